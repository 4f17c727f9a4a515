package org.fengqiao.console.basemap.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The first 127 bytes of a PMTiles file, version 3.
///
/// @param root where the root directory lies
/// @param metadata where the JSON about the file lies
/// @param leaves where the other directories lie
/// @param tiles where the tiles lie
/// @param directoryCompression 1 none, 2 gzip
/// @param tileCompression 0 unknown, 1 none, 2 gzip
record PmtilesHeader(
        Part root,
        Part metadata,
        Part leaves,
        Part tiles,
        int directoryCompression,
        int tileCompression,
        int minLevel,
        int maxLevel) {

    static final int LENGTH = 127;

    private static final long MAGIC = 0x504d54696c6573L;
    private static final int VERSION = 3;
    private static final String[] TYPES = {"?", "mvt", "png", "jpeg", "webp", "avif"};

    /// A part of the file.
    record Part(long offset, long length) {

        /// A part of the part.
        ///
        /// @throws SourceException if it sticks out
        Part part(long from, long count) throws SourceException {
            if (from < 0 || count < 0 || from > length - count) {
                throw new SourceException(SourceFault.FILE_BROKEN, "offset " + from);
            }
            return new Part(offset + from, count);
        }
    }

    /// @param size of the file
    static PmtilesHeader read(ByteBuffer bytes, long size) throws SourceException {
        ByteBuffer head = bytes.duplicate().order(ByteOrder.BIG_ENDIAN);
        if (head.limit() < LENGTH || head.getLong(0) >>> 8 != MAGIC) {
            throw new SourceException(SourceFault.FILE_BROKEN, "PMTiles?");
        }
        if (head.get(7) != VERSION) {
            throw new SourceException(SourceFault.FILE_BROKEN, "PMTiles " + head.get(7));
        }
        head.order(ByteOrder.LITTLE_ENDIAN);
        int type = head.get(99);
        if (type < 2 || type > 4) {
            String name = type >= 0 && type < TYPES.length ? TYPES[type] : String.valueOf(type);
            throw new SourceException(SourceFault.NOT_RASTER, name);
        }
        Part file = new Part(0, size);
        return new PmtilesHeader(
                file.part(head.getLong(8), head.getLong(16)),
                file.part(head.getLong(24), head.getLong(32)),
                file.part(head.getLong(40), head.getLong(48)),
                file.part(head.getLong(56), head.getLong(64)),
                head.get(97),
                head.get(98),
                head.get(100),
                head.get(101));
    }
}
