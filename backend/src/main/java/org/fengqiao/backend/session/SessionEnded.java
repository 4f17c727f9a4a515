package org.fengqiao.backend.session;

/// Published inside the backend when a sign-in has ended, whether by signing out or by time.
///
/// @param session as in [Caller#session]
public record SessionEnded(String session) {}
