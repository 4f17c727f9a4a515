package org.fengqiao.console.app;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The last net: a bug is logged with a code, and the code is shown, so that what an operator reads
/// out leads to the line in the log.
final class CrashHandler implements UncaughtExceptionHandler {

    private static final Logger LOG = Logger.getLogger(CrashHandler.class.getName());

    private final Consumer<String> show;

    /// @param show gets the code of each failure, on the thread that failed
    CrashHandler(Consumer<String> show) {
        this.show = show;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        String code = code(failure);
        LOG.log(Level.SEVERE, "bug " + code + " on thread " + thread.getName(), failure);
        show.accept(code);
    }

    /// The same failure at the same place has the same code: kind and the topmost line of ours.
    static String code(Throwable failure) {
        int hash = failure.getClass().getName().hashCode();
        for (StackTraceElement element : failure.getStackTrace()) {
            if (element.getClassName().startsWith("org.fengqiao")) {
                hash = 31 * hash + element.getClassName().hashCode();
                hash = 31 * hash + element.getMethodName().hashCode();
                hash = 31 * hash + element.getLineNumber();
                break;
            }
        }
        return String.format(Locale.ROOT, "FQ-%04X-%04X", hash >>> 16, hash & 0xffff);
    }
}
