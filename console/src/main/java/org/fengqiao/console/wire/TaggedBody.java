package org.fengqiao.console.wire;

import org.jspecify.annotations.Nullable;

/// A file from the backend with the tag that says later whether it is still current.
///
/// @param etag null if the backend gave none
@SuppressWarnings("ArrayRecordComponent") // handed over once and written to a file
public record TaggedBody(byte[] bytes, @Nullable String etag) {}
