package org.fengqiao.console.intake;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// One task at a time away from the FX thread; what came of it is handed back there. FX thread.
final class DeskWork {

    private final Executor worker;
    private final Executor fx;
    private final Consumer<Throwable> failed;
    private final Runnable after;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// @param failed is told the cause of every failure
    /// @param after runs whenever a task is done
    DeskWork(Executor worker, Executor fx, Consumer<Throwable> failed, Runnable after) {
        this.worker = worker;
        this.fx = fx;
        this.failed = failed;
        this.after = after;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    boolean isBusy() {
        return busy.get();
    }

    /// A failure of what takes the result is none of the task's: it goes to the FX thread's
    /// handler, as every bug does.
    <T> void run(Callable<T> task, Consumer<T> then) {
        busy.set(true);
        worker.execute(() -> {
            Runnable handing;
            try {
                T value = task.call();
                handing = () -> then.accept(value);
            } catch (Exception | Error failure) {
                handing = () -> failed.accept(failure);
            }
            Runnable handed = handing;
            fx.execute(() -> {
                busy.set(false);
                try {
                    handed.run();
                } finally {
                    after.run();
                }
            });
        });
    }
}
