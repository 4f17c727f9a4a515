package org.fengqiao.console.handover;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.console.wire.ShiftSource;
import org.fengqiao.domain.handover.DutyLog;
import org.fengqiao.domain.handover.LogEntry;
import org.fengqiao.domain.handover.LogType;
import org.fengqiao.domain.wire.Handovers.LogDraft;
import org.jspecify.annotations.Nullable;

/// The duty log as the backend has it, and the entry on its way there. FX thread.
final class LogModel {

    /// Entries that are shown; older ones are at the backend.
    private static final int SHOWN = 500;

    private final ShiftSource source;
    private final Executor fxThread;
    private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper(false);
    private @Nullable LogDraft unsent;

    LogModel(ShiftSource source, Executor fxThread) {
        this.source = source;
        this.fxThread = fxThread;
    }

    /// The newest first.
    ObservableList<LogLine> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /// Why the last attempt failed; empty while nothing did.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    void refresh() {
        source.loadLog(SHOWN)
                .whenCompleteAsync(
                        (found, failure) -> {
                            if (failure != null) {
                                trouble.set(BackendException.of(failure).problem().message());
                            } else {
                                show(found);
                            }
                        },
                        fxThread);
    }

    private void show(List<LogEntry> entries) {
        DutyLog log = DutyLog.of(entries);
        List<LogLine> fresh = entries.stream().map(entry -> LogLine.of(entry, log)).toList();
        if (!fresh.equals(lines)) {
            lines.setAll(fresh);
        }
    }

    /// Sends an entry; the same one again after a failure goes under the same id, so that it is
    /// written once.
    ///
    /// @param written run when it is in the log
    void append(
            LogType type,
            @Nullable String place,
            String content,
            @Nullable Long refersTo,
            Runnable written) {
        if (sending.get()) {
            return;
        }
        @Nullable LogDraft before = unsent;
        String id = UUID.randomUUID().toString();
        LogDraft fresh = new LogDraft(id, type, place, null, content, refersTo);
        boolean again = before != null && fresh.equals(withId(before, id));
        send(again && before != null ? before : fresh, written);
    }

    private static LogDraft withId(LogDraft draft, String id) {
        return new LogDraft(
                id, draft.type(), draft.place(), draft.grid(), draft.content(), draft.refersTo());
    }

    private void send(LogDraft draft, Runnable written) {
        unsent = draft;
        sending.set(true);
        source.append(draft)
                .whenCompleteAsync(
                        (_, failure) -> {
                            sending.set(false);
                            if (failure != null) {
                                trouble.set(BackendException.of(failure).problem().message());
                                return;
                            }
                            unsent = null;
                            trouble.set("");
                            written.run();
                            refresh();
                        },
                        fxThread);
    }
}
