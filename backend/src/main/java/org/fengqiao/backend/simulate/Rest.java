package org.fengqiao.backend.simulate;

import java.time.Duration;

/// The one place where the field waits for time to pass: somebody walks, reads, works or rests, or
/// leaves a backend that did not answer alone for a while. Nothing else could end such a wait, so
/// it is a sleep; the thread is a virtual one and costs nothing, and who closes the field ends the
/// wait: by interrupting the field's lives, and for the errands they began by having nothing
/// answered any more ([Api#close]). What is waited *for* (a case) is waited for by condition.
final class Rest {

    private Rest() {}

    /// @throws InterruptedException when the field is being closed, or the errand is called off
    static void take(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }
}
