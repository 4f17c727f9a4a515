package org.fengqiao.backend.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/// The folder photos lie in, each under the id the backend gave it; no name from outside ever
/// becomes part of a path.
final class PhotoFolder {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final Path folder;

    PhotoFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /// Where a photo lies.
    ///
    /// @throws IllegalArgumentException unless it is an id of ours
    Path file(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("no attachment id: " + id);
        }
        return folder.resolve(id);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// Keeps what is read under an intermediate name.
    Path save(InputStream content) throws IOException {
        Path file = Files.createTempFile(folder, "incoming", ".part");
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    void accept(Path incoming, String id) throws IOException {
        Files.move(incoming, file(id), StandardCopyOption.ATOMIC_MOVE);
    }
}
