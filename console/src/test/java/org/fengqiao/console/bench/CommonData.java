package org.fengqiao.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Makes the data of the common bench where nobody named a folder that has it.
final class CommonData {

    private static final String GENERATOR = "gen.mjs";

    private CommonData() {}

    /// @param shared the folder that holds `bench/gen.mjs`
    /// @param scratch where it is copied to and run, because it writes beside itself
    /// @return the folder with the data; made once
    /// @throws IOException where the generator is not there or fails
    static Path make(Path shared, Path scratch) throws IOException, InterruptedException {
        Path data = scratch.resolve("data");
        if (Files.isReadable(data.resolve("script.json"))) {
            return data;
        }
        Path generator = shared.resolve("bench").resolve(GENERATOR);
        if (!Files.isReadable(generator)) {
            throw new IOException(
                    "no "
                            + generator.toAbsolutePath().normalize()
                            + "; give the folder that the common bench's gen.mjs wrote as DATA,"
                            + " or where the bench is with -Dfengqiao.shared=FOLDER");
        }
        Files.createDirectories(scratch);
        Files.copy(generator, scratch.resolve(GENERATOR), StandardCopyOption.REPLACE_EXISTING);
        String module = "d3-delaunay@6";
        run(scratch, "npm", "install", "--no-save", "--no-audit", "--no-fund", module);
        run(scratch, "node", GENERATOR, data.toAbsolutePath().toString());
        return data;
    }

    private static void run(Path folder, String... command)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException(List.of(command) + " ended with code " + code);
        }
    }
}
