package org.fengqiao.domain.statistics;

import static org.fengqiao.domain.statistics.Indicator.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Satisfaction;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.junit.jupiter.api.Test;

/// Histories worked by hand. Stages have ten minutes, the whole case four hours.
class IndicatorTest {

    private static final AreaCode GRID = AreaCode.of("320102001001001");
    private static final Ratio NONE = new Ratio(0, 0);
    private static final Ratio MISSED = new Ratio(0, 1);
    private static final Ratio MET = new Ratio(1, 1);

    private final WorkflowDefinition workflow = WorkflowDefinition.loadDefault();

    private Life life() {
        return new Life(workflow, "1", GRID);
    }

    private static Map<Indicator, Ratio> of(Life life) {
        return Life.count(life.facts());
    }

    private Life closed() {
        return life().take("ACCEPT", "op")
                .take("DISPATCH", "op")
                .take("ASSIGN", "dept")
                .take("SUBMIT", "dept")
                .take("CONFIRM", "dept")
                .take("CHECK_PASS", "op")
                .take("CLOSE", "op");
    }

    @Test
    void aReportAloneIsNeitherValidNorDueForAnything() {
        Map<Indicator, Ratio> counted = of(life());
        assertEquals(MISSED, counted.get(VALID_REPORTS));
        assertEquals(MISSED, counted.get(FILING));
        for (Indicator other : EnumSet.complementOf(EnumSet.of(VALID_REPORTS, FILING))) {
            assertEquals(NONE, counted.get(other), other.name());
        }
    }

    @Test
    void aCaseClosedInTimeMeetsAllThatItIsDueFor() {
        Map<Indicator, Ratio> counted = of(closed());
        for (Indicator met :
                Set.of(
                        VALID_REPORTS,
                        FILING,
                        FILING_IN_TIME,
                        FILING_RIGHT,
                        DISPATCH_IN_TIME,
                        DISPATCH_RIGHT,
                        HANDLING,
                        HANDLING_IN_TIME,
                        CLOSING,
                        CLOSING_IN_TIME,
                        CLOSED_IN_TIME)) {
            assertEquals(MET, counted.get(met), met.name());
        }
        assertEquals(MISSED, counted.get(RETURNED));
        assertEquals(MISSED, counted.get(REWORKED));
        assertEquals(MISSED, counted.get(PUBLIC_REPORTS));
        assertEquals(NONE, counted.get(VERIFYING_IN_TIME));
        assertEquals(NONE, counted.get(CHECKING_IN_TIME));
        assertEquals(NONE, counted.get(SATISFACTION));
    }

    @Test
    void exactlyAtTheDeadlineIsInTimeAndAMinuteLaterIsNot() {
        assertEquals(MET, of(life().minutes(9).take("ACCEPT", "op")).get(FILING_IN_TIME));
        assertEquals(MISSED, of(life().minutes(10).take("ACCEPT", "op")).get(FILING_IN_TIME));
    }

    @Test
    void lateStepsMissTheirOwnIndicatorOnly() {
        Map<Indicator, Ratio> counted =
                of(life().take("ACCEPT", "op").minutes(30).take("DISPATCH", "op"));
        assertEquals(MET, counted.get(FILING_IN_TIME));
        assertEquals(MISSED, counted.get(DISPATCH_IN_TIME));
        assertEquals(MET, counted.get(DISPATCH_RIGHT));
        assertEquals(MISSED, counted.get(HANDLING));
        assertEquals(NONE, counted.get(CLOSING));
    }

    @Test
    void anApprovedAppealCountsAsInTimeEverywhere() {
        Life late =
                life().minutes(60)
                        .take("ACCEPT", "op")
                        .minutes(60)
                        .take("DISPATCH", "op")
                        .minutes(300)
                        .take("FEEDBACK", "worker")
                        .take("CHECK", "op")
                        .minutes(60)
                        .take("CHECK_DONE", "op")
                        .take("CLOSE", "op");
        Set<Indicator> inTime =
                EnumSet.of(
                        FILING_IN_TIME,
                        DISPATCH_IN_TIME,
                        HANDLING_IN_TIME,
                        CHECKING_IN_TIME,
                        CLOSING_IN_TIME,
                        CLOSED_IN_TIME);
        Map<Indicator, Ratio> before = of(late);
        inTime.forEach(each -> assertEquals(MISSED, before.get(each), each.name()));
        Map<Indicator, Ratio> refused =
                of(late.take("APPEAL", "dept").take("REFUSE_APPEAL", "leader"));
        assertEquals(before, refused);
    }

