package org.fengqiao.backend.wire;

/// Published inside the backend when somebody has ceased to listen, whether by a frame or by the
/// end of the connection.
///
/// @param listening as in [StreamJoined#listening]
public record StreamLeft(String listening) {}
