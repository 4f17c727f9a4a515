package org.fengqiao.console.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.cityimport.assemble.ComponentClasses;
import org.fengqiao.cityimport.assemble.ComponentGuess;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.datum.DatumHint;
import org.fengqiao.cityimport.read.PlaceColumns;
import org.fengqiao.cityimport.read.RawLayer;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.incident.IncidentClassFile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// A layer that was read, with what is guessed of it.
///
/// @param path of the file
/// @param areas true for boundaries, false for points
/// @param classes those of components that the city has
/// @param hint what its coordinates probably are, and why
record Proposal(
        Path path, RawLayer layer, boolean areas, DatumHint hint, ComponentClasses classes) {

    /// Whether it probably holds components.
    boolean components() {
        return !areas && ComponentGuess.isComponents(layer, classes);
    }

    /// The same layer with its places read from columns that somebody has named.
    Proposal placed(PlaceColumns columns) {
        RawLayer placed = columns.place(layer);
        return new Proposal(path, placed, areas, DatumHint.of(placed, null), classes);
    }

    /// The same, its coordinates compared with another outline; takes a while.
    Proposal compared(@Nullable Geometry known) {
        return new Proposal(path, layer, areas, DatumHint.of(layer, known), classes);
    }

    /// The classes of components in a file with the classes of cases; none where there is no such
    /// file, which is told when a city is to be written with it.
    static ComponentClasses classes(Path file) throws IOException {
        return new ComponentClasses(Files.exists(file) ? IncidentClassFile.load(file) : List.of());
    }

    /// The outline of a city that is there already; null where there is none.
    static @Nullable Geometry outline(@Nullable Path city) throws IOException {
        Path file = city == null ? null : city.resolve(BoundaryFile.NAME);
        return file == null || !Files.exists(file) ? null : BoundaryFile.load(file).root().shape();
    }

    /// What is taken without asking: what the file states or its columns are called, or degrees as
    /// they stand. Null where somebody has to say it.
    @Nullable Datum datum() {
        return switch (hint.reason()) {
            case STATED, NAMED, NAMED_FILE -> hint.datum();
            case DEGREES, DEGREES_IN_CHINA, FITS_KNOWN_CITY -> Datum.CGCS2000;
            case WEB_MERCATOR, ZONE_IN_EASTING, UNKNOWN_METRES -> null;
        };
    }

    /// Whether the guess should be put before a person.
    boolean asks() {
        return switch (hint.reason()) {
            case STATED, DEGREES -> false;
            case FITS_KNOWN_CITY -> !hint.datum().equals(Datum.CGCS2000);
            case NAMED,
                    NAMED_FILE,
                    DEGREES_IN_CHINA,
                    WEB_MERCATOR,
                    ZONE_IN_EASTING,
                    UNKNOWN_METRES ->
                    true;
        };
    }
}
