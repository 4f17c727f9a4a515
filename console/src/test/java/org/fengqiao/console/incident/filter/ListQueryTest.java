package org.fengqiao.console.incident.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.console.incident.Countdown;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.incident.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListQueryTest {

    private static final Instant NOW = SampleIncidents.NOW;
    private static final Dictionary NAMES = SampleDictionary.create();
    private static final List<IncidentRow> ROWS =
            new SampleIncidents(41)
                    .list(800).stream()
                            .map(one -> new IncidentRow(one, IncidentStatus.of(one, NOW)))
                            .toList();

    @Test
    void partsHoldTogether() {
        Random random = new Random(42);
        for (int round = 0; round < 50; round++) {
            IncidentStatus status = any(random, IncidentStatus.values());
            Grade grade = any(random, Grade.values());
            Source source = any(random, Source.values());
            AreaCode area = AreaCode.of(random.nextBoolean() ? "320102" : "320106002");
            List<IncidentRow> found =
                    list(
                            IncidentFilter.ALL
                                    .withStatuses(EnumSet.of(status, IncidentStatus.OVERDUE))
                                    .withGrades(EnumSet.of(grade, Grade.BLUE))
                                    .withSources(EnumSet.of(source, Source.PUBLIC, Source.IOT))
                                    .withArea(area));
            Set<IncidentRow> expected =
                    ROWS.stream()
                            .filter(row ->
                                    row.status() == status
                                            || row.status() == IncidentStatus.OVERDUE)
                            .filter(row ->
                                    EnumSet.of(grade, Grade.BLUE).contains(row.incident().grade()))
                            .filter(row -> {
                                Source s = row.incident().source();
                                return s == source || s == Source.PUBLIC || s == Source.IOT;
                            })
                            .filter(row -> area.contains(row.incident().grid()))
                            .collect(Collectors.toSet());
            assertEquals(expected, Set.copyOf(found));
        }
    }

    @Test
    void everyWordMustBeFoundSomewhere() {
        IncidentRow one = ROWS.getFirst();
        String road = one.incident().address().substring(0, 3);
        String id = one.id().value();
        assertTrue(list(IncidentFilter.ALL.withText(road + " " + id)).contains(one));
        assertEquals(List.of(), list(IncidentFilter.ALL.withText(road + " " + id + " nowhere")));
    }

    @Test
    void wordsFindClassByInitialsCodeAndEnglishName() {
        for (String typed : List.of("bllj", "06010", "exposed", "ＢＬＬＪ")) {
            List<IncidentRow> found = list(IncidentFilter.ALL.withText(typed));
            assertFalse(found.isEmpty(), typed);
            for (IncidentRow row : found) {
                assertEquals("06010", row.incident().classKey().code());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RowOrder.Column.class)
    void orderDependsOnTheRowsAloneAndReverses(RowOrder.Column column) {
        List<IncidentRow> shuffled = new ArrayList<>(ROWS);
        Collections.shuffle(shuffled, new Random(43));
        RowOrder up = new RowOrder(column, false);
        List<IncidentRow> sorted = up.sort(ROWS, NAMES, Locale.SIMPLIFIED_CHINESE, NOW);
        assertEquals(sorted, up.sort(shuffled, NAMES, Locale.SIMPLIFIED_CHINESE, NOW));
        assertEquals(Set.copyOf(ROWS), Set.copyOf(sorted));
        List<IncidentRow> down =
                new RowOrder(column, true).sort(ROWS, NAMES, Locale.SIMPLIFIED_CHINESE, NOW);
        assertFalse(sorted.equals(down));
    }

    @Test
    void remainingPutsTheEarliestFirstAndThoseWithoutClockLast() {
        List<IncidentRow> sorted =
                new RowOrder(RowOrder.Column.REMAINING, false)
                        .sort(ROWS, NAMES, Locale.ENGLISH, NOW);
        long last = Long.MIN_VALUE;
        boolean ended = false;
        for (IncidentRow row : sorted) {
            var clock = Countdown.findUrgentClock(row.incident(), NOW);
            if (clock.isEmpty()) {
                ended = true;
                continue;
            }
            assertFalse(ended, "a running clock after one without");
            Countdown left = Countdown.of(clock.get(), NOW);
            long seconds = left.overdue() ? -left.seconds() : left.seconds();
            assertTrue(seconds >= last);
            last = seconds;
        }
        assertTrue(ended);
    }

    private static List<IncidentRow> list(IncidentFilter filter) {
        return new ListQuery(filter, RowOrder.URGENT_FIRST, Locale.SIMPLIFIED_CHINESE)
                .list(ROWS, NAMES, NOW);
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
