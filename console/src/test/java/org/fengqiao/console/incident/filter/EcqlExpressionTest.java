package org.fengqiao.console.incident.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.fengqiao.console.incident.Countdown;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.console.incident.filter.BadExpressionException.Reason;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcqlExpressionTest {

    private static final Instant NOW = SampleIncidents.NOW;
    private static final Dictionary NAMES = SampleDictionary.create();
    private static final List<IncidentRow> ROWS =
            new SampleIncidents(51)
                    .list(600).stream()
                            .map(one -> new IncidentRow(one, IncidentStatus.of(one, NOW)))
                            .toList();

    @Test
    void valuesOfClosedSetsCompareByRank() {
        same("status = 'OVERDUE'", row -> row.status() == IncidentStatus.OVERDUE);
        same("STATUS >= 'near_timeout'", row -> row.status().red());
        same("'YELLOW' < grade", row -> row.incident().grade().compareTo(Grade.YELLOW) > 0);
        same(
                "grade BETWEEN 'YELLOW' AND 'ORANGE'",
                row ->
                        row.incident().grade() == Grade.YELLOW
                                || row.incident().grade() == Grade.ORANGE);
        same(
                "grade IN ('RED', 'BLUE')",
                row -> row.incident().grade() == Grade.RED || row.incident().grade() == Grade.BLUE);
        same("NOT source <> 'IOT'", row -> row.incident().source().name().equals("IOT"));
    }

    @Test
    void textAndNamesCanBeAskedFor() {
        same("title LIKE '%垃圾%'", row -> row.incident().title().contains("垃圾"));
        same("className = '工地扬尘'", row -> row.incident().classKey().code().equals("08004"));
        same("class = '08004'", row -> row.incident().classKey().code().equals("08004"));
        same(
                "grid LIKE '320102%' AND district = '玄武区'",
                row -> AreaCode.of("320102").contains(row.incident().grid()));
        same("department IS NULL", row -> row.incident().department() == null);
        same(
                "open = true AND photos > 0",
                row -> row.incident().open() && row.incident().photos() > 0);
    }

    @Test
    void timesCompareOnTheServersClock() {
        Instant hourAgo = NOW.minusSeconds(3600);
        same(
                "reported AFTER 2026-11-20T01:30:00Z",
                row -> row.incident().reportedAt().isAfter(hourAgo));
        same(
                "remaining < 30",
                row -> {
                    var clock = Countdown.findUrgentClock(row.incident(), NOW);
                    return clock.isPresent() && signed(Countdown.of(clock.get(), NOW)) < 30 * 60;
                });
        same("remaining IS NULL", row -> Countdown.findUrgentClock(row.incident(), NOW).isEmpty());
    }

    @Test
    void distancesAreMetresOnTheGround() {
        LonLat place = new LonLat(118.8, 32.05);
        for (int metres : new int[] {800, 2000, 5000}) {
            same(
                    "DWITHIN(position, POINT(118.8 32.05), " + metres + ", meters)",
                    row -> row.incident().position().distanceTo(place) <= metres);
            same(
                    "BEYOND(position, POINT(118.8 32.05), " + metres + ", meters)",
                    row -> row.incident().position().distanceTo(place) > metres);
        }
        same(
                "DWITHIN(position, POINT(118.8 32.05), 2, kilometers)",
                row -> row.incident().position().distanceTo(place) <= 2000);
        same(
                "BBOX(position, 118.75, 32, 118.8, 32.1)",
                row -> {
                    LonLat at = row.incident().position();
                    return at.lon() >= 118.75
                            && at.lon() <= 118.8
                            && at.lat() >= 32
                            && at.lat() <= 32.1;
                });
    }

    @Test
    void onlyAttributesThatMoveMakeAnExpressionMove() {
        assertTrue(compile("remaining < 30").movesWithTime());
        assertFalse(compile("status = 'OVERDUE'").movesWithTime());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "status =                        | INCOMPLETE        | 9  | ''",
                "(status = 'OVERDUE'             | INCOMPLETE        | 20 | ''",
                "status = 'OVERDUE' AND          | INCOMPLETE        | 23 | ''",
                "photos > 1 1                    | UNEXPECTED        | 12 | 1",
                "title LIKE '%a%' AND # 1        | BAD_CHARACTER     | 22 | #",
                "状态 = 1                          | BAD_CHARACTER     | 1  | 状",
                "status = 'OVERDUE               | OPEN_STRING       | 10 | ''",
                "open = true AND statu = 'x'     | UNKNOWN_ATTRIBUTE | 17 | statu",
                "photos > 0 AND nope(photos) = 1 | UNKNOWN_FUNCTION  | 16 | nope",
                "status = 'LATE'                 | BAD_VALUE         | 10 |"
                        + " DONE, DONE_LATE, SUSPENDED, IN_PROGRESS, NEAR_TIMEOUT, OVERDUE"
            })
    void badExpressionNamesPlaceAndReason(String text, Reason reason, int column, String detail) {
        BadExpressionException e =
                assertThrows(BadExpressionException.class, () -> compile(text), text);
        assertEquals(reason, e.reason(), e.getMessage());
        assertEquals(column, e.column(), e.getMessage());
        assertEquals(detail.replace("''", ""), e.detail());
    }

    private static long signed(Countdown left) {
        return left.overdue() ? -left.seconds() : left.seconds();
    }

    private static void same(String text, Predicate<IncidentRow> plain) {
        EcqlExpression expression = compile(text);
        List<Incident> expected = ROWS.stream().filter(plain).map(IncidentRow::incident).toList();
        assertFalse(expected.isEmpty() || expected.size() == ROWS.size(), text + " separates none");
        assertEquals(
                expected,
                ROWS.stream().filter(expression).map(IncidentRow::incident).toList(),
                text);
    }

    private static EcqlExpression compile(String text) {
        return EcqlExpression.compile(text, NAMES, () -> NOW, Locale.SIMPLIFIED_CHINESE);
    }
}
