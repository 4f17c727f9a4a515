package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.fengqiao.domain.wire.Command;

/// What citizens, hotline, cameras, sensors and grid workers report, and when. Time is cut into
/// slots; whether something is reported in a slot, and what, follows from the seed and the slot
/// alone.
final class Reports {

    static final Duration SLOT = Duration.ofSeconds(3);

    /// Share of the reports that are second ones of something.
    private static final double AGAIN = 0.07;

    /// How long after the first one a second report may come, in slots: half an hour, and twice
    /// that where nothing was reported then.
    private static final long MINUTE = 20;

    private static final long LONGEST = 30 * MINUTE;

    private final Drafts drafts;
    private final Dice dice;
    private final ZoneId zone;
    private final double perHour;

    /// @param zone of the city
    /// @param perHour reports an hour at the mean hour of the day
    Reports(Drafts drafts, Dice dice, ZoneId zone, double perHour) {
        this.drafts = drafts;
        this.dice = dice;
        this.zone = zone;
        this.perHour = perHour;
    }

    /// The slot that a moment lies in.
    static long slot(Instant moment) {
        return moment.toEpochMilli() / SLOT.toMillis();
    }

    /// When a slot begins, on the server's clock.
    static Instant start(long slot) {
        return Instant.ofEpochMilli(slot * SLOT.toMillis());
    }

    /// What is reported in a slot; now and then what somebody else has reported shortly before.
    Optional<Draft> find(long slot) {
        if (!reports(slot)) {
            return Optional.empty();
        }
        OptionalLong first =
                dice.happens(AGAIN, "again", slot) ? findBefore(slot) : OptionalLong.empty();
        return Optional.of(
                first.isPresent()
                        ? drafts.again(
                                drafts.draft(first.getAsLong(), hour(first.getAsLong())),
                                first.getAsLong(),
                                slot)
                        : drafts.draft(slot, hour(slot)));
    }

    /// The newest slot a while before in which something was reported for the first time.
    private OptionalLong findBefore(long slot) {
        long from = slot - Math.round(dice.between(MINUTE, LONGEST, "again after", slot));
        return LongStream.iterate(from, before -> before > slot - 2 * LONGEST, before -> before - 1)
                .filter(before -> reports(before) && !dice.happens(AGAIN, "again", before))
                .findFirst();
    }

    private boolean reports(long slot) {
        return dice.happens(chance(hour(slot)), "slot", slot);
    }

    private double hour(long slot) {
        return Rhythm.hourOfDay(start(slot), zone);
    }

    /// Chance of a report in one slot. The rhythm is flattened: a console at night is to see some
    /// life too.
    double chance(double hour) {
        double rhythm = 0.5 + 0.5 * Math.min(1.4, Rhythm.STREET.at(hour));
        return perHour * rhythm * SLOT.toSeconds() / 3600;
    }

    /// The command by which what was drafted for a slot is reported.
    Command.Register command(Draft draft, long slot) {
        return new Command.Register(
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
    }
}
