package org.fengqiao.console.boundary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.fengqiao.console.wire.TaggedBody;

/// The boundary file as last received, with its tag, in the data directory. Blocking IO; not for
/// the FX thread.
final class BoundaryCache {

    private final Path file;
    private final Path tag;

    BoundaryCache(Path directory) {
        file = directory.resolve("boundaries.fgb");
        tag = directory.resolve("boundaries.etag");
    }

    Path file() {
        return file;
    }

    boolean present() {
        return Files.isRegularFile(file);
    }

    /// The tag of the file kept; empty if there is no file or it came without one.
    Optional<String> loadTag() throws IOException {
        return present() && Files.isRegularFile(tag)
                ? Optional.of(Files.readString(tag).strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /// Keeps a newer file. A crash in between leaves a file without a tag, never a tag that belongs
    /// to another file.
    void save(TaggedBody body) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = file.resolveSibling("boundaries.part");
        Files.write(part, body.bytes());
        Files.deleteIfExists(tag);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        if (body.etag() != null) {
            Files.writeString(tag, body.etag());
        }
    }

    /// Drops a file that cannot be read, so that the next attempt asks for a new one.
    void drop() throws IOException {
        Files.deleteIfExists(tag);
        Files.deleteIfExists(file);
    }
}
