package org.fengqiao.backend.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The folder photos lie in, each under the id the backend gave it; no name from outside ever
/// becomes part of a path.
final class PhotoFolder {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private static final String INCOMING = "incoming";
    private static final String UNFINISHED = ".part";

    private final Path folder;

    PhotoFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /// Where a photo lies.
    ///
    /// @throws IllegalArgumentException unless it is an id of ours
    Path file(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("no attachment id: " + id);
        }
        return folder.resolve(id);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// Keeps what is read under an intermediate name; nothing is left where reading or writing
    /// fails.
    Path save(InputStream content) throws IOException {
        Path file = Files.createTempFile(folder, INCOMING, UNFINISHED);
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException | RuntimeException e) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    /// Gives what came in its id; from then on it survives the loss of power.
    void accept(Path incoming, String id) throws IOException {
        flush(incoming, StandardOpenOption.WRITE);
        Files.move(incoming, file(id), StandardCopyOption.ATOMIC_MOVE);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            // Elsewhere a folder cannot be opened, and need not be.
            flush(folder, StandardOpenOption.READ);
        }
    }

    private static void flush(Path file, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }

    void delete(String id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    /// Ids of the photos that are here.
    Set<String> listIds() throws IOException {
        return listNames(PhotoFolder::isId);
    }

    /// Deletes what was cut off while it came in; to be called while nothing does.
    ///
    /// @return how many
    int deleteUnfinished() throws IOException {
        Set<String> names =
                listNames(name -> name.startsWith(INCOMING) && name.endsWith(UNFINISHED));
        for (String name : names) {
            Files.delete(folder.resolve(name));
        }
        return names.size();
    }

    private Set<String> listNames(Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(wanted)
                    .collect(Collectors.toSet());
        }
    }
}
