package org.fengqiao.backend.session;

import java.time.Instant;

/// A sign-in as kept.
///
/// @param digest SHA-256 of the token in hexadecimal
record StoredSession(String digest, String user, String language, Instant expires) {}
