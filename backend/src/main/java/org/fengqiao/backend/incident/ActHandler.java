package org.fengqiao.backend.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.backend.incident.store.IncidentStore;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.session.Staff;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;

/// Takes actions of the workflow that a user asks for.
final class ActHandler implements CommandHandler<Command.Act> {

    private static final List<String> NOTES =
            List.of(
                    Fields.REASON,
                    Fields.RESULT,
                    Fields.REQUIREMENT,
                    Fields.REPLY,
                    Fields.INSTRUCTION,
                    Fields.MASTER,
                    Fields.SATISFACTION);

    private final Workflow workflow;
    private final Guards guards;
    private final Staff staff;
    private final Visibility visibility;
    private final IncidentStore store;

    ActHandler(
            Workflow workflow,
            Guards guards,
            Staff staff,
            Visibility visibility,
            IncidentStore store) {
        this.workflow = workflow;
        this.guards = guards;
        this.staff = staff;
        this.visibility = visibility;
        this.store = store;
    }

    @Override
    public Class<Command.Act> type() {
        return Command.Act.class;
    }

    @Override
    public Step decide(Command.Act command, Caller caller, Moment moment) {
        CaseRecord before =
                moment.find(command.incident())
                        .orElseThrow(() -> Refusal.unknown("unknown-incident", command.incident()));
        visibility.requireSees(caller, before);
        checkUnchanged(command, before.incident(), caller, moment);
        Transition transition = workflow.get(before.incident(), command.action());
        checkRole(transition, caller);
        FieldChecks.check(
                transition, command.fields(), moment.at(), workflow.limitsFrom(moment.at()));
        // Only what the row knows takes effect: a stray field must not move a case.
        Map<String, String> fields = new HashMap<>(command.fields());
        fields.keySet()
                .removeIf(key ->
                        !transition.required().contains(key)
                                && !transition.optional().contains(key));
        checkHandler(fields.get(Fields.HANDLER));
        checkMaster(fields.get(Fields.MASTER), caller, moment);
        checkGuards(command, transition, before, caller, fields, moment);
        CaseRecord after = workflow.take(before, transition, fields, caller, moment.at());
        return Entries.step(
                moment,
                caller,
                transition.action(),
                before.incident(),
                after,
                Notes.of(transition, before.incident(), after.incident(), note(fields)));
    }

    /// A condition that has ceased to hold since the user decided is told as what it is: somebody
    /// else's doing.
    private void checkGuards(
            Command.Act command,
            Transition transition,
            CaseRecord before,
            Caller caller,
            Map<String, String> fields,
            Moment moment) {
        try {
            guards.check(transition, before, caller, fields, moment);
            @Nullable String whistled = fields.get(Fields.DEPARTMENTS);
            if (whistled != null) {
                guards.requireServe(before.incident(), whistled);
            }
        } catch (Refusal broken) {
            if (command.expectedRevision() == before.incident().revision()) {
                throw broken;
            }
            Optional<FlowEntry> others =
                    moment.findUncommitted(before.id())
                            .or(() -> store.findLastEntry(before.id(), command.expectedRevision()))
                            .filter(entry -> !entry.actor().equals(caller.user().id()));
            throw others.map(entry -> changedMeanwhile(entry, caller)).orElse(broken);
        }
    }

    private void checkUnchanged(
            Command.Act command, Incident incident, Caller caller, Moment moment) {
        if (command.expectedRevision() == incident.revision()) {
            return;
        }
        if (command.expectedRevision() > incident.revision()) {
            throw Refusal.rule("unknown-revision", "expectedRevision", command.expectedRevision());
        }
        Optional<FlowEntry> moved =
                moment.findUncommittedMove(incident.id())
                        .or(() -> store.findLastMove(incident.id(), command.expectedRevision()));
        moved.ifPresent(entry -> {
            throw changedMeanwhile(entry, caller);
        });
    }

    private Refusal changedMeanwhile(FlowEntry entry, Caller caller) {
        boolean english = caller.locale().equals(Locale.ENGLISH);
        var from = entry.from() == null ? null : workflow.definition().state(entry.from());
        var to = workflow.definition().state(entry.to());
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "changed-meanwhile",
                "expectedRevision",
                Workflow.actor(entry, caller.locale()),
                entry.at(),
                workflow.name(entry, caller.locale()),
                from == null ? "" : english ? from.nameEn() : from.nameZh(),
                english ? to.nameEn() : to.nameZh());
    }

    private static void checkRole(Transition transition, Caller caller) {
        if (transition.event() != null) {
            throw Refusal.rule("by-itself-only", "action", transition.action());
        }
        if (transition.rung() != null) {
            throw Refusal.rule("by-order-only", "action", transition.action(), transition.rung());
        }
        if (!transition.roles().contains(caller.role())) {
            throw Refusal.forbidden("not-allowed", transition.action(), caller.role());
        }
    }

    /// A case that the caller may not see is as good as none, also as a master.
    private void checkMaster(@Nullable String master, Caller caller, Moment moment) {
        if (master != null) {
            moment.find(new IncidentId(master))
                    .ifPresent(found -> visibility.requireSees(caller, found));
        }
    }

    private void checkHandler(@Nullable String handler) {
        if (handler != null && staff.findPerson(handler).isEmpty()) {
            throw Refusal.rule("unknown-person", "fields.handler", handler);
        }
    }

    /// What was written, for the log; where several things were, the one that says most.
    private static @Nullable String note(Map<String, String> fields) {
        return NOTES.stream().map(fields::get).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
