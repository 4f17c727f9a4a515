package org.fengqiao.console.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the person for files and for places; a window does it with the platform's own dialogs. FX
/// thread. Nothing is given where they thought better of it.
public interface Choosers {

    /// Boundaries, points, a base map.
    List<Path> files();

    /// A folder that does not exist yet, for the city.
    Optional<Path> target();

    /// The folder of a city that is there already.
    Optional<Path> city();

    /// The folder of a city whose outline is known.
    Optional<Path> known();

    /// A file with the classes of cases.
    Optional<Path> classes();

    /// A file that does not exist yet, for the report.
    Optional<Path> report();
}
