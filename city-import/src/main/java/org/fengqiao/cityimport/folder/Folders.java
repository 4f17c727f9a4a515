package org.fengqiao.cityimport.folder;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Folders that take their place in one step.
final class Folders {

    private Folders() {}

    /// Makes a folder beside a place, open to whoever folders made here are open to: a temporary
    /// one would be the maker's alone, and the backend may be another user.
    static Path create(Path beside) throws IOException {
        String number = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        return Files.createDirectory(
                beside.resolveSibling("." + beside.getFileName() + "-" + number));
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to); // the same folder, so at worst a rename by another name
        }
    }

    /// Puts a folder in the place of another and deletes that; if it cannot, the other is put back.
    static void exchange(Path made, Path place) throws IOException {
        Path old = place.resolveSibling(made.getFileName() + "-old");
        move(place, old);
        try {
            move(made, place);
        } catch (IOException e) {
            try {
                move(old, place);
            } catch (IOException lost) {
                e.addSuppressed(lost);
                throw new IOException("what was " + place + " lies in " + old + " now", e);
            }
            throw e;
        }
        delete(old);
    }

    /// Fills a folder with the files of another. They are the same files by a second name where the
    /// file system can do that; whoever changes one must delete it first.
    static void link(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) throws IOException {
                        Files.createDirectories(to.resolve(from.relativize(folder)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Path twin = to.resolve(from.relativize(file));
                        try {
                            Files.createLink(twin, file);
                        } catch (UnsupportedOperationException | FileSystemException _) {
                            Files.copy(file, twin);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /// Deletes a folder with all that is in it; one that is not there is deleted already.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path left, @Nullable IOException failure) throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        Files.delete(left);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
