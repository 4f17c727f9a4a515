package org.fengqiao.console.wire;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.domain.handover.Handover;
import org.fengqiao.domain.handover.LogEntry;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Handovers.Begin;
import org.fengqiao.domain.wire.Handovers.Current;
import org.fengqiao.domain.wire.Handovers.Line;
import org.fengqiao.domain.wire.Handovers.LogDraft;

/// The duty log and the handovers at the backend, as one person. Every future ends with a value or
/// with a [BackendException], on any thread.
public interface ShiftSource {

    /// Whose they are.
    UserInfo user();

    /// The newest entries, the newest first.
    CompletableFuture<List<LogEntry>> loadLog(int limit);

    /// @param draft the same on every retry
    CompletableFuture<LogEntry> append(LogDraft draft);

    CompletableFuture<Current> loadCurrent();

    /// The newest handovers, the newest first.
    CompletableFuture<List<Line>> loadHandovers(int limit);

    CompletableFuture<Handover> loadHandover(long number);

    /// @param begin the same on every retry
    CompletableFuture<Handover> begin(Begin begin);

    /// @param items their keys
    CompletableFuture<Handover> tick(long handover, List<String> items);

    CompletableFuture<Handover> sign(long handover, String note);

    /// Signs a second person in, beside the one who is: nothing of the desk follows that person.
    ///
    /// @return the same backend as that person, until [#leave]
    CompletableFuture<ShiftSource> signInBeside(String user, String password);

    /// Signs out a second person.
    void leave();
}
