package org.fengqiao.domain.resource;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Resources as gzipped JSON, one object on each line (`resources.ndjson.gz`): readable by any
/// tool, and a broken line can be named.
public final class ResourceFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ResourceFile() {}

    /// Loads all resources in the order of the file.
    ///
    /// @throws IOException naming file, line and reason if it cannot be read
    public static List<Resource> load(Path file) throws IOException {
        List<Resource> resources = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                try {
                    resources.add(JSON.readValue(line, Resource.class));
                } catch (JacksonException e) {
                    throw new IOException(
                            file + " line " + (resources.size() + 1) + ": " + reason(e), e);
                }
            }
        } catch (ZipException | EOFException e) {
            throw new IOException(
                    file + " after line " + resources.size() + ": " + e.getMessage(), e);
        }
        return resources;
    }

    /// Writes the same bytes for the same resources.
    public static void save(Path file, List<Resource> resources) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (Resource resource : resources) {
                out.write(JSON.writeValueAsBytes(resource));
                out.write('\n');
            }
        }
    }

    private static String reason(JacksonException e) {
        String message = e.getOriginalMessage();
        return message == null ? e.toString() : message;
    }
}
