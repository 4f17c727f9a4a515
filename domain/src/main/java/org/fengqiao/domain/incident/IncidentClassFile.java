package org.fengqiao.domain.incident;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Incident classes with their filing standards as a JSON array (`classes.json`).
public final class IncidentClassFile {

    /// Its name in the folder of a city.
    public static final String NAME = "classes.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private IncidentClassFile() {}

    /// @throws IOException naming file and reason if it cannot be read
    public static List<IncidentClass> load(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(file), new TypeReference<>() {});
        } catch (JacksonException e) {
            throw new IOException(file + ": " + e.getOriginalMessage(), e);
        }
    }

    public static void save(Path file, List<IncidentClass> classes) throws IOException {
        Files.write(file, JSON.writeValueAsBytes(classes));
    }
}
