package org.fengqiao.console.supervise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Supervision;
import org.fengqiao.domain.incident.Whistle;
import org.fengqiao.domain.wire.GoingRedList;
import org.jspecify.annotations.Nullable;

/// What stands in which column, in which order. Pure.
///
/// An incident stands in one of overdue, going red and near only, the first that fits, so that
/// nothing is counted twice; duplicates go their master's way and stand in none.
record Board(Map<Column, List<BoardRow>> rows) {

    static final Board EMPTY = new Board(Map.of());

    /// @param outlooks as the backend told last; those that have turned since are left out
    /// @param shown keeps out what the user does not want to see
    static Board of(
            Collection<Incident> incidents,
            List<GoingRedList.Item> outlooks,
            Predicate<Incident> shown,
            Instant now) {
        Map<IncidentId, GoingRedList.Item> byId = new HashMap<>();
        outlooks.forEach(item -> byId.put(item.incident(), item));
        Map<Column, List<BoardRow>> rows = new EnumMap<>(Column.class);
        for (Incident incident : incidents) {
            if (!incident.open() || incident.marks().linked() || !shown.test(incident)) {
                continue;
            }
            IncidentStatus status = IncidentStatus.of(incident, now);
            GoingRedList.@Nullable Item outlook = current(incident, byId.get(incident.id()), now);
            BoardRow row = new BoardRow(incident, status, outlook);
            @Nullable Column column = column(row);
            if (column != null) {
                rows.computeIfAbsent(column, _ -> new ArrayList<>()).add(row);
            }
            if (incident.marks().replyDue()) {
                rows.computeIfAbsent(Column.SUPERVISED, _ -> new ArrayList<>()).add(row);
            }
            if (!incident.marks().awaitedWhistles().isEmpty()) {
                rows.computeIfAbsent(Column.WHISTLED, _ -> new ArrayList<>()).add(row);
            }
        }
        rows.forEach((column, list) -> list.sort(order(column)));
        return new Board(rows);
    }

    /// What was told of another deadline is no longer so.
    private static GoingRedList.@Nullable Item current(
            Incident incident, GoingRedList.@Nullable Item told, Instant now) {
        boolean same =
                told != null
                        && told.deadline().isAfter(now)
                        && clocks(incident)
                                .anyMatch(clock -> clock.deadline().equals(told.deadline()));
        return same ? told : null;
    }

    private static @Nullable Column column(BoardRow row) {
        return switch (row.status()) {
            case OVERDUE -> Column.OVERDUE;
            case NEAR_TIMEOUT, IN_PROGRESS -> {
                if (row.outlook() != null) {
                    yield Column.GOING_RED;
                }
                yield row.status() == IncidentStatus.NEAR_TIMEOUT ? Column.NEAR : null;
            }
            case SUSPENDED, DONE, DONE_LATE -> null;
        };
    }

    List<BoardRow> list(Column column) {
        return rows.getOrDefault(column, List.of());
    }

    private static Comparator<BoardRow> order(Column column) {
        Comparator<BoardRow> pinned = Comparator.comparing(row -> !row.incident().marks().pinned());
        Comparator<BoardRow> own =
                switch (column) {
                    case OVERDUE, NEAR -> Comparator.comparing(Board::deadline);
                    case GOING_RED -> Comparator.comparing(Board::slack);
                    case SUPERVISED -> Comparator.comparing(row -> due(row.incident()));
                    case WHISTLED -> Comparator.comparing(row -> reportInDue(row.incident()));
                };
        return pinned.thenComparing(own).thenComparing(BoardRow::id);
    }

    private static Instant deadline(BoardRow row) {
        return clocks(row.incident())
                .map(RunningClock::deadline)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private static long slack(BoardRow row) {
        return row.outlook() == null ? Long.MAX_VALUE : row.outlook().slackSeconds();
    }

    /// When the next answer is due.
    static Instant due(Incident incident) {
        return incident.marks().supervisions().stream()
                .filter(Supervision::awaited)
                .map(Supervision::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /// When the next department has to be there.
    static Instant reportInDue(Incident incident) {
        return incident.marks().awaitedWhistles().stream()
                .map(Whistle::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /// The highest rung that an awaited answer has climbed to.
    static int rung(Incident incident) {
        return incident.marks().supervisions().stream()
                .filter(Supervision::awaited)
                .mapToInt(Supervision::rung)
                .max()
                .orElse(0);
    }

    private static Stream<RunningClock> clocks(Incident incident) {
        return Stream.of(incident.caseClock(), incident.stageClock()).flatMap(Stream::ofNullable);
    }
}
