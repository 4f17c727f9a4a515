package org.fengqiao.backend.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.backend.wire.Broker;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Destinations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;

/// Carries committed changes to the broker in the order of their numbers, on a thread of its own:
/// however slow the broker is, the writer never waits for it.
final class Publisher implements DisposableBean, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    /// Messages that may wait. Beyond it the oldest are dropped; their subscribers notice by the
    /// `previous` of the next and fetch what they lack.
    private static final int MOST_WAITING = 50_000;

    /// Changes of one commit; commands never come near it.
    private static final int BURST = 2000;

    private final Streams streams;

    /// Asked for late, because the broker in turn needs the ledger.
    private final ObjectProvider<Broker> broker;

    private final BlockingQueue<Outgoing> queue = new LinkedBlockingQueue<>(MOST_WAITING);

    /// Makes "advance a stream" and "put its message into the queue" one step.
    private final ReentrantLock entrance = new ReentrantLock();

    private final AtomicLong dropped = new AtomicLong();
    private final Thread thread = Thread.ofVirtual().name("change-publisher").unstarted(this);

    Publisher(Streams streams, ObjectProvider<Broker> broker) {
        this.streams = streams;
        this.broker = broker;
    }

    Publisher start() {
        thread.start();
        return this;
    }

    /// Called by the writer after each commit; waits for nothing but [#publishHeads], which waits
    /// for nothing.
    ///
    /// Of a burst as large as an import only the last change of each stream is sent: whoever
    /// listens sees by its `previous` that there was more and fetches it at their own speed.
    void publish(List<Step> steps) {
        entrance.lock();
        try {
            if (steps.size() > BURST) {
                Map<String, Object> last = new LinkedHashMap<>();
                steps.forEach(step -> streams.route(step, last::put));
                last.forEach(this::offer);
            } else {
                steps.forEach(step -> streams.route(step, this::offer));
            }
        } finally {
            entrance.unlock();
        }
        GatewayOrders.list(steps).forEach(order -> offer(Destinations.GATEWAY_ORDERS, order));
    }

    /// Tells every stream its newest number, behind the changes that led to it: whoever has not got
    /// that far by then has lost something, though nothing may follow for hours to show it.
    void publishHeads() {
        entrance.lock();
        try {
            streams.routeHeads(this::offer);
        } finally {
            entrance.unlock();
        }
    }

    private void offer(String destination, Object message) {
        Outgoing outgoing = new Outgoing(destination, message);
        while (!queue.offer(outgoing)) {
            if (queue.poll() != null && dropped.incrementAndGet() % 1000 == 1) {
                LOG.warn("the broker is slow: {} messages dropped so far", dropped.get());
            }
        }
    }

    /// The same changes as the whole log numbers them.
    List<Change> changes(List<Step> steps) {
        return steps.stream()
                .map(step -> streams.change(step, step.entry().sequence() - 1))
                .toList();
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
            } catch (RuntimeException e) {
                // One message that cannot be sent must not end the stream; its subscribers will
                // find the gap.
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
