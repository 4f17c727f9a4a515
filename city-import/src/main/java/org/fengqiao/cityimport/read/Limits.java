package org.fengqiao.cityimport.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.cityimport.read.ReadException.Reason;

/// How much is read at most; far beyond any city, and what a bomb is stopped by.
public final class Limits {

    public static final long FILE_BYTES = 1L << 30;
    public static final int FEATURES = 2_000_000;

    /// Vertices of one shape.
    public static final int VERTICES = 5_000_000;

    /// Collections within collections.
    public static final int DEPTH = 16;

    /// What a workbook may unpack to.
    public static final long UNPACKED_BYTES = 512L << 20;

    /// How many times its size a workbook may unpack to; honest ones reach some 30.
    public static final int UNPACK_RATIO = 150;

    private Limits() {}

    /// @throws ReadException if the file is larger than what is read, or empty
    static void checkSize(Path file) throws IOException {
        checkSize(file, FILE_BYTES);
    }

    /// @param most bytes that are read
    /// @throws ReadException if the file is not there, larger, or empty
    public static void checkSize(Path file, long most) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ReadException(name(file), "", Reason.PART_MISSING, name(file));
        }
        long bytes = Files.size(file);
        if (bytes > most) {
            throw new ReadException(
                    name(file), "", Reason.TOO_LARGE, bytes + " > " + most + " bytes");
        }
        if (bytes == 0) {
            throw new ReadException(name(file), "", Reason.EMPTY, "");
        }
    }

    static void checkCount(String file, int features) throws ReadException {
        if (features > FEATURES) {
            throw new ReadException(file, "", Reason.TOO_MANY_FEATURES, "> " + FEATURES);
        }
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
