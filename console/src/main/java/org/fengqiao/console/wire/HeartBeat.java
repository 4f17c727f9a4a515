package org.fengqiao.console.wire;

import java.time.Duration;
import java.util.Optional;

/// What both ends agreed on: how often we must send, and how often we may expect to hear.
///
/// @param send empty: never
/// @param hear empty: the other side promises nothing
record HeartBeat(Optional<Duration> send, Optional<Duration> hear) {

    /// Every ten seconds, both ways.
    static final int OURS_MS = 10_000;

    static final String OFFER = OURS_MS + "," + OURS_MS;

    /// @param answer the `heart-beat` header of CONNECTED: what the server can send, what it wants
    static HeartBeat agree(Optional<String> answer) throws StompFormatException {
        if (answer.isEmpty()) {
            return new HeartBeat(Optional.empty(), Optional.empty());
        }
        String[] parts = answer.get().strip().split(",", -1);
        try {
            if (parts.length == 2) {
                return new HeartBeat(
                        slower(Integer.parseInt(parts[1])), slower(Integer.parseInt(parts[0])));
            }
        } catch (NumberFormatException e) {
            throw new StompFormatException("heart-beat is not two numbers: " + answer.get());
        }
        throw new StompFormatException("heart-beat is not two numbers: " + answer.get());
    }

    private static Optional<Duration> slower(int theirsMs) {
        return theirsMs <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.max(OURS_MS, theirsMs)));
    }
}
