package org.fengqiao.backend.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// The kinds of photos taken, told by their content; names and declared types are not believed.
enum PhotoType {
    JPEG("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}),
    PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});

    /// Pixels a side; far above any camera's, far below what would exhaust a console's memory.
    private static final int LONGEST_SIDE = 20_000;

    private final String mediaType;
    private final byte[] magic;

    PhotoType(String mediaType, byte[] magic) {
        this.mediaType = mediaType;
        this.magic = magic.clone();
    }

    String mediaType() {
        return mediaType;
    }

    /// Empty unless the file begins like one of the kinds and a reader of that kind finds its size.
    static Optional<PhotoType> find(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(8);
        }
        for (PhotoType type : values()) {
            if (head.length >= type.magic.length
                    && Arrays.equals(
                            head, 0, type.magic.length, type.magic, 0, type.magic.length)) {
                return type.readable(file) ? Optional.of(type) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean readable(Path file) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            if (in == null || !readers.hasNext()) {
                throw new IOException("this Java cannot read " + mediaType);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return reader.getWidth(0) <= LONGEST_SIDE && reader.getHeight(0) <= LONGEST_SIDE;
            } catch (IOException | RuntimeException broken) {
                // The readers throw whatever a broken header leads them to.
                return false;
            } finally {
                reader.dispose();
            }
        }
    }
}
