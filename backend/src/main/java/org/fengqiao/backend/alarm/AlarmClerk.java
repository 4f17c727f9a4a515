package org.fengqiao.backend.alarm;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/// The thread of this room: settles cases, takes shelves down, writes down who listens and lets go
/// of what is over. Never interrupted, because H2 closes its file when a thread is interrupted
/// while writing to it.
final class AlarmClerk implements DisposableBean, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmClerk.class);

    /// How late anything may be that comes by time alone; a clock that is set is noticed by then.
    private static final Duration TICK = Duration.ofMillis(500);

    private static final Duration SWEEP = Duration.ofMinutes(10);

    private final CaseFollower cases;
    private final ShelfKeeper shelves;
    private final DeskWatch desks;
    private final AlarmBook book;
    private final Thread thread = Thread.ofPlatform().name("alarms").unstarted(this);
    private volatile boolean stopping;

    AlarmClerk(CaseFollower cases, ShelfKeeper shelves, DeskWatch desks, AlarmBook book) {
        this.cases = cases;
        this.shelves = shelves;
        this.desks = desks;
        this.book = book;
    }

    AlarmClerk start() {
        thread.start();
        return this;
    }

    @Override
    public void run() {
        Instant swept = book.clock().now();
        while (!stopping || !cases.idle()) {
            attempt(desks::write);
            attempt(this::settleCases);
            attempt(shelves::expire);
            Instant now = book.clock().now();
            if (Duration.between(swept, now).abs().compareTo(SWEEP) > 0) {
                attempt(book::sweep);
                swept = now;
            }
        }
        attempt(desks::write);
    }

    private void settleCases() {
        try {
            cases.round(TICK);
        } catch (InterruptedException e) {
            LOG.warn("the alarms' thread was interrupted; it ends only with the backend", e);
        }
    }

    /// What fails, an [Error] too, is tried again by the next turn and keeps nothing else from
    /// being done.
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            LOG.error("alarms could not be brought up to date; tried again", e);
        }
    }

    /// What was committed by then is still settled.
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        cases.wake();
        thread.join();
    }
}
