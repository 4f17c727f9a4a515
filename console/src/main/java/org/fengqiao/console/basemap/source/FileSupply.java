package org.fengqiao.console.basemap.source;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.console.basemap.grid.TileAddress;

/// Tiles of a file, read by a thread of its own.
public final class FileSupply implements TileSupply {

    private static final Logger LOG = Logger.getLogger(FileSupply.class.getName());

    private final TileFile file;
    private final ExecutorService reading =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("basemap-file").factory());

    /// @param file belongs to the supply from now on
    public FileSupply(TileFile file) {
        this.file = file;
    }

    @Override
    public CompletableFuture<Optional<byte[]>> load(TileAddress tile, Freshness freshness) {
        CompletableFuture<Optional<byte[]>> answer = new CompletableFuture<>();
        try {
            reading.execute(() -> read(tile, answer));
        } catch (RejectedExecutionException closed) {
            answer.cancel(false);
        }
        return answer;
    }

    private void read(TileAddress tile, CompletableFuture<Optional<byte[]>> answer) {
        try {
            answer.complete(file.find(tile));
        } catch (SourceException bad) {
            answer.completeExceptionally(bad);
        } catch (IOException | RuntimeException unreadable) {
            String reason = String.valueOf(unreadable.getMessage());
            answer.completeExceptionally(new SourceException(SourceFault.FILE_UNREADABLE, reason));
        }
    }

    @Override
    public boolean hasCache() {
        return false;
    }

    @Override
    public int lanes() {
        return 2;
    }

    @Override
    public void close() {
        reading.execute(() -> {
            try {
                file.close();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "a file of tiles was not closed", e);
            }
        });
        reading.shutdown();
    }
}
