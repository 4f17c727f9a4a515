package org.fengqiao.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Real files outside the repository.
public final class SharedData {

    private SharedData() {}

    /// Skips the test where the file is not there.
    ///
    /// @param path below the folder of data
    public static Path file(String path) {
        Path file =
                Path.of(System.getProperty("fengqiao.shared", "../shared"))
                        .resolve("data")
                        .resolve(path);
        assumeTrue(Files.exists(file), "skipped without " + file + "; set -Dfengqiao.shared");
        return file;
    }
}
