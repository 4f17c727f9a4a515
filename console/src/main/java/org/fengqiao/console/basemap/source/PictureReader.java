package org.fengqiao.console.basemap.source;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.fengqiao.console.map.raster.Surface;

/// Makes pixels of the bytes of a tile after looking at what they are: a server may send a page, a
/// bomb or half a picture under the name of a tile. Any thread.
public final class PictureReader {

    private static final int LONGEST_QUOTE = 120;

    /// The sizes tiles have; a larger picture would fill the memory when it unfolds.
    private static final int LEAST_SIZE = 128;

    private static final int GREATEST_SIZE = 1024;
    private static final int USUAL_SIZE = 256;

    private PictureReader() {}

    /// Whether tiles of so many pixels across and down are read.
    public static boolean isTileSize(int size) {
        return size >= LEAST_SIZE && size <= GREATEST_SIZE && Integer.bitCount(size) == 1;
    }

    /// Size of a square picture in pixels, from its head.
    public static int size(byte[] bytes) throws SourceException {
        ImageReader reader = reader(PictureKind.of(bytes));
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width != height || !isTileSize(width)) {
                throw new SourceException(SourceFault.WRONG_SIZE, width, height, USUAL_SIZE);
            }
            return width;
        } catch (IOException | RuntimeException e) {
            throw new SourceException(SourceFault.BROKEN_PICTURE, String.valueOf(e.getMessage()));
        } finally {
            reader.dispose();
        }
    }

    /// @param size pixels across and down it must have
    /// @return premultiplied ARGB, row by row
    public static int[] read(byte[] bytes, int size) throws SourceException {
        PictureKind kind = PictureKind.of(bytes);
        if (kind == PictureKind.NONE) {
            throw noPicture(bytes);
        }
        if (!kind.isWhole(bytes)) {
            throw new SourceException(SourceFault.TRUNCATED);
        }
        ImageReader reader = reader(kind);
        // Without metadata: compressed texts in a picture could unfold to anything.
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width != size || height != size) {
                throw new SourceException(SourceFault.WRONG_SIZE, width, height, size);
            }
            return pixels(reader.read(0), size);
        } catch (IOException | RuntimeException e) {
            throw new SourceException(SourceFault.BROKEN_PICTURE, String.valueOf(e.getMessage()));
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(PictureKind kind) throws SourceException {
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT));
        if (!readers.hasNext()) {
            throw new SourceException(SourceFault.BROKEN_PICTURE, kind);
        }
        return readers.next();
    }

    private static int[] pixels(BufferedImage picture, int size) {
        Surface surface = Surface.of(size, size);
        Graphics2D graphics = surface.image().createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return surface.pixels();
    }

    /// An error of a WMS or WMTS in its own words, else the beginning of what came.
    private static SourceException noPicture(byte[] bytes) {
        int length = Math.min(bytes.length, 4096);
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        boolean report = text.contains("ServiceException") || text.contains("ExceptionReport");
        String words =
                text.replaceAll("<!--[\\s\\S]*?-->|<[^>]*>|\\p{Cntrl}", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
        if (words.isEmpty()) {
            words = text.codePoints().anyMatch(c -> c == '<') ? "<…>" : "–";
        }
        String quote =
                words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE) + "…";
        return new SourceException(
                report ? SourceFault.SERVER_SAYS : SourceFault.NOT_A_PICTURE, quote);
    }
}
