package org.fengqiao.console.fx;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The pages of one log that have been read so far, the newest first. FX thread.
public final class PagedLog<T> {

    /// @param more whether there may be older lines
    public record Page<T>(List<T> lines, boolean more) {

        public Page {
            lines = List.copyOf(lines);
        }
    }

    private final Executor fx;
    private final ToLongFunction<T> number;
    private final ObservableList<T> lines = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final Function<Throwable, String> reason;
    private LongFunction<CompletableFuture<Page<T>>> pages =
            _ -> CompletableFuture.completedFuture(new Page<>(List.of(), false));
    private long asked;

    /// @param fx runs on the FX thread
    /// @param number by which older lines are asked for
    /// @param reason says why a question failed
    public PagedLog(Executor fx, ToLongFunction<T> number, Function<Throwable, String> reason) {
        this.fx = fx;
        this.number = number;
        this.reason = reason;
    }

    public ObservableList<T> lines() {
        return lines;
    }

    /// Whether there may be older ones.
    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// Why the last question failed; empty where it did not.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Begins anew with the newest lines of another question.
    ///
    /// @param before gives the page of lines with smaller numbers
    public void ask(LongFunction<CompletableFuture<Page<T>>> before) {
        pages = before;
        load(Long.MAX_VALUE);
    }

    /// The next older page.
    public void readOn() {
        if (more.get() && !loading.get()) {
            load(number.applyAsLong(lines.getLast()));
        }
    }

    /// Only the answer to the last question counts.
    private void load(long before) {
        asked++;
        long question = asked;
        loading.set(true);
        var unused =
                pages.apply(before)
                        .whenComplete((page, failed) ->
                                fx.execute(() -> {
                                    if (question == asked) {
                                        loading.set(false);
                                        take(before, page, failed);
                                    }
                                }));
    }

    private void take(long before, @Nullable Page<T> page, @Nullable Throwable failed) {
        if (failed != null || page == null) {
            failure.set(failed == null ? "" : reason.apply(failed));
            return;
        }
        failure.set("");
        more.set(page.more());
        if (before == Long.MAX_VALUE) {
            lines.setAll(page.lines());
        } else {
            lines.addAll(page.lines());
        }
    }
}
