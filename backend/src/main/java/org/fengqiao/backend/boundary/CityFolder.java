package org.fengqiao.backend.boundary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.alarm.AlarmRules;
import org.fengqiao.domain.basemap.ContextLayer;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.city.CityManifest;
import org.fengqiao.domain.city.CityManifest.DataFile;
import org.fengqiao.domain.deadline.WorkCalendarFile;
import org.fengqiao.domain.incident.IncidentClassFile;
import org.fengqiao.domain.resource.ComponentFile;
import org.fengqiao.domain.resource.DepartmentFile;
import org.fengqiao.domain.resource.KeyPlaceFile;
import org.fengqiao.domain.resource.ResourceFile;

/// The folder a city comes in: `city.json` and the files it lists, all found as it says before any
/// of them is read.
public final class CityFolder {

    private static final List<String> NEEDED =
            List.of(
                    BoundaryFile.NAME,
                    ResourceFile.NAME,
                    IncidentClassFile.NAME,
                    DepartmentFile.NAME);

    private static final List<String> OPTIONAL =
            List.of(KeyPlaceFile.NAME, ComponentFile.NAME, WorkCalendarFile.NAME);

    private static final int TAG_DIGITS = 32;

    private final Path folder;
    private final CityManifest manifest;
    private final Map<String, DataFile> listed = new HashMap<>();

    private CityFolder(Path folder, CityManifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
        manifest.files().forEach(file -> listed.put(file.name(), file));
    }

    /// @throws IOException naming the file that is missing, cut, altered or cannot be read, and why
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
        city.check();
        return city;
    }

    private void check() throws IOException {
        for (String name : NEEDED) {
            if (!listed.containsKey(name)) {
                throw new IOException(
                        folder.resolve(CityManifest.FILE_NAME).toAbsolutePath()
                                + " does not list "
                                + name);
            }
        }
        for (DataFile file : manifest.files()) {
            if (NEEDED.contains(file.name())
                    || isLayer(file.name())
                    || OPTIONAL.contains(file.name())) {
                FileCheck.check(folder, file);
            }
        }
    }

    private static boolean isLayer(String name) {
        return Arrays.stream(ContextLayer.values()).anyMatch(l -> l.fileName().equals(name));
    }

    public CityManifest manifest() {
        return manifest;
    }

    /// The city's own workflow, a folder with its two tables; absent where the one that comes with
    /// the product is in force. Administrators edit it, so the manifest does not seal it.
    public Optional<Path> workflow() {
        return Optional.of(folder.resolve("workflow")).filter(Files::isDirectory);
    }

    public Path boundaries() {
        return folder.resolve(BoundaryFile.NAME);
    }

    /// The files of the context layers by name, in the order they are drawn; empty where the city
    /// has none.
    public Map<String, Path> basemap() {
        Map<String, Path> layers = new LinkedHashMap<>();
        for (ContextLayer layer : ContextLayer.values()) {
            if (listed.containsKey(layer.fileName())) {
                layers.put(layer.id(), folder.resolve(layer.fileName()));
            }
        }
        return Collections.unmodifiableMap(layers);
    }

    public Path resources() {
        return folder.resolve(ResourceFile.NAME);
    }

    /// The file of key places, where the city has one.
    public Optional<Path> keyPlaces() {
        return find(KeyPlaceFile.NAME);
    }

    /// The file of components, where the city has one.
    public Optional<Path> components() {
        return find(ComponentFile.NAME);
    }

    /// The city's own work calendar, where it has one. It counts whether or not the manifest lists
    /// it: the city is made once, but people add the holidays of the next year by hand. Where it is
    /// listed, it is held against its digest like any other file.
    public Optional<Path> workCalendar() {
        Path file = folder.resolve(WorkCalendarFile.NAME);
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    /// The city's own rules for alarms, where it has them; as with the work calendar, whether or
    /// not the manifest lists them.
    public Optional<Path> alarms() {
        return Optional.of(folder.resolve(AlarmRules.FILE)).filter(Files::exists);
    }

    private Optional<Path> find(String name) {
        return listed.containsKey(name) ? Optional.of(folder.resolve(name)) : Optional.empty();
    }

    public Path classes() {
        return folder.resolve(IncidentClassFile.NAME);
    }

    public Path departments() {
        return folder.resolve(DepartmentFile.NAME);
    }

    /// Names a listed file's content, for ETag: the same bytes have the same tag on every machine.
    ///
    /// @return 32 hex digits in double quotes
    String tag(Path file) {
        DataFile known = listed.get(String.valueOf(file.getFileName()));
        if (known == null) {
            throw new IllegalArgumentException("not a file of the city: " + file);
        }
        return '"' + known.sha256().substring(0, TAG_DIGITS) + '"';
    }
}
