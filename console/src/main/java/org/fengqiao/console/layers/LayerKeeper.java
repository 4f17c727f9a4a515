package org.fengqiao.console.layers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.wire.Failures;
import org.jspecify.annotations.Nullable;

/// Brings back what a user had switched and writes down every change, on a worker, never two at
/// once: while one is written the newest of those that follow waits. FX thread.
public final class LayerKeeper implements AutoCloseable {

    private final LayerModel model;
    private final LayerFile file;
    private final Executor worker;
    private final Executor fx;
    private final Consumer<String> trouble;
    private Subscription listening = Subscription.NONE;

    /// What the file holds; null while nobody knows, as after a file that cannot be read.
    private @Nullable LayerMemory written;

    private @Nullable LayerMemory failed;
    private boolean writing;
    private boolean touched;
    private boolean closed;

    /// @param trouble hears what could not be read or written
    public LayerKeeper(
            LayerModel model,
            LayerFile file,
            Executor worker,
            Executor fx,
            Consumer<String> trouble) {
        this.model = model;
        this.file = file;
        this.worker = worker;
        this.fx = fx;
        this.trouble = trouble;
        listening = model.listen(_ -> touched = true);
        CompletableFuture.supplyAsync(this::load, worker).whenCompleteAsync(this::begin, fx);
    }

    private LayerMemory load() {
        try {
            return file.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /// Whoever was quicker than the disk has switched what they wanted, and it is kept even if they
    /// were quicker to leave.
    private void begin(@Nullable LayerMemory memory, @Nullable Throwable failure) {
        listening.close();
        if (failure != null) {
            trouble.accept(Failures.reason(failure));
        }
        written = memory;
        if (memory != null && !touched && !closed) {
            model.recall(memory);
        }
        if (!closed) {
            listening = model.listen(_ -> save());
        }
        if (touched) {
            save();
        }
    }

    private void save() {
        LayerMemory wanted = model.remember();
        if (!wanted.equals(failed)) {
            failed = null;
        }
        if (writing || wanted.equals(written) || wanted.equals(failed)) {
            return;
        }
        writing = true;
        CompletableFuture.runAsync(() -> write(wanted), worker)
                .whenCompleteAsync((_, failure) -> saved(wanted, failure), fx);
    }

    private void write(LayerMemory wanted) {
        try {
            file.save(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /// The newest is written next, whether this one was or not; what failed is not tried again
    /// until it has been something else, so that a full disk is not asked for ever.
    private void saved(LayerMemory what, @Nullable Throwable failure) {
        writing = false;
        if (failure == null) {
            written = what;
            failed = null;
        } else {
            failed = what;
            trouble.accept(Failures.reason(failure));
        }
        save();
    }

    /// What could not be written is tried once more.
    @Override
    public void close() {
        listening.close();
        closed = true;
        if (failed != null) {
            failed = null;
            save();
        }
    }
}
