package org.fengqiao.domain.resource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Key places as gzipped JSON, one object on each line, as resources are (`keyplaces.ndjson.gz`); a
/// city need not have one.
public final class KeyPlaceFile {

    /// Its name in a city's folder.
    public static final String NAME = "keyplaces.ndjson.gz";

    private KeyPlaceFile() {}

    /// Loads all in the order of the file.
    ///
    /// @throws IOException naming file, line and reason if it cannot be read
    public static List<KeyPlace> load(Path file) throws IOException {
        return LineFile.load(file, KeyPlace.class);
    }

    /// Writes the same bytes for the same places.
    public static void save(Path file, List<KeyPlace> places) throws IOException {
        LineFile.save(file, places);
    }
}
