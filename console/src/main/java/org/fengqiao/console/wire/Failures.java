package org.fengqiao.console.wire;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// Failures of futures, taken out of the wrapping that stages and waiting put around them.
public final class Failures {

    private Failures() {}

    /// What really went wrong.
    public static Throwable inner(Throwable failure) {
        Throwable inner = failure;
        while (wraps(inner)) {
            Throwable cause = inner.getCause();
            if (cause == null) {
                break;
            }
            inner = cause;
        }
        return inner;
    }

    /// The same in words: the message, or where there is none the kind of failure.
    public static String reason(@Nullable Throwable failure) {
        if (failure == null) {
            return "";
        }
        Throwable inner = inner(failure);
        String message = inner.getMessage();
        return message == null ? inner.toString() : message;
    }

    private static boolean wraps(Throwable failure) {
        return failure instanceof CompletionException || failure instanceof ExecutionException;
    }
}
