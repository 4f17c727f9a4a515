package org.fengqiao.console.wire.fault;

import java.time.Duration;

/// Something that goes wrong.
///
/// @param pause of good weather before it
/// @param lasting how long it goes on; zero for what happens at once
/// @param seed of what is random within it
record Fault(Kind kind, Duration pause, Duration lasting, long seed) {

    enum Kind {
        /// Every connection is reset, and new ones are too while it lasts.
        CUT,
        /// Nothing passes, and nobody is told; then everything goes on.
        STALL,
        /// Nothing passes, and nobody is told; then every connection is reset.
        STALL_AND_CUT,
        /// Everything comes late.
        DELAY,
        /// The bandwidth halves, and halves again.
        THROTTLE,
        /// Requests pass, answers do not.
        DROP_ANSWERS,
        /// WebSocket messages come twice, in both directions.
        DUPLICATE,
        /// Nothing passes, commands pile up, and then `kill -9` of the console.
        STALL_AND_KILL_CONSOLE,
        /// `kill -9` of the console.
        KILL_CONSOLE,
        /// `kill -9` of the backend.
        KILL_BACKEND;

        boolean ofTheLine() {
            return this != KILL_CONSOLE && this != KILL_BACKEND;
        }
    }
}
