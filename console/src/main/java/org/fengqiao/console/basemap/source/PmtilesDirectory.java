package org.fengqiao.console.basemap.source;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// A directory of a PMTiles file: which runs of tiles lie where.
final class PmtilesDirectory {

    private static final int MOST_ENTRIES = 1 << 20;

    /// @param run how many tiles share it; 0 for a directory that lies deeper
    record Entry(long offset, long length, long run) {}

    private final long[] first;
    private final long[] runs;
    private final long[] lengths;
    private final long[] offsets;

    private PmtilesDirectory(int count) {
        first = new long[count];
        runs = new long[count];
        lengths = new long[count];
        offsets = new long[count];
    }

    /// @param bytes no longer compressed
    static PmtilesDirectory read(ByteBuffer bytes) throws SourceException {
        try {
            long count = number(bytes);
            // Each entry takes four bytes at least, so the count cannot make up memory.
            if (count < 0 || count > MOST_ENTRIES || count * 4 > bytes.remaining()) {
                throw new SourceException(SourceFault.FILE_BROKEN, count + " entries");
            }
            PmtilesDirectory read = new PmtilesDirectory((int) count);
            long id = 0;
            for (int i = 0; i < count; i++) {
                id += number(bytes);
                read.first[i] = id;
            }
            fill(read.runs, bytes);
            fill(read.lengths, bytes);
            for (int i = 0; i < count; i++) {
                long value = number(bytes);
                boolean next = value == 0 && i > 0;
                read.offsets[i] = next ? read.offsets[i - 1] + read.lengths[i - 1] : value - 1;
            }
            return read;
        } catch (BufferUnderflowException e) {
            throw new SourceException(SourceFault.FILE_BROKEN, "directory");
        }
    }

    private static void fill(long[] values, ByteBuffer bytes) throws SourceException {
        for (int i = 0; i < values.length; i++) {
            values[i] = number(bytes);
        }
    }

    /// Seven bits in each byte, the least first.
    private static long number(ByteBuffer bytes) throws SourceException {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new SourceException(SourceFault.FILE_BROKEN, "number");
    }

    boolean hasEntries() {
        return first.length > 0;
    }

    long firstId() {
        return first[0];
    }

    /// The entry a tile belongs to: its own run, or the directory it is in.
    Optional<Entry> find(long id) {
        int at = Arrays.binarySearch(first, id);
        int before = at >= 0 ? at : -at - 2;
        if (before < 0 || runs[before] > 0 && id - first[before] >= runs[before]) {
            return Optional.empty();
        }
        return Optional.of(new Entry(offsets[before], lengths[before], runs[before]));
    }
}
