package org.fengqiao.console.wire;

/// Why the link went down or could not be made.
public enum LossReason {
    /// No connection: refused, reset, no route, name unknown.
    UNREACHABLE,
    /// Nothing came for longer than the heart-beats allow, although the connection seemed open.
    SILENT,
    /// The other side closed it.
    CLOSED,
    /// The backend closed it because the session it was opened with is over.
    SIGNED_OUT,
    /// The backend answered with an ERROR frame or a refusal.
    REFUSED,
    /// What came could not be understood.
    GARBLED
}
