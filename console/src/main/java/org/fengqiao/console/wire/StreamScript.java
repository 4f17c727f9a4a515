package org.fengqiao.console.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What is particular to one numbered stream: where its messages are fetched from and who hears
/// them. The futures end on any thread; everything else is called on the wire thread.
///
/// @param <S> what the stream begins with
/// @param <T> one message
interface StreamScript<S, T> {

    /// All that stands before the messages after `sequence`.
    record Beginning<S>(String epoch, long sequence, S what) {}

    /// Some of the messages after a number, the oldest first.
    ///
    /// @param sequence up to which the backend has looked
    /// @param more whether another page follows
    record Page<T>(long sequence, List<T> messages, boolean more) {}

    CompletableFuture<Beginning<S>> loadBeginning();

    /// Fails with status 410 where only a beginning leads on.
    CompletableFuture<Page<T>> loadAfter(String epoch, long after);

    long numberOf(T message);

    void begin(S beginning);

    void next(T message);

    /// Messages may be missing from now on.
    ///
    /// @param since when everything was known last
    default void wentBlind(Instant since) {}

    /// @param missed number of messages fetched; 0 if a beginning took their place
    void caughtUp(Duration blind, int missed);
}
