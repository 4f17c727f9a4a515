package org.fengqiao.backend.boundary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fengqiao.domain.city.CityManifest;

/// The folder a city comes in: `city.json` and the files beside it.
public final class CityFolder {

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

    /// The context layers; absent where the city has none.
    public Optional<Path> basemap() {
        Path file = folder.resolve("basemap.fgb");
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
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
