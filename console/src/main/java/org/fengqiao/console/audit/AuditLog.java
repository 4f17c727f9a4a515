package org.fengqiao.console.audit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fengqiao.console.wire.BackendException;

/// The pages of one log that have been read so far, the newest first. FX thread.
final class AuditLog<T> {

    private final Executor fx;
    private final ToLongFunction<T> number;
    private final ObservableList<T> lines = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private LongFunction<CompletableFuture<List<T>>> pages =
            _ -> CompletableFuture.completedFuture(List.of());
    private long asked;

    /// @param fx runs on the FX thread
    /// @param number by which older lines are asked for
    AuditLog(Executor fx, ToLongFunction<T> number) {
        this.fx = fx;
        this.number = number;
    }

    ObservableList<T> lines() {
        return lines;
    }

    /// Whether there may be older ones.
    ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// Why the last question failed; empty where it did not.
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Begins anew with the newest lines of another question.
    ///
    /// @param before gives the page of lines with smaller numbers
    void ask(LongFunction<CompletableFuture<List<T>>> before) {
        pages = before;
        load(Long.MAX_VALUE);
    }

    /// The next older page.
    void readOn() {
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

    private void take(long before, List<T> page, Throwable failed) {
        if (failed != null) {
            failure.set(BackendException.of(failed).problem().message());
            return;
        }
        failure.set("");
        if (before == Long.MAX_VALUE) {
            lines.setAll(page);
        } else {
            lines.addAll(page);
        }
        more.set(page.size() == AuditSource.PAGE);
    }
}
