package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.Outcome;

/// Citizens, hotline, cameras, sensors and grid workers who report. Time is cut into slots; whether
/// something is reported in a slot, and what, follows from the seed and the slot alone.
final class Reporters {

    private static final System.Logger LOG = System.getLogger(Reporters.class.getName());
    private static final Duration SLOT = Duration.ofSeconds(3);

    private final Drafts drafts;
    private final Api api;
    private final Dice dice;
    private final ZoneId zone;
    private final double perHour;

    Reporters(Drafts drafts, Api api, Dice dice, ZoneId zone, double perHour) {
        this.drafts = drafts;
        this.api = api;
        this.dice = dice;
        this.zone = zone;
        this.perHour = perHour;
    }

    /// Reports until interrupted.
    void run() throws InterruptedException {
        while (true) {
            long now = System.currentTimeMillis();
            Rest.take(Duration.ofMillis(SLOT.toMillis() - now % SLOT.toMillis()));
            long slot = System.currentTimeMillis() / SLOT.toMillis();
            double hour = Rhythm.hourOfDay(Instant.ofEpochMilli(slot * SLOT.toMillis()), zone);
            if (dice.happens(chance(hour), "slot", slot)) {
                report(drafts.draft(slot, hour), slot);
            }
        }
    }

    /// Chance of a report in one slot. The rhythm is flattened: a console at night is to see some
    /// life too.
    double chance(double hour) {
        double rhythm = 0.5 + 0.5 * Math.min(1.4, Rhythm.STREET.at(hour));
        return perHour * rhythm * SLOT.toSeconds() / 3600;
    }

    private void report(Draft draft, long slot) throws InterruptedException {
        Command.Register command =
                new Command.Register(
                        dice.command("report", slot),
                        draft.incidentClass().key(),
                        draft.standard(),
                        null,
                        draft.source(),
                        draft.title(),
                        draft.description(),
                        draft.position(),
                        draft.address(),
                        draft.reporter().isEmpty() ? null : draft.reporter(),
                        draft.phone().isEmpty() ? null : draft.phone(),
                        null);
        try {
            Outcome outcome = api.post(draft.account(), "/field/reports", command, Outcome.class);
            if (outcome instanceof Outcome.Refused refused) {
                LOG.log(System.Logger.Level.WARNING, "report refused: {0}", refused);
            }
        } catch (Api.Refused refused) {
            LOG.log(System.Logger.Level.WARNING, "report refused: {0}", refused.getMessage());
        }
    }
}
