package org.fengqiao.domain.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, by which a manifest knows its files; every Java runtime has it.
public final class Sha256 {

    private Sha256() {}

    /// A digest to be fed bit by bit.
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /// The 32 bytes of the digest.
    public static byte[] of(byte[] content) {
        return start().digest(content);
    }

    /// The digest of a text in UTF-8.
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The digest of a file, which is read bit by bit.
    ///
    /// @return 64 hex digits in lower case
    public static String hex(Path file) throws IOException {
        MessageDigest digest = start();
        try (InputStream in = Files.newInputStream(file);
                OutputStream out =
                        new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// @return 64 hex digits in lower case
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }
}
