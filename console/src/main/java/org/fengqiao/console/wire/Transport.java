package org.fengqiao.console.wire;

/// Carries text messages both ways; the seam under the STOMP link.
interface Transport {

    /// Starts to connect. The listener is called from any thread, but never at the same time.
    Line open(Listener listener);

    /// An attempt at a connection, or a connection.
    interface Line {

        /// @return false if the line is down or its queue full
        boolean send(String text);

        /// Lets go at once; the listener hears nothing any more that matters.
        void cancel();
    }

    /// Hears what becomes of a line.
    interface Listener {

        void onOpen();

        void onText(String text);

        /// Once, at the end.
        void onDown(LossReason reason, String detail);
    }
}
