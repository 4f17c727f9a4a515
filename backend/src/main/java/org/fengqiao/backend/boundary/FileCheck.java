package org.fengqiao.backend.boundary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.domain.city.CityManifest;
import org.fengqiao.domain.city.CityManifest.DataFile;
import org.fengqiao.domain.city.Sha256;

/// Compares a city's file with what the manifest says of it: a flipped bit in a coordinate is found
/// by nothing else.
final class FileCheck {

    private FileCheck() {}

    /// @throws IOException naming the file, what was expected and what was found
    static void check(Path folder, DataFile expected) throws IOException {
        Path file = folder.resolve(expected.name());
        if (!Files.isRegularFile(file)) {
            throw new IOException("the city lacks " + file.toAbsolutePath());
        }
        long bytes = Files.size(file);
        String sha256 = Sha256.hex(file);
        if (bytes != expected.bytes() || !sha256.equals(expected.sha256())) {
            throw new IOException(
                    file.toAbsolutePath()
                            + " has been cut or altered: "
                            + CityManifest.FILE_NAME
                            + " says "
                            + described(expected.bytes(), expected.sha256())
                            + ", found "
                            + described(bytes, sha256)
                            + "; make or copy the city again");
        }
    }

    private static String described(long bytes, String sha256) {
        return bytes + " bytes with SHA-256 " + sha256;
    }
}
