package org.fengqiao.backend.incident;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.OpenRequest;
import org.fengqiao.domain.workflow.CaseEvent;
import org.fengqiao.domain.workflow.FlowNote;
import org.fengqiao.domain.workflow.StateDef;
import org.fengqiao.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;

/// What a change of one case brings about besides, in the same transaction: what was asked for and
/// nobody can decide any more lapses, a master knows its duplicates, and when it ends, each of them
/// is answered.
final class Aftermath {

    private final Workflow workflow;
    private final Guards guards;
    private final Caller system;

    Aftermath(Workflow workflow, Guards guards, Caller system) {
        this.workflow = workflow;
        this.guards = guards;
        this.system = system;
    }

    /// @param before the case before the step; null where the step made it
    /// @param moment knows the step already, and each one added since
    /// @param add takes a further step in, at once
    void follow(@Nullable CaseRecord before, Step step, Moment moment, Consumer<Step> add) {
        lapse(before, step, moment, add);
        Incident after = step.after().incident();
        @Nullable IncidentId was = before == null ? null : before.incident().marks().master();
        @Nullable IncidentId is = after.marks().master();
        if (!Objects.equals(was, is)) {
            tell(was, step, moment, add, marks -> marks.edit().removeDuplicate(after.id()).made());
            tell(is, step, moment, add, marks -> marks.edit().addDuplicate(after.id()).made());
        }
        boolean ended = !after.open() && (before == null || before.incident().open());
        if (ended) {
            for (IncidentId duplicate : new TreeSet<>(after.marks().duplicates())) {
                moment.find(duplicate)
                        .ifPresent(linked ->
                                answer(linked, after.id(), moment)
                                        .ifPresent(answer -> {
                                            add.accept(answer);
                                            lapse(linked, answer, moment, add);
                                        }));
            }
        }
    }

    /// Each has a line of its own, so that the log says what became of it.
    private void lapse(@Nullable CaseRecord before, Step step, Moment moment, Consumer<Step> add) {
        if (before == null) {
            return;
        }
        Incident was = before.incident();
        Incident is = step.after().incident();
        boolean lost = was.department() != null && !was.department().equals(is.department());
        StateDef to = workflow.definition().state(is.state());
        for (OpenRequest request : was.marks().requests()) {
            FlowNote.Lapsed.find(workflow.definition(), request, lost, to)
                    .flatMap(cause -> lapsed(is.id(), request, cause, moment))
                    .ifPresent(add);
        }
    }

    /// Absent where it was decided by the step, or asked for anew.
    private Optional<Step> lapsed(
            IncidentId id, OpenRequest request, FlowNote.Cause cause, Moment moment) {
        return moment.find(id)
                .filter(now ->
                        now.incident()
                                .marks()
                                .findRequest(request.subject())
                                .filter(open -> open.at().equals(request.at()))
                                .isPresent())
                .map(now -> {
                    Incident incident = now.incident();
                    Marks marks = incident.marks().edit().settle(request.subject()).made();
                    return Entries.step(
                            moment,
                            system,
                            FlowNote.LAPSE,
                            incident,
                            now.with(Edit.marks(incident, marks)),
                            new FlowNote.Lapsed(request.subject(), cause, request.byName())
                                    .write());
                });
    }

    private interface Change {
        Marks of(Marks marks);
    }

    private void tell(
            @Nullable IncidentId master,
            Step step,
            Moment moment,
            Consumer<Step> add,
            Change change) {
        Optional<CaseRecord> found = Optional.ofNullable(master).flatMap(moment::find);
        // A master that has ended keeps its list as it was when it ended.
        found.filter(record -> record.incident().open())
                .ifPresent(record -> {
                    Incident incident = record.incident();
                    CaseRecord marked =
                            record.with(Edit.marks(incident, change.of(incident.marks())));
                    add.accept(
                            Entries.step(
                                    moment,
                                    system,
                                    step.entry().action(),
                                    incident,
                                    marked,
                                    step.after().id().value()));
                });
    }

    private Optional<Step> answer(CaseRecord linked, IncidentId master, Moment moment) {
        Optional<Transition> row = workflow.findByEvent(linked.incident(), CaseEvent.MASTER_ENDED);
        return row.filter(found -> guards.holdByItself(found, linked, system, moment.at()))
                .map(found ->
                        Entries.step(
                                moment,
                                system,
                                found.action(),
                                linked.incident(),
                                workflow.take(linked, found, Map.of(), system, moment.at()),
                                master.value()));
    }
}
