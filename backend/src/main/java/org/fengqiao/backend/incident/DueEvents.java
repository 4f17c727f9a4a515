package org.fengqiao.backend.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.Supervision;
import org.fengqiao.domain.workflow.CaseEvent;
import org.fengqiao.domain.workflow.Transition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Takes the transitions for which a moment fixed before has come: suspensions end, supervisions
/// that went unanswered climb.
final class DueEvents {

    private static final Logger LOG = LoggerFactory.getLogger(DueEvents.class);

    private final Workflow workflow;
    private final Guards guards;
    private final Caller system;
    private final Book book;
    private final Ledger ledger;
    private final Clock clock;

    DueEvents(
            Workflow workflow,
            Guards guards,
            Caller system,
            Book book,
            Ledger ledger,
            Clock clock) {
        this.workflow = workflow;
        this.guards = guards;
        this.system = system;
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
            if (findDue(record.incident(), now).isPresent()) {
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
        return findDue(before.incident(), moment.at())
                .flatMap(event -> workflow.findByEvent(before.incident(), event))
                .filter(row -> guards.holdByItself(row, before, system, moment.at()))
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
                            Notes.of(row, before.incident(), after.incident(), null));
                });
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

    private static Optional<CaseEvent> findDue(Incident incident, Instant now) {
        // A linked case goes its master's way; nobody answers for it.
        if (!incident.open() || incident.marks().linked()) {
            return Optional.empty();
        }
        Marks marks = incident.marks();
        Instant resumeAt = marks.resumeAt();
        if (incident.suspended() && resumeAt != null && !resumeAt.isAfter(now)) {
            return Optional.of(CaseEvent.RESUME_DUE);
        }
        boolean unanswered =
                marks.supervisions().stream()
                        .anyMatch(each ->
                                each.awaited()
                                        && !each.dueAt().isAfter(now)
                                        && each.rung() < Supervision.TOP_RUNG);
        return unanswered ? Optional.of(CaseEvent.REPLY_OVERDUE) : Optional.empty();
    }
}
