package org.fengqiao.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.FlowEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Minutes count from the report.
class HolderLedgerTest {

    private static final Instant REPORT = Instant.parse("2026-03-02T01:00:00Z");
    private static final Holder CENTRE = new Holder.Centre();
    private static final Holder A = new Holder.Department("A");
    private static final Holder B = new Holder.Department("B");

    private static final HoldingRule RULE =
            new HoldingRule(
                    Set.of("pending_handle", "handling")::contains,
                    "closed"::equals,
                    entry -> entry.action().equals("ACKNOWLEDGE"),
                    entry -> entry.action().equals("RETURN"));

    private static final List<FlowEntry> BOUNCED =
            List.of(
                    line(1, 0, "REPORT", "pending_register", null),
                    line(2, 5, "ACCEPT", "pending_dispatch", null),
                    line(3, 10, "DISPATCH", "pending_handle", "A"),
                    line(4, 70, "RETURN", "pending_dispatch", null),
                    line(5, 75, "DISPATCH", "pending_handle", "B"),
                    line(6, 95, "ACKNOWLEDGE", "handling", "B"),
                    line(7, 155, "FEEDBACK", "pending_check", "B"),
                    line(8, 165, "CLOSE", "closed", "B"));

    @Test
    void everyMinuteIsChargedToWhomItLayWith() {
        HolderLedger ledger = ledger(BOUNCED, 500);
        assertEquals(
                List.of(
                        span(CENTRE, 0, 0, 10, "DISPATCH", false),
                        span(A, 10, 70, 70, "RETURN", true),
                        span(CENTRE, 70, 70, 75, "DISPATCH", false),
                        span(B, 75, 95, 155, "FEEDBACK", false),
                        span(CENTRE, 155, 155, 165, "CLOSE", false)),
                ledger.spans());
        assertEquals(
                List.of(
                        new HolderTotal(CENTRE, Duration.ZERO, Duration.ofMinutes(25), 3, 0),
                        new HolderTotal(A, Duration.ofMinutes(60), Duration.ZERO, 1, 1),
                        new HolderTotal(B, Duration.ofMinutes(20), Duration.ofMinutes(60), 1, 0)),
                ledger.totals());
        assertEquals(1, ledger.returns());
        assertTrue(ledger.ended());
        assertEquals(Duration.ofMinutes(165), ledger.length());
    }

    @Test
    void whatStillLiesWithSomebodyIsChargedUntilNow() {
        HolderLedger ledger = ledger(BOUNCED, 90);
        assertEquals(span(B, 75, 90, 90, null, false), ledger.spans().getLast());
        assertEquals(B, ledger.holder());
        assertFalse(ledger.ended());
        assertEquals(Duration.ofMinutes(90), ledger.length());
    }

    @Test
    void aReworkHasToBeSignedForAgain() {
        HolderLedger ledger =
                ledger(
                        List.of(
                                line(1, 0, "REPORT", "pending_register", null),
                                line(2, 1, "DISPATCH", "pending_handle", "A"),
                                line(3, 2, "ACKNOWLEDGE", "handling", "A"),
                                line(4, 3, "FEEDBACK", "pending_check", "A"),
                                line(5, 4, "REWORK", "pending_handle", "A")),
                        10);
        assertEquals(
                new HolderTotal(A, Duration.ofMinutes(1 + 6), Duration.ofMinutes(1), 2, 0),
                ledger.totals().getLast());
    }

    @Test
    void aReturnWithinTheDepartmentIsNone() {
        HolderLedger ledger =
                ledger(
                        List.of(
                                line(1, 0, "REPORT", "pending_register", null),
                                line(2, 1, "DISPATCH", "pending_handle", "A"),
                                line(3, 2, "ACKNOWLEDGE", "handling", "A"),
                                line(4, 3, "RETURN", "pending_handle", "A")),
                        10);
        assertEquals(0, ledger.returns());
        assertEquals(span(A, 1, 2, 10, null, false), ledger.spans().getLast());
    }

    @Test
    void timeAnIncidentHadEndedBeforeItWasOpenedAgainIsNobodys() {
        HolderLedger ledger =
                ledger(
                        List.of(
                                line(1, 0, "REPORT", "pending_register", null),
                                line(2, 5, "LINK", "closed", null),
                                line(3, 6, "EVALUATE", "closed", null),
                                line(4, 20, "UNLINK", "pending_register", null)),
                        30);
        assertEquals(
                List.of(
                        span(CENTRE, 0, 0, 5, "LINK", false),
                        span(new Holder.Ended(), 5, 5, 20, "UNLINK", false),
                        span(CENTRE, 20, 20, 30, null, false)),
                ledger.spans());
        assertEquals(Duration.ofMinutes(30), ledger.length());
    }

    @Test
    void aClockPutBackTakesNoTimeFromAnybody() {
        HolderLedger ledger =
                ledger(
                        List.of(
                                line(1, 0, "REPORT", "pending_register", null),
                                line(2, 10, "DISPATCH", "pending_handle", "A"),
                                line(3, 8, "RETURN", "pending_dispatch", null)),
                        20);
        assertEquals(
                List.of(
                        span(CENTRE, 0, 0, 10, "DISPATCH", false),
                        span(A, 10, 10, 10, "RETURN", true),
                        span(CENTRE, 10, 10, 20, null, false)),
                ledger.spans());
    }

    @Test
    void aDepartmentsStateWithoutADepartmentIsTheCentres() {
        assertEquals(CENTRE, ledger(List.of(line(1, 0, "REPORT", "handling", null)), 1).holder());
    }

    @Test
    void beforeTheReportThereIsNoLedger() {
        assertThrows(IllegalArgumentException.class, () -> ledger(BOUNCED, -1));
        assertThrows(IllegalArgumentException.class, () -> ledger(List.of(), 1));
    }

    private static HolderLedger ledger(List<FlowEntry> flow, int now) {
        return HolderLedger.of(RULE.distil(flow.reversed()), minute(now));
    }

    private static HeldSpan span(
            Holder holder,
            int from,
            int signedAt,
            int to,
            @Nullable String endedBy,
            boolean returned) {
        return new HeldSpan(holder, minute(from), minute(signedAt), minute(to), endedBy, returned);
    }

    private static FlowEntry line(
            long sequence, int minute, String action, String to, @Nullable String department) {
        return new FlowEntry(
                sequence,
                new IncidentId("E20260302000001"),
                minute(minute),
                "operator",
                "值班员",
                action,
                null,
                to,
                department,
                null,
                null,
                null,
                "test");
    }

    private static Instant minute(int minute) {
        return REPORT.plus(Duration.ofMinutes(minute));
    }
}
