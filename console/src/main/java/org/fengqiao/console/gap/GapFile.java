package org.fengqiao.console.gap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fengqiao.console.disk.FileName;
import org.fengqiao.console.disk.WholeFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What one user has not read yet, as a JSON file that is replaced as a whole. One that cannot be
/// understood is set aside under another name, never overwritten.
///
/// Does IO; any thread, one at a time.
public final class GapFile {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path file;

    /// What was found.
    ///
    /// @param setAside where a file went that could not be understood
    record Loaded(List<KeptDigest> digests, Optional<Path> setAside) {}

    private record Content(@Nullable List<KeptDigest> digests) {}

    private GapFile(Path file) {
        this.file = file;
    }

    /// The file of a user; the folder need not exist yet.
    public static GapFile of(Path folder, String user) {
        return new GapFile(folder.resolve(FileName.of(user) + ".json"));
    }

    /// @throws IOException if the file cannot be read, or is broken and cannot be set aside
    Loaded load() throws IOException {
        if (!Files.exists(file)) {
            return new Loaded(List.of(), Optional.empty());
        }
        try {
            Content content = MAPPER.readValue(Files.readAllBytes(file), Content.class);
            List<KeptDigest> digests = content == null ? null : content.digests();
            if (digests == null) {
                throw new IllegalArgumentException("there is no list of digests");
            }
            return new Loaded(List.copyOf(digests), Optional.empty());
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return new Loaded(List.of(), Optional.of(WholeFile.setAside(file)));
        }
    }

    /// Replaces the file; it is on the disk when this returns.
    void save(List<KeptDigest> digests) throws IOException {
        WholeFile.replace(file, MAPPER.writeValueAsBytes(new Content(digests)));
    }
}
