package org.fengqiao.console.wire;

import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.wire.CommandId;

/// A command without an outcome, as the desk keeps it. Wire thread.
final class PendingCommand {

    private CommandEntry entry;
    private int sends;
    private boolean maybeSeen;
    private int attempt;
    private Subscription deadline = Subscription.NONE;
    private Subscription retry = Subscription.NONE;

    /// @param maybeSeen whether an earlier run may have sent it
    PendingCommand(CommandEntry entry, boolean maybeSeen) {
        this.entry = entry;
        this.maybeSeen = maybeSeen;
    }

    CommandId id() {
        return entry.command().commandId();
    }

    CommandEntry entry() {
        return entry;
    }

    void become(CommandEntry next) {
        entry = next;
    }

    /// Whether the backend may have it, so that it has to be asked about before it is sent again.
    boolean maybeSeen() {
        return maybeSeen;
    }

    /// @return how often it has been sent by now
    int countSend() {
        maybeSeen = true;
        return ++sends;
    }

    /// Begins another attempt to learn its outcome; only an outcome still counts of the ones
    /// before.
    int nextAttempt() {
        retry.close();
        return ++attempt;
    }

    boolean isAttempt(int number) {
        return attempt == number;
    }

    /// @param timer ends the attempt that is underway, in place of the one before
    void retryBy(Subscription timer) {
        retry.close();
        retry = timer;
    }

    /// @param timer makes it unknown; runs on whatever becomes of the line
    void deadlineBy(Subscription timer) {
        deadline.close();
        deadline = timer;
    }

    void stop() {
        deadline.close();
        retry.close();
    }
}
