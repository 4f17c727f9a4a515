package org.fengqiao.console.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Files that are replaced as a whole: whoever looks finds the old content or the new one, never a
/// part, also after a crash or a loss of power. Blocking IO; one writer of a file at a time.
public final class WholeFile {

    /// Of the file that is written before it takes the other's place. What a crash leaves of it is
    /// overwritten by the next attempt.
    private static final String FRESH = ".new";

    private WholeFile() {}

    /// Replaces the content of a file, or makes the file with the folders it lies in; the content
    /// is on the disk when this returns.
    ///
    /// @throws IOException if it cannot be written; the old content stays then
    public static void replace(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path fresh = file.resolveSibling(file.getFileName() + FRESH);
        try {
            write(fresh, ByteBuffer.wrap(content));
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(fresh);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    /// Writes a file where somebody else does the writing.
    public interface Writing {
        /// @param fresh the file to write, which is there and empty
        void write(Path fresh) throws IOException;
    }

    /// Makes a file, or puts a new one in its place, once everything is written.
    ///
    /// @throws IOException if it cannot be written; nothing of it is left then, and what was there
    ///   before stays
    public static void make(Path file, Writing writing) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "Is a directory");
        }
        Path fresh = file.resolveSibling(file.getFileName() + FRESH);
        boolean whole = false;
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh); // tells better than most writers why it cannot be
            writing.write(fresh);
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                out.force(true);
            }
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(fresh);
            }
        }
    }

    /// Gives a file that cannot be understood another name, so that it is never overwritten.
    ///
    /// @return where it is now
    public static Path setAside(Path file) throws IOException {
        for (int number = 1; ; number++) {
            Path aside = file.resolveSibling(file.getFileName() + ".broken-" + number);
            if (!Files.exists(aside)) {
                return Files.move(file, aside);
            }
        }
    }

    private static void write(Path file, ByteBuffer content) throws IOException {
        try (FileChannel out =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            while (content.hasRemaining()) {
                out.write(content);
            }
            out.force(true);
        }
    }
}
