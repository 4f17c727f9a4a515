package org.fengqiao.console.wire;

/// Why a sign-in is over although nobody at this console signed out.
public enum SessionEnd {
    /// Its time had run out by the server's clock.
    EXPIRED,
    /// The backend no longer knows it: signed out from elsewhere, or the backend has forgotten it.
    REVOKED
}
