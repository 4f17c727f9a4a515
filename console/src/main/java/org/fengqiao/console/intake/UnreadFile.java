package org.fengqiao.console.intake;

import java.io.IOException;
import java.nio.file.Path;

/// A file that was wanted and cannot be read. The others beside it can.
///
/// @param why names the place in it and the reason
record UnreadFile(Path path, IOException why) {

    /// Its name alone.
    String name() {
        return String.valueOf(path.getFileName());
    }

    /// File, place and reason, in the reader's language.
    String words() {
        return ImportWords.failure(why);
    }
}
