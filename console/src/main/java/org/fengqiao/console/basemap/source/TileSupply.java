package org.fengqiao.console.basemap.source;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.console.basemap.grid.TileAddress;

/// Gives the bytes of tiles. Any thread; nothing blocks the caller.
public interface TileSupply extends AutoCloseable {

    /// How fresh a tile has to be.
    enum Freshness {
        /// From the cache while it is young enough, else from the source.
        USUAL,
        /// From the source, whatever the cache has.
        FROM_SOURCE,
        /// From the cache, however old.
        CACHED
    }

    /// Loads a tile: empty where the source has none there. Fails with a [SourceException].
    CompletableFuture<Optional<byte[]>> load(TileAddress tile, Freshness freshness);

    /// Whether there may be an old copy of what the source does not give now.
    boolean hasCache();

    /// How many tiles may be asked for at the same time.
    int lanes();

    /// Lets go of what is under way.
    @Override
    void close();
}
