package org.fengqiao.domain.resource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Resources as gzipped JSON, one object on each line (`resources.ndjson.gz`): readable by any
/// tool, and a broken line can be named.
public final class ResourceFile {

    /// Its name in the folder of a city.
    public static final String NAME = "resources.ndjson.gz";

    private ResourceFile() {}

    /// Loads all resources in the order of the file.
    ///
    /// @throws IOException naming file, line and reason if it cannot be read
    public static List<Resource> load(Path file) throws IOException {
        return LineFile.load(file, Resource.class);
    }

    /// Writes the same bytes for the same resources.
    public static void save(Path file, List<Resource> resources) throws IOException {
        LineFile.save(file, resources);
    }
}
