package org.fengqiao.console.basemap.source;

import java.io.IOException;
import java.util.Optional;
import org.fengqiao.console.basemap.grid.TileAddress;

/// A file of picture tiles in Web Mercator, open for reading. One thread at a time.
public interface TileFile extends AutoCloseable {

    /// The bytes of a tile; empty where there is none.
    Optional<byte[]> find(TileAddress tile) throws IOException, SourceException;

    int minLevel();

    int maxLevel();

    /// Pixels across and down.
    int tileSize();

    @Override
    void close() throws IOException;
}
