package org.fengqiao.domain.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.order.RungReached;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// No open item can be absent from the sheet. What is open is said here once more, in another way,
/// from the bare fields. Each shift has a seed of its own, which a failure names;
/// `-Dfengqiao.seed=N` starts from another one.
class HandoverSheetPropertyTest {

    private static final int SHIFTS = 3000;
    private static final long FIRST = Long.getLong("fengqiao.seed", 20_260_302L);

    @Test
    void everyOpenItemIsOnTheSheetAndNothingElse() {
        Map<Section, Integer> seen = new EnumMap<>(Section.class);
        for (long seed = FIRST; seed < FIRST + SHIFTS; seed++) {
            ShiftState state = new RandomShift(seed).state();
            HandoverSheet sheet = HandoverSheet.of(state);
            List<String> found = sheet.items().stream().map(this::spelt).sorted().toList();
            List<String> expected = open(state).stream().sorted().toList();
            assertEquals(expected, found, "seed " + seed);
            sheet.items().forEach(item -> seen.merge(item.section(), 1, Integer::sum));
        }
        for (Section section : Section.values()) {
            assertTrue(seen.getOrDefault(section, 0) > 100, section + " is hardly tried: " + seen);
        }
    }

    @Test
    void nothingStandsTwiceUnderOneSectionAndKeysAreStable() {
        for (long seed = FIRST; seed < FIRST + SHIFTS; seed++) {
            ShiftState state = new RandomShift(seed).state();
            HandoverSheet sheet = HandoverSheet.of(state);
            Set<String> keys = new HashSet<>();
            for (OpenItem item : sheet.items()) {
                assertTrue(keys.add(item.key()), "seed " + seed + ": twice " + item.key());
                assertTrue(item.key().startsWith(item.section() + ":"), item.key());
            }
            assertEquals(sheet, HandoverSheet.of(RandomShift.reversed(state)));
            assertEquals(List.of(), sheet.listArisen(sheet));
        }
    }

    @Test
    void everyOpenIncidentHasExactlyOneStanding() {
        Set<Section> standing =
                Set.of(
                        Section.OVERDUE,
                        Section.NEAR,
                        Section.UNHANDLED,
                        Section.IN_HAND,
                        Section.PAUSED);
        for (long seed = FIRST; seed < FIRST + SHIFTS; seed++) {
            ShiftState state = new RandomShift(seed).state();
            HandoverSheet sheet = HandoverSheet.of(state);
            for (Incident incident : state.incidents()) {
                List<Section> sections =
                        sheet.items().stream()
                                .filter(item -> incident.id().equals(item.incident()))
                                .map(OpenItem::section)
                                .filter(standing::contains)
                                // A clock may stand still in a case that is not suspended.
                                .filter(each -> each != Section.PAUSED || incident.suspended())
                                .toList();
                assertEquals(
                        incident.endedAt() == null ? 1 : 0,
                        sections.size(),
                        "seed " + seed + ": " + incident.id() + " under " + sections);
            }
        }
    }

    private String spelt(OpenItem item) {
        Object about =
                switch (item.section()) {
                    case ORDER -> item.order();
                    case PROMISE -> item.entry();
                    case SUPERVISION -> item.incident() + " " + item.detail() + " " + item.since();
                    case REQUEST -> item.incident() + " " + item.detail();
                    case WHISTLE -> item.incident() + " " + item.department();
                    default -> item.incident();
                };
        return item.section() + " " + about;
    }

    private static List<String> open(ShiftState state) {
        List<String> open = new ArrayList<>();
        for (Incident incident : state.incidents()) {
            incident.marks()
                    .requests()
                    .forEach(each -> open.add("REQUEST " + incident.id() + " " + each.subject()));
            if (incident.endedAt() == null) {
                addCase(incident, state.now(), open);
            }
        }
        for (Order order : state.orders()) {
            Set<Rung> reached = new TreeSet<>();
            order.rungs().stream().map(RungReached::rung).forEach(reached::add);
            Set<Rung> answers =
                    Set.of(
                            Rung.ACKNOWLEDGED,
                            Rung.ARRIVED,
                            Rung.FED_BACK,
                            Rung.REFUSED,
                            Rung.RECALLED);
            if (reached.stream().noneMatch(answers::contains)) {
                open.add("ORDER " + order.id());
            }
        }
        for (LogEntry entry : state.log()) {
            if (entry.type() == LogType.PROMISE && !kept(entry, state.log())) {
                open.add("PROMISE " + entry.number());
            }
        }
        return open;
    }

    private static boolean kept(LogEntry promise, List<LogEntry> log) {
        for (LogEntry mark : log) {
            boolean fulfils =
                    mark.type() == LogType.FULFILLED
                            && Objects.equals(mark.refersTo(), promise.number());
            boolean takenBack = false;
            for (LogEntry other : log) {
                takenBack |=
                        other.type() == LogType.CORRECTION
                                && Objects.equals(other.refersTo(), mark.number());
            }
            if (fulfils && !takenBack) {
                return true;
            }
        }
        return false;
    }

    private static void addCase(Incident incident, Instant now, List<String> open) {
        String id = " " + incident.id();
        boolean overdue = false;
        boolean near = false;
        boolean still = incident.suspended();
        for (@Nullable RunningClock clock :
                new @Nullable RunningClock[] {incident.caseClock(), incident.stageClock()}) {
            if (clock != null) {
                Instant stands = clock.pausedSince() == null ? now : clock.pausedSince();
                overdue |= stands.compareTo(clock.deadline()) > 0;
                near |= stands.compareTo(clock.nearAt()) >= 0;
                still |= clock.pausedSince() != null;
            }
        }
        if (still) {
            open.add("PAUSED" + id);
        }
        if (!incident.suspended()) {
            String filed = incident.caseClock() == null ? "UNHANDLED" : "IN_HAND";
            open.add((overdue ? "OVERDUE" : near ? "NEAR" : filed) + id);
        }
        incident.marks().supervisions().stream()
                .filter(each -> each.reply() == null)
                .forEach(each ->
                        open.add("SUPERVISION" + id + " " + each.requirement() + " " + each.at()));
        incident.marks().whistles().stream()
                .filter(each -> each.reportedInAt() == null)
                .forEach(each -> open.add("WHISTLE" + id + " " + each.department()));
        if (incident.marks().duplicates().size() > 0) {
            open.add("CLUSTER" + id);
        }
        if (incident.grade().equals(Grade.RED)
                || incident.marks().pinned()
                || incident.marks().expedited()) {
            open.add("IMPORTANT" + id);
        }
    }
}
