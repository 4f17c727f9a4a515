package org.fengqiao.backend.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.session.Staff;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.Supervision;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.workflow.CaseEvent;
import org.fengqiao.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Takes the transitions for which a moment fixed before has come: suspensions end, supervisions
/// that went unanswered climb, departments that were whistled for and are not there are noted.
final class DueEvents {

    private static final Logger LOG = LoggerFactory.getLogger(DueEvents.class);

    private final Workflow workflow;
    private final Guards guards;
    private final Staff staff;
    private final Caller system;
    private final Book book;
    private final Ledger ledger;
    private final Clock clock;

    DueEvents(
            Workflow workflow, Guards guards, Staff staff, Book book, Ledger ledger, Clock clock) {
        this.workflow = workflow;
        this.guards = guards;
        this.staff = staff;
        this.system = Caller.system(staff.city());
        this.book = book;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Submits what is due now; each case is judged again at its turn.
    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void run() {
        Instant now = clock.instant();
        List<IncidentId> due = new ArrayList<>();
        for (CaseRecord record : book.state().cases()) {
            if (rows(record.incident(), now).findAny().isPresent()) {
                due.add(record.id());
            }
        }
        for (IncidentId id : due) {
            ledger.submit(moment -> decide(id, moment))
                    .whenComplete((_, failure) -> {
                        if (failure != null) {
                            LOG.error("what is due on {} could not be done", id, failure);
                        }
                    });
        }
    }

    private List<Step> decide(IncidentId id, Moment moment) {
        return moment.find(id).flatMap(record -> step(record, moment)).stream().toList();
    }

    private Optional<Step> step(CaseRecord before, Moment moment) {
        return rows(before.incident(), moment.at())
                .filter(row -> guards.holdByItself(row, before, system, moment.at()))
                .findFirst()
                .map(row -> {
                    CaseRecord after =
                            workflow.take(
                                    before, row, Map.of(), system, dueAt(before, row, moment));
                    return Entries.step(
                            moment,
                            system,
                            row.action(),
                            before.incident(),
                            after,
                            Notes.of(
                                    row,
                                    before.incident(),
                                    after.incident(),
                                    note(before.incident(), row, moment.at())));
                });
    }

    /// Who is not there, by name; other rows say all by themselves.
    private @Nullable String note(Incident incident, Transition row, Instant now) {
        return row.event() != CaseEvent.REPORT_IN_OVERDUE
                ? null
                : incident.marks().awaitedWhistles().stream()
                        .filter(each -> each.overdue(now))
                        .map(each -> name(each.department()))
                        .collect(Collectors.joining("、"));
    }

    private String name(String department) {
        return staff.listDepartments().stream()
                .filter(each -> each.code().equals(department))
                .map(Department::nameZh)
                .findFirst()
                .orElse(department);
    }

    /// A suspension ends when it was to end, however late that is noticed: a backend that was down
    /// over a weekend gives no weekend away.
    private static Instant dueAt(CaseRecord before, Transition row, Moment moment) {
        Instant resumeAt = before.incident().marks().resumeAt();
        if (row.event() != CaseEvent.RESUME_DUE || resumeAt == null || before.pauses().isEmpty()) {
            return moment.at();
        }
        Instant began = before.pauses().getLast().from();
        return resumeAt.isBefore(began) ? began : resumeAt;
    }

    /// The rows of what is due: an event for which the state has none, or whose guards do not hold,
    /// must not stand in the way of another.
    private Stream<Transition> rows(Incident incident, Instant now) {
        return listDue(incident, now).stream()
                .flatMap(event -> workflow.findByEvent(incident, event).stream());
    }

    private static List<CaseEvent> listDue(Incident incident, Instant now) {
        // A linked case goes its master's way; nobody answers for it.
        if (!incident.open() || incident.marks().linked()) {
            return List.of();
        }
        Marks marks = incident.marks();
        List<CaseEvent> due = new ArrayList<>();
        Instant resumeAt = marks.resumeAt();
        if (incident.suspended() && resumeAt != null && !resumeAt.isAfter(now)) {
            due.add(CaseEvent.RESUME_DUE);
        }
        if (marks.supervisions().stream()
                .anyMatch(each ->
                        each.awaited()
                                && !each.dueAt().isAfter(now)
                                && each.rung() < Supervision.TOP_RUNG)) {
            due.add(CaseEvent.REPLY_OVERDUE);
        }
        if (marks.whistles().stream()
                .anyMatch(each -> each.overdue(now) && each.missedAt() == null)) {
            due.add(CaseEvent.REPORT_IN_OVERDUE);
        }
        return due;
    }
}