    @Test
    void aGrantedAppealTurnsThemAll() {
        Life late =
                life().minutes(60)
                        .take("ACCEPT", "op")
                        .minutes(60)
                        .take("DISPATCH", "op")
                        .minutes(300)
                        .take("FEEDBACK", "worker")
                        .take("CHECK", "op")
                        .minutes(60)
                        .take("CHECK_DONE", "op")
                        .take("CLOSE", "op")
                        .take("APPEAL", "dept")
                        .take("GRANT_APPEAL", "leader");
        Map<Indicator, Ratio> counted = of(late);
        for (Indicator each :
                Set.of(
                        FILING_IN_TIME,
                        DISPATCH_IN_TIME,
                        HANDLING_IN_TIME,
                        CHECKING_IN_TIME,
                        CLOSING_IN_TIME,
                        CLOSED_IN_TIME)) {
            assertEquals(MET, counted.get(each), each.name());
        }
    }

    @Test
    void underReworkACaseIsNotHandledButHasBeenReworked() {
        Life reworked =
                life().take("ACCEPT", "op")
                        .take("DISPATCH", "op")
                        .take("FEEDBACK", "worker")
                        .take("CHECK", "op")
                        .take("REWORK", "op");
        Map<Indicator, Ratio> counted = of(reworked);
        assertEquals(MISSED, counted.get(HANDLING));
        assertEquals(MISSED, counted.get(HANDLING_IN_TIME));
        assertEquals(MISSED, counted.get(DISPATCH_RIGHT));
        assertEquals(MISSED, counted.get(CHECKING_IN_TIME));
        assertEquals(MET, counted.get(REWORKED));
        assertEquals(NONE, counted.get(CLOSING));
        Map<Indicator, Ratio> again = of(reworked.take("FEEDBACK", "worker"));
        assertEquals(MET, again.get(HANDLING));
        assertEquals(MET, again.get(REWORKED));
        assertEquals(MISSED, again.get(DISPATCH_RIGHT));
        assertEquals(MISSED, again.get(CLOSING));
    }

    @Test
    void aCaseGivenBackCountsOnceHoweverOften() {
        Life once = life().take("ACCEPT", "op").take("DISPATCH", "op");
        assertEquals(MISSED, of(once).get(RETURNED));
        once.take("RETURN", "dept");
        assertEquals(MET, of(once).get(RETURNED));
        assertEquals(MET, of(once.take("DISPATCH", "op").take("RETURN", "dept")).get(RETURNED));
        assertEquals(NONE, of(life().take("ACCEPT", "op")).get(RETURNED));
    }

    @Test
    void voidIsAValidReportAndAnInaccurateFiling() {
        Map<Indicator, Ratio> counted = of(life().take("ACCEPT", "op").take("VOID", "leader"));
        assertEquals(MET, counted.get(VALID_REPORTS));
        assertEquals(MISSED, counted.get(FILING_RIGHT));
        assertEquals(NONE, counted.get(DISPATCH_IN_TIME));
        Map<Indicator, Ratio> unfiled = of(life().take("VOID", "leader"));
        assertEquals(MET, unfiled.get(VALID_REPORTS));
        assertEquals(MISSED, unfiled.get(FILING));
        assertEquals(NONE, unfiled.get(FILING_RIGHT));
        assertEquals(MISSED, of(life().take("NOT_ACCEPT", "op")).get(VALID_REPORTS));
    }

    @Test
    void everyVerificationAskedForMustBeInTime() {
        Life once = life().take("VERIFY", "op");
        assertEquals(MISSED, of(once).get(VERIFYING_IN_TIME));
        assertEquals(MET, of(once.take("VERIFY_DONE", "op")).get(VERIFYING_IN_TIME));
        Life twice = once.take("VERIFY", "op").minutes(30).take("VERIFIED", "worker");
        assertEquals(MISSED, of(twice).get(VERIFYING_IN_TIME));
    }

