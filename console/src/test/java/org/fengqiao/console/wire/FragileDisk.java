package org.fengqiao.console.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// A real file on a disk that fails as the test wants it to.
final class FragileDisk implements RecordTail.Disk {

    private final RecordTail.Disk disk;

    /// Bytes that still fit.
    int room = Integer.MAX_VALUE;

    boolean flushFails;
    boolean cutFails;

    FragileDisk(Path file) throws IOException {
        disk = RecordTail.disk(file);
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        if (room == 0) {
            throw new IOException("No space left on device");
        }
        int some = Math.min(room, bytes.remaining());
        disk.write(bytes.slice(bytes.position(), some));
        bytes.position(bytes.position() + some);
        room -= some;
    }

    @Override
    public void flush() throws IOException {
        if (flushFails) {
            throw new IOException("Input/output error");
        }
        disk.flush();
    }

    @Override
    public void cut(long length) throws IOException {
        if (cutFails) {
            throw new IOException("Read-only file system");
        }
        disk.cut(length);
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
