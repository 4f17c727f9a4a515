package org.fengqiao.console.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import org.fengqiao.console.fx.Subscription;

/// The wire thread: everything the wire decides happens on it, one thing after another, so its
/// classes need no locks.
public interface WireLoop extends Executor {

    /// Runs a task once after a delay, unless closed before.
    Subscription after(Duration delay, Runnable task);

    /// This machine's time.
    Instant now();
}
