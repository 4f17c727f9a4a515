package org.fengqiao.backend.wire;

/// What a subscriber is told about the change stream it has just joined.
public interface StreamHeads {

    /// Names the numbering; another one means another database.
    String epoch();

    /// Sequence of the newest change on a destination; of the newest change at all for destinations
    /// that carry no changes; 0 before the first.
    long head(String destination);
}
