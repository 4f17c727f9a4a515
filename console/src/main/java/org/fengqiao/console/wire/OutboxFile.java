package org.fengqiao.console.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.console.disk.WholeFile;
import org.fengqiao.console.wire.OutboxLines.Line;
import org.fengqiao.console.wire.OutboxLines.Reading;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.jspecify.annotations.Nullable;

/// Commands that must not be forgotten, as an append-only file: a line when a command is taken in,
/// one when it is settled. Each line is on the disk before the method returns, or not in the file.
///
/// A line torn by a crash can only be the last and is cut off: its command was never sent. What is
/// damaged elsewhere is set aside as a whole file, and the rest goes on (decision 40). Opening
/// rewrites the file with what is unsettled, where the disk has room for it. Held by a lock as long
/// as it is open. For one thread.
final class OutboxFile implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OutboxFile.class.getName());

    private final RecordTail tail;
    private final FileChannel lock;
    private final List<Line> unsettled;
    private final @Nullable OutboxDamage damage;

    private OutboxFile(
            RecordTail tail,
            FileChannel lock,
            List<Line> unsettled,
            @Nullable OutboxDamage damage) {
        this.tail = tail;
        this.lock = lock;
        this.unsettled = unsettled;
        this.damage = damage;
    }

    /// How the file is reached once it has been read; a test can put a failing disk between.
    @FunctionalInterface
    interface DiskOpener {
        RecordTail.Disk open(Path file) throws IOException;
    }

    /// @throws IOException if it cannot be read, or somebody else has it open
    static OutboxFile open(Path file) throws IOException {
        return open(file, WholeFile::replace, RecordTail::disk);
    }

    /// Puts a content into the place of another as a whole.
    @FunctionalInterface
    interface Replacing {
        void replace(Path file, byte[] content) throws IOException;
    }

    static OutboxFile open(Path file, Replacing replacing, DiskOpener disks) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FileChannel lock = lock(file);
        try {
            byte[] found = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            Reading reading = OutboxLines.read(found);
            if (reading.wholeBytes() < found.length) {
                LOG.log(
                        Level.WARNING,
                        "{0}: cut off {1} bytes of a command that was being written when the"
                                + " console ended; it was never sent",
                        new Object[] {file, found.length - reading.wholeBytes()});
            }
            Path kept = keep(file, found, reading, replacing);
            boolean keptElsewhere = reading.damaged().isEmpty() || !kept.equals(file);
            int length = keptElsewhere ? rewrite(file, reading, replacing) : reading.wholeBytes();
            RecordTail.Disk disk = disks.open(file);
            if (Files.size(file) > length) {
                disk.cut(length);
            }
            return new OutboxFile(
                    new RecordTail(disk, length),
                    lock,
                    reading.unsettled(),
                    reading.damaged().isEmpty() ? null : new OutboxDamage(kept, reading.damaged()));
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /// On a file of its own, because the outbox itself is replaced.
    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        file.resolveSibling(file.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        @Nullable FileLock held = null;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            LOG.log(Level.FINE, "this console itself has it open", e);
        }
        if (held == null) {
            channel.close();
            throw new IOException(file + " is in use by another session");
        }
        return channel;
    }

    /// Sets a damaged file aside, named after its content, so that the same damage is kept once.
    ///
    /// @return where it is kept: the file itself where there is no damage, or no room for a copy
    private static Path keep(Path file, byte[] found, Reading reading, Replacing replacing) {
        if (reading.damaged().isEmpty()) {
            return file;
        }
        Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + OutboxLines.sum(found));
        try {
            replacing.replace(aside, found);
            LOG.log(
                    Level.SEVERE,
                    "{0}: lines {1} are damaged; the file is kept as {2}",
                    new Object[] {file, reading.damaged(), aside});
            return aside;
        } catch (IOException e) {
            LOG.log(Level.SEVERE, file + ": lines " + reading.damaged() + " are damaged", e);
            return file;
        }
    }

    /// @return how long the file is up to the end of its last whole line
    private static int rewrite(Path file, Reading reading, Replacing replacing) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (Line line : reading.unsettled()) {
            content.writeBytes(OutboxLines.encode(line));
        }
        try {
            replacing.replace(file, content.toByteArray());
            return content.size();
        } catch (IOException e) {
            if (!Files.exists(file)) {
                throw e;
            }
            // A full disk must not keep anybody from what is unsettled.
            LOG.log(Level.WARNING, file + " cannot be rewritten and is used as it is", e);
            return reading.wholeBytes();
        }
    }

    /// What the file held when it was opened, oldest first.
    List<Line> listUnsettled() {
        return unsettled;
    }

    /// What could not be read when it was opened.
    Optional<OutboxDamage> findDamage() {
        return Optional.ofNullable(damage);
    }

    /// @throws IOException if the command is not in the file
    void add(Command command, Instant at) throws IOException {
        tail.append(OutboxLines.encode(new Line(at, command, null)));
    }

    void settle(CommandId id, Instant at) throws IOException {
        tail.append(OutboxLines.encode(new Line(at, null, id)));
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            tail.close();
        }
    }
}
