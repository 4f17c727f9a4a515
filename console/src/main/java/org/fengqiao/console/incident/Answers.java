package org.fengqiao.console.incident;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.fengqiao.console.wire.BackendException;

/// Brings an answer of the backend to the FX thread.
public final class Answers {

    private Answers() {}

    /// Exactly one of the two is called, once, by `fx`; what they throw goes to that thread's
    /// handler instead of being kept by the future.
    public static <T> void take(
            CompletableFuture<T> answer,
            Executor fx,
            Consumer<T> onValue,
            Consumer<BackendException> onFailure) {
        var unused =
                answer.whenComplete((value, failure) ->
                        fx.execute(() -> {
                            if (failure == null) {
                                onValue.accept(value);
                            } else {
                                onFailure.accept(BackendException.of(failure));
                            }
                        }));
    }
}
