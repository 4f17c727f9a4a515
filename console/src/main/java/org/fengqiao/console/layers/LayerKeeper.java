package org.fengqiao.console.layers;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.fengqiao.console.fx.Subscription;

/// Brings back what a user had switched and writes down every change, on a worker, never two at
/// once: while one is written the newest of those that follow waits. FX thread.
public final class LayerKeeper implements AutoCloseable {

    private final LayerModel model;
    private final LayerFile file;
    private final Executor worker;
    private final Executor fx;
    private final Consumer<String> trouble;
    private Subscription listening = Subscription.NONE;
    private LayerMemory written = LayerMemory.NOTHING;
    private boolean writing;
    private boolean touched;

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
        Subscription early = model.listen(_ -> touched = true);
        worker.execute(() -> {
            LayerMemory found;
            String failure;
            try {
                found = file.load();
                failure = "";
            } catch (IOException e) {
                found = LayerMemory.NOTHING;
                failure = String.valueOf(e.getMessage());
            }
            LayerMemory memory = found;
            String reason = failure;
            fx.execute(() -> {
                early.close();
                begin(memory, reason);
            });
        });
    }

    /// Whoever was quicker than the disk has switched what they wanted.
    private void begin(LayerMemory memory, String failure) {
        if (!failure.isEmpty()) {
            trouble.accept(failure);
        }
        written = memory;
        if (!touched) {
            model.recall(memory);
        }
        listening = model.listen(_ -> save());
        if (touched) {
            save();
        }
    }

    private void save() {
        LayerMemory wanted = model.remember();
        if (writing || wanted.equals(written)) {
            return;
        }
        writing = true;
        worker.execute(() -> {
            String failure = "";
            try {
                file.save(wanted);
            } catch (IOException e) {
                failure = String.valueOf(e.getMessage());
            }
            String reason = failure;
            fx.execute(() -> saved(wanted, reason));
        });
    }

    private void saved(LayerMemory what, String failure) {
        writing = false;
        written = what;
        if (failure.isEmpty()) {
            save();
        } else {
            trouble.accept(failure);
        }
    }

    @Override
    public void close() {
        listening.close();
    }
}
