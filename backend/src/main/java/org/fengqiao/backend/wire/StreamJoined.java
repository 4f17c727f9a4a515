package org.fengqiao.backend.wire;

import org.fengqiao.backend.session.Caller;

/// Published inside the backend when somebody has begun to listen to a topic.
///
/// @param listening names this subscription; never given twice
public record StreamJoined(String listening, Caller caller, String destination) {}
