package org.fengqiao.console.basemap.list;

import java.nio.file.Path;
import java.time.Duration;
import org.fengqiao.console.basemap.grid.Datum;
import org.fengqiao.console.basemap.grid.SourceGrid;
import org.fengqiao.console.basemap.source.TileUrl;
import org.jspecify.annotations.Nullable;

/// One source of a base map as the list has it.
public sealed interface TileSpec {

    /// Whether there are names in its pictures.
    boolean hasText();

    /// @param keep how long a tile of it counts as fresh
    record Server(
            TileUrl url, SourceGrid grid, @Nullable Secret key, Duration keep, boolean hasText)
            implements TileSpec {}

    /// A file with tiles in Web Mercator.
    record Archive(Kind kind, Path file, Datum datum, boolean hasText) implements TileSpec {}

    /// Formats of files.
    enum Kind {
        MBTILES,
        PMTILES
    }

    /// A key that gets into no log.
    record Secret(String value) {
        @Override
        public String toString() {
            return "***";
        }
    }
}