    @Test
    void aLinkedDuplicateCountsNowhereUntilItIsUnlinked() {
        Life linked = life().take("ACCEPT", "op").take("LINK", "op");
        of(linked).forEach((indicator, ratio) -> assertEquals(NONE, ratio, indicator.name()));
        assertEquals(MET, of(linked.take("UNLINK", "op")).get(FILING));
    }

    @Test
    void filingAgainAfterAReturnIsNoSecondFiling() {
        Life again =
                life().take("ACCEPT", "op")
                        .take("SEND_BACK", "op")
                        .minutes(60)
                        .take("ACCEPT", "other");
        assertEquals(MET, of(again).get(FILING_IN_TIME));
        assertEquals("op", Objects.requireNonNull(again.facts().filed()).actor());
    }

    @Test
    void forcedClosingIsDueForClosingThoughNothingWasHandled() {
        Map<Indicator, Ratio> counted =
                of(life().take("ACCEPT", "op").take("DISPATCH", "op").take("FORCE_CLOSE", "l"));
        assertEquals(MET, counted.get(CLOSING));
        assertEquals(MISSED, counted.get(HANDLING));
    }

    @Test
    void rejectedByTheDepartmentIsNotHandled() {
        Life rejected =
                life().take("ACCEPT", "op")
                        .take("DISPATCH", "op")
                        .take("ASSIGN", "d")
                        .take("SUBMIT", "w")
                        .take("REJECT", "d");
        assertEquals(MISSED, of(rejected).get(HANDLING));
        assertEquals(MISSED, of(rejected).get(REWORKED));
    }

    @Test
    void whoCouldNotBeReachedWasNotAsked() {
        assertEquals(MET, of(closed().satisfied(Satisfaction.SATISFIED)).get(SATISFACTION));
        assertEquals(
                MET, of(closed().satisfied(Satisfaction.BASICALLY_SATISFIED)).get(SATISFACTION));
        assertEquals(MISSED, of(closed().satisfied(Satisfaction.DISSATISFIED)).get(SATISFACTION));
        assertEquals(NONE, of(closed().satisfied(Satisfaction.NOT_REACHED)).get(SATISFACTION));
    }

    @Test
    void publicReportsCountWhenVerified() {
        Life verified =
                life().from(Source.HOTLINE_12345)
                        .take("VERIFY", "op")
                        .take("VERIFIED", "w")
                        .take("ACCEPT", "op");
        assertEquals(MET, of(verified).get(PUBLIC_REPORTS));
        assertEquals(MISSED, of(verified.from(Source.VIDEO_AI)).get(PUBLIC_REPORTS));
    }

    @Test
    void extensionsGivenAfterTheDeadlineTheyMovedAreToldApart() {
        Life asked = life().take("ACCEPT", "op").take("DISPATCH", "op");
        assertEquals(NONE, of(asked).get(EXTENDED_LATE));
        assertEquals(MISSED, of(asked.take("GRANT_EXTEND", "leader")).get(EXTENDED_LATE));
        // The second comes before the deadline that the first one moved.
        assertEquals(
                MISSED, of(asked.minutes(300).take("GRANT_EXTEND", "leader")).get(EXTENDED_LATE));
        Life late =
                life().take("ACCEPT", "op")
                        .take("DISPATCH", "op")
                        .minutes(300)
                        .take("GRANT_EXTEND", "leader");
        assertEquals(MET, of(late).get(EXTENDED_LATE));
    }

    @Test
    void whatWasNotConfirmedIsMarked() {
        assertFalse(EXTENDED_LATE.confirmed());
        assertFalse(FILING.confirmed());
        assertFalse(SATISFACTION.confirmed());
        assertFalse(PUBLIC_REPORTS.confirmed());
        assertFalse(CHECKING_IN_TIME.confirmed());
        assertTrue(CLOSING_IN_TIME.confirmed());
    }

    @Test
    void nothingToDivideByIsNoPercentage() {
        assertTrue(new Ratio(0, 0).percent().isEmpty());
        assertEquals(75, new Ratio(3, 4).percent().orElseThrow());
    }
}
