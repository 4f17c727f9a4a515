package org.fengqiao.console.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.code.AreaCode;

/// The folder a running console keeps its things in: outbox, log, the packaged backend's database.
/// Held by a lock, because two consoles would tear each other's outbox.
final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /// Where the platform wants such things, or the system property `fengqiao.data`.
    static Path usual() {
        String given = System.getProperty("fengqiao.data");
        if (given != null && !given.isBlank()) {
            return Path.of(given);
        }
        String home = System.getProperty("user.home");
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            String local = System.getenv("LOCALAPPDATA");
            return local == null ? Path.of(home, "Fengqiao") : Path.of(local, "Fengqiao");
        }
        if (os.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "Fengqiao");
        }
        String xdg = System.getenv("XDG_DATA_HOME");
        return xdg == null || xdg.isBlank()
                ? Path.of(home, ".local", "share", "fengqiao")
                : Path.of(xdg, "fengqiao");
    }

    /// Makes the folder where needed and locks it.
    ///
    /// @throws IOException if it cannot be made or written, or another console holds it
    static DataFolder open(Path folder) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Files.createDirectories(root);
        FileChannel channel =
                FileChannel.open(
                        root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IOException(Texts.of("app").get("folder.inUse", root));
        }
        return new DataFolder(root, channel, lock);
    }

    Path root() {
        return root;
    }

    Path outboxes() {
        return root.resolve("outbox");
    }

    Path bookmarks() {
        return root.resolve("bookmarks");
    }

    Path layers() {
        return root.resolve("layers");
    }

    /// Signed handovers as they were printed.
    Path handovers() {
        return root.resolve("handovers");
    }

    /// The base map of one city; another city's must never be drawn in its place.
    Path basemap(AreaCode city) {
        return root.resolve("basemap").resolve(city.digits());
    }

    /// The packaged backend's database: one for the sample city, one for each city by its folder.
    Path backend(Optional<Path> city) {
        return city.map(folder -> root.resolve("cities").resolve(nameOf(folder)))
                .orElseGet(() -> root.resolve("backend"));
    }

    /// A name that no other folder's city has and that can be recognised.
    static String nameOf(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        String last = String.valueOf(whole.getFileName()).replaceAll("[^\\p{L}\\p{Nd}-]", "_");
        return last + "-" + Integer.toHexString(whole.toString().hashCode());
    }

    Path log() {
        return root.resolve("log");
    }

    Path backendLog() {
        return log().resolve("backend.log");
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
