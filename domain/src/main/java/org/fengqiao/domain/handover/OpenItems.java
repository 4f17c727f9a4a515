package org.fengqiao.domain.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.OpenRequest;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Supervision;
import org.fengqiao.domain.incident.Whistle;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.jspecify.annotations.Nullable;

/// Finds everything that is open. Used once.
final class OpenItems {

    private static final Comparator<OpenItem> ORDER =
            Comparator.comparing(OpenItem::section)
                    .thenComparing(OpenItem::due, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(OpenItem::since)
                    .thenComparing(OpenItem::key);

    private final Instant now;
    private final Map<IncidentId, Incident> incidents = new HashMap<>();
    private final List<OpenItem> items = new ArrayList<>();

    private OpenItems(ShiftState state) {
        now = state.now();
        state.incidents().forEach(incident -> incidents.put(incident.id(), incident));
    }

    static List<OpenItem> list(ShiftState state) {
        OpenItems open = new OpenItems(state);
        open.incidents.values().forEach(open::add);
        state.orders().forEach(open::add);
        DutyLog log = DutyLog.of(state.log());
        log.listOpenPromises().forEach(promise -> open.items.add(promise(promise, log)));
        return open.items.stream().sorted(ORDER).toList();
    }

    private void add(Incident incident) {
        Marks marks = incident.marks();
        for (OpenRequest request : marks.requests()) {
            items.add(
                    OpenItem.about(
                                    Section.REQUEST,
                                    incident,
                                    part(request.subject(), request.at()),
                                    request.at(),
                                    null)
                            .with(request.byName(), request.subject(), 0));
        }
        if (!incident.open()) {
            return;
        }
        items.add(standing(incident));
        if (!incident.suspended() && clocks(incident).anyMatch(OpenItems::still)) {
            items.add(OpenItem.of(Section.PAUSED, incident, marks.resumeAt()));
        }
        for (int i = 0; i < marks.supervisions().size(); i++) {
            addAwaited(incident, i, marks.supervisions().get(i));
        }
        marks.whistles().stream()
                .filter(Whistle::awaited)
                .forEach(whistle -> items.add(whistle(incident, whistle)));
        if (!marks.duplicates().isEmpty()) {
            items.add(
                    OpenItem.of(Section.CLUSTER, incident, null)
                            .with(null, null, marks.duplicates().size()));
        }
        if (marks.pinned() || marks.expedited() || incident.grade() == Grade.RED) {
            items.add(OpenItem.of(Section.IMPORTANT, incident, firstDeadline(incident)));
        }
    }

    /// The one line that every open incident has.
    private OpenItem standing(Incident incident) {
        return switch (IncidentStatus.of(incident, now)) {
            case OVERDUE -> OpenItem.of(Section.OVERDUE, incident, firstDeadline(incident));
            case NEAR_TIMEOUT -> OpenItem.of(Section.NEAR, incident, firstDeadline(incident));
            case SUSPENDED -> OpenItem.of(Section.PAUSED, incident, incident.marks().resumeAt());
            case IN_PROGRESS, DONE, DONE_LATE ->
                    OpenItem.of(
                            incident.caseClock() == null ? Section.UNHANDLED : Section.IN_HAND,
                            incident,
                            firstDeadline(incident));
        };
    }

    private void addAwaited(Incident incident, int index, Supervision supervision) {
        if (supervision.awaited()) {
            items.add(
                    OpenItem.about(
                                    Section.SUPERVISION,
                                    incident,
                                    ":" + index,
                                    supervision.at(),
                                    supervision.dueAt())
                            .with(
                                    supervision.byName(),
                                    supervision.requirement(),
                                    supervision.rung()));
        }
    }

    private static OpenItem whistle(Incident incident, Whistle whistle) {
        return OpenItem.about(
                        Section.WHISTLE,
                        incident,
                        part(whistle.department(), whistle.at()),
                        whistle.at(),
                        whistle.dueAt())
                .of(whistle.department());
    }

    /// An order may outlive its case, and may be of one that is not among those at hand.
    private void add(Order order) {
        if (order.ended() || order.rung().compareTo(Rung.ACKNOWLEDGED) >= 0) {
            return;
        }
        @Nullable Incident incident = incidents.get(order.incident());
        items.add(
                new OpenItem(
                        Section.ORDER + ":" + order.id(),
                        Section.ORDER,
                        order.incident(),
                        order.id(),
                        null,
                        incident == null ? order.incident().value() : incident.title(),
                        incident == null ? null : incident.address(),
                        incident == null ? null : incident.grade(),
                        incident == null ? null : incident.state(),
                        incident == null ? null : incident.department(),
                        order.recipientName(),
                        order.rungs().getFirst().at(),
                        null,
                        order.text(),
                        0));
    }

    private static OpenItem promise(LogEntry promise, DutyLog log) {
        return new OpenItem(
                Section.PROMISE + ":" + promise.number(),
                Section.PROMISE,
                null,
                null,
                promise.number(),
                log.content(promise),
                promise.place(),
                null,
                null,
                null,
                promise.name(),
                promise.at(),
                null,
                null,
                0);
    }

    /// Asked or called again it is another thing, which nobody has ticked yet.
    private static String part(String name, Instant at) {
        return ":" + name + ":" + at.toEpochMilli();
    }

    private static Stream<RunningClock> clocks(Incident incident) {
        return Stream.of(incident.caseClock(), incident.stageClock())
                .mapMulti((clock, out) -> {
                    if (clock != null) {
                        out.accept(clock);
                    }
                });
    }

    private static boolean still(RunningClock clock) {
        return clock.pausedSince() != null;
    }

    private static @Nullable Instant firstDeadline(Incident incident) {
        return clocks(incident)
                .map(RunningClock::deadline)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
