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
import org.fengqiao.domain.workflow.CaseEvent;
import org.fengqiao.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;

/// What a change of one case brings about for others, in the same transaction: a master knows its
/// duplicates, and when it ends, each of them is answered.
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
                        .flatMap(linked -> answer(linked, after.id(), moment))
                        .ifPresent(add);
            }
        }
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
