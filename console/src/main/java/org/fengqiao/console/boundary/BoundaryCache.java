package org.fengqiao.console.boundary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.console.wire.TaggedBody;
import org.fengqiao.domain.city.Sha256;

/// The boundary file as last received, with its tag, in the data directory. Blocking IO; not for
/// the FX thread.
///
/// The backend's tag is the beginning of the content's SHA-256 (see docs/wire.md), so a file that
/// was damaged on its way or on the disk is told from the true one. Another tag says nothing.
final class BoundaryCache {

    private static final Pattern DIGEST = Pattern.compile("(?:W/)?\"([0-9a-f]{32})\"");

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

    /// The tag of the file kept; empty if there is no file, it came without one, or it is not the
    /// file any more that the tag was given to.
    Optional<String> loadTag() throws IOException {
        if (!present() || !Files.isRegularFile(tag)) {
            return Optional.empty();
        }
        String kept = Files.readString(tag).strip();
        return kept.isEmpty() || !isFrom(kept, Files.readAllBytes(file))
                ? Optional.empty()
                : Optional.of(kept);
    }

    /// Whether the file kept may be used without asking the backend.
    boolean isWhole() throws IOException {
        return present() && (!Files.isRegularFile(tag) || loadTag().isPresent());
    }

    private static boolean isFrom(String given, byte[] content) {
        Matcher digest = DIGEST.matcher(given);
        return !digest.matches() || Sha256.hex(content).startsWith(digest.group(1));
    }

    /// Keeps a newer file. A crash in between leaves a file without a tag, never a tag that belongs
    /// to another file.
    ///
    /// @throws IOException also if the file is not the one its tag names; the one kept stays then
    void save(TaggedBody body) throws IOException {
        String given = body.etag();
        if (given != null && !isFrom(given, body.bytes())) {
            throw new IOException(
                    file
                            + ": what the backend sent is not the file it names: SHA-256 "
                            + Sha256.hex(body.bytes())
                            + ", named "
                            + given);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = file.resolveSibling("boundaries.part");
        Files.write(part, body.bytes());
        Files.deleteIfExists(tag);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        if (given != null) {
            Files.writeString(tag, given);
        }
    }

    /// Drops a file that cannot be read, so that the next attempt asks for a new one.
    void drop() throws IOException {
        Files.deleteIfExists(tag);
        Files.deleteIfExists(file);
    }
}
