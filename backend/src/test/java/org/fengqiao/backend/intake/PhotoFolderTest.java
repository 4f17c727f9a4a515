package org.fengqiao.backend.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoFolderTest {

    private static final byte[] BYTES = {-1, -40, -1, 7};

    @TempDir private Path folder = Path.of("");

    @Test
    void whatWasReadIsKept() throws IOException {
        Path saved = new PhotoFolder(folder).save(new ByteArrayInputStream(BYTES));
        assertArrayEquals(BYTES, Files.readAllBytes(saved));
    }

    @Test
    void nothingIsLeftOfAPhotoCutOffOnItsWay() throws IOException {
        IOException cut = new IOException("connection reset");
        PhotoFolder photos = new PhotoFolder(folder);
        assertSame(cut, assertThrows(IOException.class, () -> photos.save(beginning(cut))));
        assertEquals(List.of(), listFiles());
    }

    @Test
    void nothingIsLeftOfAPhotoWhoseSourceFailsUnchecked() throws IOException {
        PhotoFolder photos = new PhotoFolder(folder);
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() {
                        throw new UncheckedIOException(new IOException("source is closed"));
                    }
                };
        assertThrows(UncheckedIOException.class, () -> photos.save(broken));
        assertEquals(List.of(), listFiles());
    }

    /// Some bytes, then a failure.
    private static InputStream beginning(IOException cut) {
        InputStream failing =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw cut;
                    }

                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        throw cut;
                    }
                };
        return new SequenceInputStream(new ByteArrayInputStream(BYTES), failing);
    }

    private List<Path> listFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
