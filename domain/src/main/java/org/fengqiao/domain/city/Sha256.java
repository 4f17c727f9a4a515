package org.fengqiao.domain.city;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The digest by which a manifest knows its files: SHA-256, which every Java runtime has.
public final class Sha256 {

    private Sha256() {}

    /// @return 64 hex digits in lower case
    public static String hex(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
