package org.fengqiao.console.incident.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengqiao.domain.ledger.Holder;
import org.fengqiao.domain.ledger.HolderLedger;
import org.fengqiao.domain.ledger.HolderStep;
import org.junit.jupiter.api.Test;

class HolderSharesTest {

    private static final Instant REPORT = Instant.parse("2026-11-20T00:00:00.400Z");
    private static final Holder CENTRE = new Holder.Centre();
    private static final Holder OFFICE = new Holder.Department("320102-CG");

    private static HolderStep step(
            long afterMs, Holder holder, String action, boolean signed, boolean returned) {
        return new HolderStep(REPORT.plusMillis(afterMs), holder, action, signed, returned);
    }

    @Test
    void eachHolderAnswersForItsOwnTimeAlsoBeforeSigning() {
        HolderShares shares =
                HolderShares.of(
                        HolderLedger.of(
                                List.of(
                                        step(0, CENTRE, "REPORT", false, false),
                                        step(600_000, OFFICE, "DISPATCH", false, false),
                                        step(900_000, CENTRE, "RETURN", false, true),
                                        step(1_000_000, OFFICE, "DISPATCH", false, false),
                                        step(1_060_000, OFFICE, "ASSIGN", true, false)),
                                REPORT.plusMillis(2_000_000)));
        HolderShares.Row office = shares.rows().get(1);
        assertEquals(OFFICE, office.holder());
        assertEquals(2, office.times());
        assertEquals(1, office.returns());
        assertEquals(Duration.ofSeconds(360), office.unsigned());
        assertEquals(Duration.ofSeconds(940), office.signed());
        assertEquals(Duration.ofSeconds(700), shares.rows().getFirst().length());
    }

    @Test
    void secondsShownAlwaysAddUpToTheWhole() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            List<HolderStep> steps = new ArrayList<>();
            steps.add(step(0, CENTRE, "REPORT", false, false));
            long at = 0;
            for (int i = random.nextInt(12); i > 0; i--) {
                at += random.nextInt(5_000_000);
                Holder holder =
                        random.nextBoolean()
                                ? CENTRE
                                : new Holder.Department("D" + random.nextInt(3));
                steps.add(step(at, holder, "A", random.nextBoolean(), random.nextBoolean()));
            }
            Instant now = REPORT.plusMillis(at + random.nextInt(5_000_000));
            HolderShares shares = HolderShares.of(HolderLedger.of(steps, now));
            Duration sum =
                    shares.rows().stream()
                            .map(HolderShares.Row::length)
                            .reduce(Duration.ZERO, Duration::plus);
            assertEquals(shares.length(), sum, "seed " + seed);
            assertEquals(
                    Duration.between(REPORT, now).toSeconds(),
                    shares.length().toSeconds(),
                    "seed " + seed);
        }
    }
}
