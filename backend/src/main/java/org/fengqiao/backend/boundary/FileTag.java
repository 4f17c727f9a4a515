package org.fengqiao.backend.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.fengqiao.backend.digest.Sha256;

/// Names a file's content, for ETag: the same bytes have the same tag on every machine.
final class FileTag {

    private FileTag() {}

    /// @return 32 hex digits in double quotes
    static String of(Path file) throws IOException {
        MessageDigest digest = Sha256.start();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return '"' + HexFormat.of().formatHex(digest.digest(), 0, 16) + '"';
    }
}
