package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.wire.Outcome;

/// Tells the backend what is reported in the city, as it happens.
final class Reporters {

    private static final System.Logger LOG = System.getLogger(Reporters.class.getName());

    private final Reports reports;
    private final Api api;

    Reporters(Reports reports, Api api) {
        this.reports = reports;
        this.api = api;
    }

    /// Reports until interrupted.
    void run() throws InterruptedException {
        while (true) {
            Instant next = Reports.start(Reports.slot(Instant.now()) + 1);
            Rest.take(Duration.between(Instant.now(), next));
            long slot = Reports.slot(Instant.now());
            Optional<Draft> draft = reports.find(slot);
            if (draft.isPresent()) {
                report(draft.get(), slot);
            }
        }
    }

    private void report(Draft draft, long slot) throws InterruptedException {
        try {
            Outcome outcome =
                    api.post(
                            draft.account(),
                            "/field/reports",
                            reports.command(draft, slot),
                            Outcome.class);
            if (outcome instanceof Outcome.Refused refused) {
                LOG.log(System.Logger.Level.WARNING, "report refused: {0}", refused);
            }
        } catch (Api.Refused refused) {
            LOG.log(System.Logger.Level.WARNING, "report refused: {0}", refused.getMessage());
        }
    }
}
