package org.fengqiao.backend.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.city.Sha256;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.UploadId;

/// What came with one request: two are the same upload if all of it is the same.
///
/// @param user who sent it
/// @param content SHA-256 of incident, name and bytes, in hexadecimal
record Upload(UploadId id, String user, String content) {

    /// @param name as shown
    static Upload of(UploadId id, Caller caller, IncidentId incident, String name, Path file)
            throws IOException {
        MessageDigest digest = Sha256.start();
        digest.update((incident + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new Upload(id, caller.user().id(), HexFormat.of().formatHex(digest.digest()));
    }
}
