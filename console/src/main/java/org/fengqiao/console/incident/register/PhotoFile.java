package org.fengqiao.console.incident.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// A photo chosen to go with an incident, judged by its content as the backend will.
public final class PhotoFile {

    /// Most bytes of one photo the backend takes.
    public static final long MOST_BYTES = 8L * 1024 * 1024;

    /// Most photos of one incident the backend takes.
    public static final int MOST_PHOTOS = 9;

    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");

    private PhotoFile() {}

    /// Whether it is a photo; the names are keys of the texts.
    public enum Verdict {
        GOOD,
        TOO_LARGE,
        NOT_A_PHOTO,
        UNREADABLE
    }

    /// Reads the first bytes; belongs off the FX thread.
    public static Verdict judge(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(PNG.length);
            boolean photo = startsWith(head, JPEG) || startsWith(head, PNG);
            return !photo
                    ? Verdict.NOT_A_PHOTO
                    : Files.size(file) > MOST_BYTES ? Verdict.TOO_LARGE : Verdict.GOOD;
        } catch (IOException e) {
            return Verdict.UNREADABLE;
        }
    }

    /// Reads a whole photo, never more than may be sent: the file may have grown or have been
    /// replaced since it was judged. Belongs off the FX thread.
    ///
    /// @return empty if it is larger than the backend takes
    static Optional<byte[]> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(bytes);
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length
                && Arrays.equals(Arrays.copyOf(head, magic.length), magic);
    }
}
