package org.fengqiao.backend.boundary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.city.CityManifest;

/// The folder a city comes in: `city.json` and the files beside it.
public final class CityFolder {

    private static final List<String> LAYERS = List.of("water", "green", "roads", "buildings");

    private final Path folder;
    private final CityManifest manifest;

    private CityFolder(Path folder, CityManifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /// @throws IOException naming the file that is missing or cannot be read, and why
    public static CityFolder load(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(
                    "no city folder at "
                            + folder.toAbsolutePath()
                            + "; name one with --fengqiao.city");
        }
        if (!Files.isRegularFile(folder.resolve(CityManifest.FILE_NAME))) {
            throw new IOException(
                    "the city lacks " + folder.resolve(CityManifest.FILE_NAME).toAbsolutePath());
        }
        CityFolder city = new CityFolder(folder, CityManifest.load(folder));
        for (Path file :
                new Path[] {
                    city.boundaries(), city.resources(), city.classes(), city.departments()
                }) {
            if (!Files.isRegularFile(file)) {
                throw new IOException("the city lacks " + file.toAbsolutePath());
            }
        }
        return city;
    }

    public CityManifest manifest() {
        return manifest;
    }

    public Path boundaries() {
        return folder.resolve("boundaries.fgb");
    }

    /// The files of the context layers by name, in the order they are drawn; empty where the city
    /// has none.
    public Map<String, Path> basemap() {
        Map<String, Path> layers = new LinkedHashMap<>();
        for (String layer : LAYERS) {
            Path file = folder.resolve(layer + ".fgb");
            if (Files.isRegularFile(file)) {
                layers.put(layer, file);
            }
        }
        return Collections.unmodifiableMap(layers);
    }

    public Path resources() {
        return folder.resolve("resources.ndjson.gz");
    }

    public Path classes() {
        return folder.resolve("classes.json");
    }

    public Path departments() {
        return folder.resolve("departments.json");
    }
}
