package org.fengqiao.domain.city;

import java.nio.charset.StandardCharsets;
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

    /// @return 64 hex digits in lower case
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }
}
