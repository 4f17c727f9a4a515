package org.fengqiao.backend.incident;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationContext;

/// Does by hand what the backend does now and then by itself, for runs on a clock of their own.
public final class NowAndThen {

    private final DueEvents due;
    private final Ledger ledger;
    private final Book book;
    private final Clock clock;

    public NowAndThen(ApplicationContext backend) {
        due = backend.getBean(DueEvents.class);
        ledger = backend.getBean(Ledger.class);
        book = backend.getBean(Book.class);
        clock = backend.getBean(Clock.class);
    }

    /// Takes the transitions whose moment has come, and returns once they are committed.
    public void takeWhatIsDue() {
        due.run();
        ledger.commit(_ -> List.of()); // decided after all that was submitted before it
    }

    /// Lets go of cases that ended long ago.
    public void sweep() {
        book.forgetEndedBefore(clock.instant().minus(Book.KEPT));
    }
}
