package org.fengqiao.console.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The FX thread as an executor; the only class that touches [Platform].
///
/// For what arrives in bursts use an [FxInbox], which crosses once for many values.
public final class FxThread {

    private FxThread() {}

    /// Runs each task later on the FX thread, in the order given.
    public static Executor executor() {
        return Platform::runLater;
    }

    public static boolean isCurrent() {
        return Platform.isFxApplicationThread();
    }

    /// @throws IllegalStateException on any other thread
    public static void check() {
        if (!isCurrent()) {
            throw new IllegalStateException(
                    "must run on the FX thread, not on " + Thread.currentThread().getName());
        }
    }

    /// Runs the task at once if this is the FX thread, else later on it.
    public static void run(Runnable task) {
        if (isCurrent()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }

    /// Starts the toolkit where no [javafx.application.Application] does it; where it runs already,
    /// only the task runs.
    public static void startToolkit(Runnable first) {
        try {
            Platform.startup(first);
        } catch (IllegalStateException _) { // there is no way to ask before
            Platform.runLater(first);
        }
    }

    /// The toolkit outlives its last window; [#exitToolkit()] ends it.
    public static void keepToolkitWithoutWindows() {
        Platform.setImplicitExit(false);
    }

    public static void exitToolkit() {
        Platform.exit();
    }
}
