package org.fengqiao.backend.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;

/// Carries the lines of one log to the broker in the order of their numbers, on a thread of its
/// own: however slow the broker is, whoever writes the log never waits for it. Each log has a
/// courier of its own, so that a flood on one holds up no other.
public final class Courier implements DisposableBean, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /// Messages that may wait. Beyond it the oldest are dropped; their subscribers notice by the
    /// `previous` of the next and fetch what they lack.
    private static final int MOST_WAITING = 50_000;

    /// Lines of one commit; what people do never comes near it.
    private static final int BURST = 2000;

    private final NumberedStreams streams;

    /// Asked for late, because the broker in turn needs the features.
    private final ObjectProvider<Broker> broker;

    private final BlockingQueue<Outgoing> queue = new LinkedBlockingQueue<>(MOST_WAITING);

    /// Makes "advance a stream" and "put its message into the queue" one step.
    private final ReentrantLock entrance = new ReentrantLock();

    private final AtomicLong dropped = new AtomicLong();
    private final Thread thread;

    /// @param name of the thread
    public Courier(String name, NumberedStreams streams, ObjectProvider<Broker> broker) {
        this.streams = streams;
        this.broker = broker;
        this.thread = Thread.ofVirtual().name(name).unstarted(this);
    }

    public Courier start() {
        thread.start();
        return this;
    }

    /// Called after each commit; waits for nothing but [#publishHeads], which waits for nothing.
    ///
    /// Of a burst as large as an import only the last message of each stream is sent: whoever
    /// listens sees by its `previous` that there was more and fetches it at their own speed.
    ///
    /// @param lines how many were committed
    /// @param route advances the streams and hands on a message for each
    public void publish(int lines, Consumer<BiConsumer<String, Object>> route) {
        entrance.lock();
        try {
            if (lines > BURST) {
                Map<String, Object> last = new LinkedHashMap<>();
                route.accept(last::put);
                last.forEach(this::offer);
            } else {
                route.accept(this::offer);
            }
        } finally {
            entrance.unlock();
        }
    }

    /// Tells every stream its newest number, behind the lines that led to it: whoever has not got
    /// that far by then has lost something, though nothing may follow for hours to show it.
    void publishHeads() {
        entrance.lock();
        try {
            streams.routeHeads(this::offer);
        } finally {
            entrance.unlock();
        }
    }

    /// Sends what has no number behind all that was published before.
    public void offer(String destination, Object message) {
        Outgoing outgoing = new Outgoing(destination, message);
        while (!queue.offer(outgoing)) {
            if (queue.poll() != null && dropped.incrementAndGet() % 1000 == 1) {
                LOG.warn("the broker is slow: {} messages dropped so far", dropped.get());
            }
        }
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            @Nullable Outgoing next = null;
            try {
                next = queue.take();
                broker.getObject().send(next.destination(), next.message());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Throwable e) {
                // One message that cannot be sent must not end the stream, whatever went wrong;
                // its subscribers will find the gap.
                LOG.error("cannot publish to {}", next == null ? "?" : next.destination(), e);
            }
        }
    }

    @Override
    public void destroy() {
        thread.interrupt();
    }

    private record Outgoing(String destination, Object message) {}
}
