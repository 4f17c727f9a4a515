package org.fengqiao.console.wire;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.console.disk.WholeFile;
import org.fengqiao.domain.city.Sha256;
import org.jspecify.annotations.Nullable;

/// A file of the backend as last received, with its tag beside it, so that it need not be sent
/// again and is there while nobody answers. Blocking IO; not for the FX thread.
///
/// The backend's tag is the beginning of the content's SHA-256 (see docs/wire.md), so a file that
/// was damaged on its way or on the disk is told from the true one. Another tag says nothing.
public final class KeptFile {

    private static final System.Logger LOG = System.getLogger(KeptFile.class.getName());
    private static final Pattern DIGEST = Pattern.compile("(?:W/)?\"([0-9a-f]{32})\"");

    /// Gets a file unless the one with the given tag is current.
    @FunctionalInterface
    public interface Source
            extends Function<@Nullable String, CompletableFuture<Optional<TaggedBody>>> {}

    private final Path file;
    private final Path tag;

    /// @param file need not exist yet, nor the folder it lies in
    public KeptFile(Path file) {
        this.file = file;
        tag =
                file.resolveSibling(
                        String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "") + ".etag");
    }

    /// Asks whether there is a newer one and keeps that; where nobody answers, the one kept serves.
    ///
    /// @param worker runs blocking work
    /// @return where it lies; ends with an [IOException] naming the file if what was sent is not
    ///   what it claims to be, or with the failure of `source` if nothing whole is kept
    public CompletableFuture<Path> refresh(Source source, Executor worker) {
        return CompletableFuture.supplyAsync(this::tag, worker)
                .thenCompose(known -> source.apply(known.orElse(null)))
                .handleAsync(this::keep, worker);
    }

    private Optional<String> tag() {
        try {
            return loadTag();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private Path keep(@Nullable Optional<TaggedBody> answer, @Nullable Throwable failure) {
        try {
            if (failure != null && !isWhole()) {
                throw new CompletionException(failure);
            }
            if (failure != null) {
                LOG.log(WARNING, "{0} as it was kept: {1}", file, Failures.reason(failure));
            }
            if (answer != null && answer.isPresent()) {
                save(answer.get());
            }
            return file;
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /// The tag of the file kept; empty if there is no file, it came without one, or it is not the
    /// file any more that the tag was given to.
    private Optional<String> loadTag() throws IOException {
        if (!Files.isRegularFile(file) || !Files.isRegularFile(tag)) {
            return Optional.empty();
        }
        String kept = Files.readString(tag).strip();
        return kept.isEmpty() || !isFrom(kept, Files.readAllBytes(file))
                ? Optional.empty()
                : Optional.of(kept);
    }

    /// Whether the file kept may be used without asking the backend.
    private boolean isWhole() throws IOException {
        return Files.isRegularFile(file) && (!Files.isRegularFile(tag) || loadTag().isPresent());
    }

    private static boolean isFrom(String given, byte[] content) {
        Matcher digest = DIGEST.matcher(given);
        return !digest.matches() || Sha256.hex(content).startsWith(digest.group(1));
    }

    /// A crash in between leaves a file without a tag, never a tag that belongs to another file.
    private void save(TaggedBody body) throws IOException {
        String given = body.etag();
        if (given != null && !isFrom(given, body.bytes())) {
            throw new IOException(
                    file
                            + ": what the backend sent is not the file it names: SHA-256 "
                            + Sha256.hex(body.bytes())
                            + ", named "
                            + given);
        }
        Files.deleteIfExists(tag);
        WholeFile.replace(file, body.bytes());
        if (given != null) {
            WholeFile.replace(tag, given.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Drops a file that cannot be understood, so that the next attempt asks for a new one.
    public void drop() throws IOException {
        Files.deleteIfExists(tag);
        Files.deleteIfExists(file);
    }
}
