package org.fengqiao.console.basemap;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.Cache;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.fengqiao.console.basemap.grid.Grid;
import org.fengqiao.console.basemap.grid.SourceGrid;
import org.fengqiao.console.basemap.list.Basemap;
import org.fengqiao.console.basemap.list.TileSpec;
import org.fengqiao.console.basemap.source.FileSupply;
import org.fengqiao.console.basemap.source.HttpSupply;
import org.fengqiao.console.basemap.source.MbtilesFile;
import org.fengqiao.console.basemap.source.PmtilesFile;
import org.fengqiao.console.basemap.source.SourceException;
import org.fengqiao.console.basemap.source.SourceFault;
import org.fengqiao.console.basemap.source.TileFile;
import org.fengqiao.console.basemap.source.TileSupply;
import org.jspecify.annotations.Nullable;

/// Opens base maps, for one desk after the other: they share the tiles on the disk. There is no
/// client for servers, and so no way to the network, before the first base map that has a server is
/// opened. FX thread.
public final class BasemapOpener implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BasemapOpener.class.getName());

    private static final long CACHE_BYTES = 256L << 20;
    private static final int CALLS_PER_SERVER = 6;

    private final Path cache;
    private final String site;
    private final Executor worker;
    private final Executor owner;
    private @Nullable OkHttpClient client;

    /// @param cache folder for tiles of servers, at most 256 MB
    /// @param site how the program calls itself to servers
    /// @param worker opens files
    /// @param owner the thread of the view
    public BasemapOpener(Path cache, String site, Executor worker, Executor owner) {
        this.cache = cache;
        this.site = site;
        this.worker = worker;
        this.owner = owner;
    }

    private record Opened(SourceGrid grid, TileSupply supply, boolean hasText) {}

    /// Makes a base map ready to be put on a map. Completes on the owner's thread; fails with a
    /// [SourceException] if a file cannot be used.
    public CompletableFuture<RasterLayer> open(Basemap map) {
        OkHttpClient web =
                map.tiles().stream().anyMatch(TileSpec.Server.class::isInstance) ? web() : null;
        return CompletableFuture.supplyAsync(() -> openAll(map, web), worker)
                .thenApplyAsync(parts -> layer(map, parts), owner);
    }

    private List<Opened> openAll(Basemap map, @Nullable OkHttpClient web) {
        List<Opened> opened = new ArrayList<>();
        try {
            for (TileSpec spec : map.tiles()) {
                opened.add(
                        switch (spec) {
                            case TileSpec.Server server -> open(server, web);
                            case TileSpec.Archive archive -> open(archive);
                        });
            }
            return opened;
        } catch (SourceException | RuntimeException unfit) {
            opened.forEach(one -> one.supply().close());
            throw new CompletionException(unfit);
        }
    }

    private Opened open(TileSpec.Server server, @Nullable OkHttpClient web) {
        if (web == null) {
            throw new IllegalStateException("no client for " + server);
        }
        TileSpec.Secret key = server.key();
        HttpSupply supply =
                new HttpSupply(
                        web, server.url(), key == null ? null : key.value(), server.keep(), site);
        return new Opened(server.grid(), supply, server.hasText());
    }

    private static Opened open(TileSpec.Archive archive) throws SourceException {
        TileFile file =
                switch (archive.kind()) {
                    case MBTILES -> MbtilesFile.open(archive.file());
                    case PMTILES -> PmtilesFile.open(archive.file());
                };
        FileSupply supply = new FileSupply(file);
        int deepest = 30 - Integer.numberOfTrailingZeros(file.tileSize());
        if (file.minLevel() > deepest) {
            supply.close();
            throw new SourceException(
                    SourceFault.FILE_BROKEN, "level " + file.minLevel() + " > " + deepest);
        }
        SourceGrid grid =
                new SourceGrid(
                        Grid.MERCATOR,
                        archive.datum(),
                        file.tileSize(),
                        file.minLevel(),
                        Math.min(file.maxLevel(), deepest));
        return new Opened(grid, supply, archive.hasText());
    }

    private RasterLayer layer(Basemap map, List<Opened> parts) {
        RasterLayer layer = new RasterLayer(RasterLayer.SOURCE);
        RasterStore.Surroundings around =
                new RasterStore.Surroundings(
                        owner, BasemapOpener::later, System::nanoTime, new java.util.Random());
        for (Opened part : parts) {
            RasterStore store =
                    new RasterStore(
                            map.name().say(), part.grid(), part.supply(), around, layer.listener());
            layer.add(new RasterPart(store, part.hasText()));
        }
        return layer;
    }

    private static void later(long nanos, Runnable task) {
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS).execute(task);
    }

    private OkHttpClient web() {
        OkHttpClient known = client;
        if (known != null) {
            return known;
        }
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequestsPerHost(CALLS_PER_SERVER);
        OkHttpClient made =
                new OkHttpClient.Builder()
                        .dispatcher(dispatcher)
                        .cache(new Cache(cache.toFile(), CACHE_BYTES))
                        .connectTimeout(Duration.ofSeconds(5))
                        .readTimeout(Duration.ofSeconds(8))
                        .callTimeout(Duration.ofSeconds(20))
                        .build();
        client = made;
        return made;
    }

    /// Ends what is under way. The cache is closed by the worker once nobody writes to it.
    @Override
    public void close() {
        OkHttpClient made = client;
        client = null;
        if (made != null) {
            made.dispatcher().cancelAll();
            made.dispatcher().executorService().shutdown();
            worker.execute(() -> closeCache(made));
        }
    }

    private static void closeCache(OkHttpClient made) {
        try {
            if (!made.dispatcher().executorService().awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.log(Level.FINE, "some tiles were still under way");
            }
            made.connectionPool().evictAll();
            Cache kept = made.cache();
            if (kept != null) {
                kept.close();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the cache of tiles was not closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
