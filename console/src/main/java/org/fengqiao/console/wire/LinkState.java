package org.fengqiao.console.wire;

import java.time.Instant;

/// What the link to the backend is doing; shown on screen all the time. Times are this machine's.
public sealed interface LinkState {

    /// Since when it has been so.
    Instant since();

    /// Not open: nobody has signed in, or the console is leaving.
    record Closed(Instant since) implements LinkState {}

    /// @param attempt 1 for the first try since the link was last up
    record Connecting(Instant since, int attempt) implements LinkState {}

    record Connected(Instant since) implements LinkState {}

    /// @param since when the link was lost, or last heard if it went silent (not when the newest
    ///   attempt failed)
    /// @param retryAt when the next attempt starts
    record Lost(Instant since, LossReason reason, String detail, int attempt, Instant retryAt)
            implements LinkState {}

    /// The backend refuses the token. Nothing is tried until somebody has signed in again.
    ///
    /// @param since when the link was lost with it or, if it was down already, before
    record SignedOut(Instant since, SessionEnd end) implements LinkState {}

    /// Whether changes are arriving.
    default boolean up() {
        return this instanceof Connected;
    }
}
