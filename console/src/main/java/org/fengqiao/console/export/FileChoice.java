package org.fengqiao.console.export;

import java.nio.file.Path;
import java.util.Optional;

/// Asks where a file shall go.
@FunctionalInterface
public interface FileChoice {

    /// @param proposed name of the file with its ending
    /// @return empty where somebody thought better of it
    Optional<Path> choose(String proposed, ExportFormat format);
}
