package org.fengqiao.domain.resource;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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

/// Gzipped JSON, one object on each line: readable by any tool, and a broken line can be named.
final class LineFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LineFile() {}

    /// @throws IOException naming file, line and reason if it cannot be read
    static <T> List<T> load(Path file, Class<T> type) throws IOException {
        List<T> records = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file); // closed also where it is no gzip
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        new GZIPInputStream(in, 1 << 16),
                                        StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                try {
                    records.add(JSON.readValue(line, type));
                } catch (JacksonException e) {
                    throw new IOException(
                            file + " line " + (records.size() + 1) + ": " + reason(e), e);
                }
            }
        } catch (ZipException | EOFException e) {
            throw new IOException(
                    file + " after line " + records.size() + ": " + e.getMessage(), e);
        }
        return records;
    }

    /// Writes the same bytes for the same records.
    static void save(Path file, List<?> records) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (Object one : records) {
                out.write(JSON.writeValueAsBytes(one));
                out.write('\n');
            }
        }
    }

    private static String reason(JacksonException e) {
        String message = e.getOriginalMessage();
        return message == null ? e.toString() : message;
    }
}
