package org.fengqiao.backend.wire;

/// Sends messages to whoever has subscribed. The seam behind which the broker can be exchanged.
///
/// Messages of one destination reach each subscriber in the order of the calls, if the calls come
/// from one thread.
public interface Broker {

    /// Sends a message to the subscribers of a topic.
    ///
    /// @param destination a topic of [org.fengqiao.domain.wire.Destinations]
    /// @param message a record of the wire; its simple name becomes the header `kind`
    void send(String destination, Object message);
}
