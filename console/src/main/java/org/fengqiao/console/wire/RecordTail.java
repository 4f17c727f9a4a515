package org.fengqiao.console.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The end of a file that grows by whole records or not at all: a record that cannot be written and
/// flushed is taken away again, and nothing is put behind the remains of one that could not be
/// taken away. For one thread.
final class RecordTail implements AutoCloseable {

    /// What is asked of the disk; a test can make it fail.
    interface Disk extends AutoCloseable {

        /// Writes some of the bytes at the end.
        void write(ByteBuffer bytes) throws IOException;

        void flush() throws IOException;

        void cut(long length) throws IOException;

        @Override
        void close() throws IOException;
    }

    private final Disk disk;
    private long length;
    private boolean whole = true;

    /// @param length of the file, all of it whole records
    RecordTail(Disk disk, long length) {
        this.disk = disk;
        this.length = length;
    }

    static Disk disk(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        return new Disk() {
            @Override
            public void write(ByteBuffer bytes) throws IOException {
                channel.write(bytes);
            }

            @Override
            public void flush() throws IOException {
                channel.force(false);
            }

            @Override
            public void cut(long length) throws IOException {
                channel.truncate(length);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    /// Adds a record, which is on the disk when this returns.
    ///
    /// @throws IOException if it is not in the file, unless the disk refuses even to shorten it
    void append(byte[] record) throws IOException {
        if (!whole) {
            restore();
        }
        whole = false;
        try {
            ByteBuffer bytes = ByteBuffer.wrap(record);
            while (bytes.hasRemaining()) {
                disk.write(bytes);
            }
            disk.flush();
        } catch (IOException e) {
            try {
                restore();
            } catch (IOException still) {
                e.addSuppressed(still);
            }
            throw e;
        }
        length += record.length;
        whole = true;
    }

    private void restore() throws IOException {
        disk.cut(length);
        disk.flush();
        whole = true;
    }

    /// Takes away what is left of a failed record if that had not been possible before.
    @Override
    public void close() throws IOException {
        try (disk) {
            if (!whole) {
                restore();
            }
        }
    }
}
