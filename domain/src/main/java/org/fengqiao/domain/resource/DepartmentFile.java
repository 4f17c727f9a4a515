package org.fengqiao.domain.resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Departments as a JSON array (`departments.json`).
public final class DepartmentFile {

    /// Its name in the folder of a city.
    public static final String NAME = "departments.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DepartmentFile() {}

    /// @throws IOException naming file and reason if it cannot be read
    public static List<Department> load(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(file), new TypeReference<>() {});
        } catch (JacksonException e) {
            throw new IOException(file + ": " + e.getOriginalMessage(), e);
        }
    }

    public static void save(Path file, List<Department> departments) throws IOException {
        Files.write(file, JSON.writeValueAsBytes(departments));
    }
}
