package org.fengqiao.console.incident.duplicate;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fengqiao.console.incident.Answers;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.domain.wire.Duplicates;
import org.jspecify.annotations.Nullable;

/// Asks for candidates when what is asked about has stood still a moment; the answer to the newest
/// question wins, whatever order they come in. FX thread only.
final class DuplicateSearch {

    /// What is known.
    sealed interface State {

        /// Nothing was asked.
        record Idle() implements State {}

        record Asking() implements State {}

        record Found(Duplicates duplicates) implements State {}

        /// No answer came: nothing is known, which is not the same as nothing found.
        record Unreachable() implements State {}

        /// @param reason in the user's language
        record Failed(String reason) implements State {}
    }

    private final Executor later;
    private final Executor fx;
    private final Consumer<State> onState;
    private @Nullable Object subject;
    private @Nullable Supplier<CompletableFuture<Duplicates>> question;
    private long asked;

    /// @param later runs on the FX thread, after the moment that what is asked about must stand
    ///   still
    /// @param fx runs on the FX thread
    DuplicateSearch(Executor later, Executor fx, Consumer<State> onState) {
        this.later = later;
        this.fx = fx;
        this.onState = onState;
    }

    /// Asks, unless it has asked about the same already.
    ///
    /// @param about equal where the answer would be
    void ask(Object about, Supplier<CompletableFuture<Duplicates>> asking) {
        if (Objects.equals(about, subject)) {
            return;
        }
        subject = about;
        question = asking;
        again();
    }

    /// Asks about the same once more.
    void again() {
        Supplier<CompletableFuture<Duplicates>> asking = question;
        if (asking == null) {
            return;
        }
        asked++;
        long mine = asked;
        later.execute(() -> {
            if (mine == asked) {
                send(mine, asking);
            }
        });
    }

    /// Nothing is asked about any more; an answer under way is not heard.
    void clear() {
        asked++;
        subject = null;
        question = null;
        onState.accept(new State.Idle());
    }

    private void send(long mine, Supplier<CompletableFuture<Duplicates>> asking) {
        onState.accept(new State.Asking());
        Answers.take(
                asking.get(),
                fx,
                found -> {
                    if (mine == asked) {
                        onState.accept(new State.Found(found));
                    }
                },
                failure -> {
                    if (mine == asked) {
                        onState.accept(failed(failure));
                    }
                });
    }

    private static State failed(BackendException failure) {
        return failure.unreachable()
                ? new State.Unreachable()
                : new State.Failed(failure.problem().message());
    }
}
