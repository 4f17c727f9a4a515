package org.fengqiao.console.basemap.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The formats of pictures that are drawn, told by their first bytes and not by what a server says.
enum PictureKind {
    PNG,
    JPEG,
    WEBP,
    NONE;

    private static final long PNG_MAGIC = 0x89504e470d0a1a0aL;
    private static final int IEND = 0x49454e44;
    private static final int RIFF = 0x52494646;
    private static final int WEBP_MAGIC = 0x57454250;

    static PictureKind of(byte[] bytes) {
        ByteBuffer head = ByteBuffer.wrap(bytes);
        if (bytes.length < 12) {
            return NONE;
        }
        if (head.getLong(0) == PNG_MAGIC) {
            return PNG;
        }
        if (head.getInt(0) >>> 8 == 0xffd8ff) {
            return JPEG;
        }
        return head.getInt(0) == RIFF && head.getInt(8) == WEBP_MAGIC ? WEBP : NONE;
    }

    /// Whether the end of the picture is there. The decoders would draw the missing rest grey.
    boolean isWhole(byte[] bytes) {
        return switch (this) {
            case PNG -> hasEnd(ByteBuffer.wrap(bytes));
            case JPEG -> hasMarkOfEnd(bytes);
            case WEBP ->
                    Integer.toUnsignedLong(
                                    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
                            <= bytes.length - 8;
            case NONE -> false;
        };
    }

    private static boolean hasEnd(ByteBuffer png) {
        int at = 8;
        while (at >= 8 && at <= png.limit() - 12) {
            if (png.getInt(at + 4) == IEND) {
                return true;
            }
            int length = png.getInt(at);
            if (length < 0 || length > png.limit()) {
                return false;
            }
            at += 12 + length;
        }
        return false;
    }

    /// Some servers fill up behind the end.
    private static boolean hasMarkOfEnd(byte[] jpeg) {
        for (int at = jpeg.length - 2; at >= Math.max(2, jpeg.length - 1024); at--) {
            if ((jpeg[at] & 255) == 0xff && (jpeg[at + 1] & 255) == 0xd9) {
                return true;
            }
        }
        return false;
    }
}
