package org.fengqiao.backend.simulate;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// One of the field's lives, kept up until interrupted: whatever it fails of, something the backend
/// will not have, a lost connection or a bug, is told in the log and tried anew after a pause.
///
/// @param closing whether failures are only those of a field that is being closed
record Actor(String name, Life life, Duration pause, BooleanSupplier closing) {

    private static final System.Logger LOG = System.getLogger(Actor.class.getName());

    /// Something that runs until interrupted.
    interface Life {
        void run() throws InterruptedException, IOException;
    }

    /// Returns only when the field is being closed.
    void run() throws InterruptedException {
        while (true) {
            try {
                life.run();
            } catch (Api.Refused refused) {
                LOG.log(System.Logger.Level.WARNING, name + ": " + refused.getMessage());
            } catch (IOException | RuntimeException e) {
                if (!closing.getAsBoolean()) {
                    LOG.log(System.Logger.Level.ERROR, name + " failed and begins again", e);
                }
            }
            if (closing.getAsBoolean()) {
                return;
            }
            Rest.take(pause);
        }
    }
}
