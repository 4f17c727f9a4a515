package org.fengqiao.backend.incident;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.backend.incident.store.IncidentStore;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.session.Staff;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;

/// Takes actions of the workflow that a user asks for.
final class ActHandler implements CommandHandler<Command.Act> {

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
        FieldChecks.check(transition, command.fields());
        guards.check(transition, before, caller, command.fields());
        // Only what the row asks for takes effect: a stray field must not move a case.
        Map<String, String> fields = new HashMap<>(command.fields());
        fields.keySet().retainAll(transition.required());
        checkHandler(fields.get(Fields.HANDLER));
        CaseRecord after = workflow.take(before, transition, fields, moment.at());
        return Entries.step(
                moment, caller, transition.action(), before.incident(), after, note(command));
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
            boolean english = caller.locale().equals(Locale.ENGLISH);
            var from = entry.from() == null ? null : workflow.definition().state(entry.from());
            var to = workflow.definition().state(entry.to());
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "changed-meanwhile",
                    "expectedRevision",
                    entry.actorName(),
                    entry.at(),
                    entry.action(),
                    from == null ? "" : english ? from.nameEn() : from.nameZh(),
                    english ? to.nameEn() : to.nameZh());
        });
    }

    private static void checkRole(Transition transition, Caller caller) {
        if (transition.rung() != null) {
            throw Refusal.rule("by-order-only", "action", transition.action(), transition.rung());
        }
        if (!transition.roles().contains(caller.role())) {
            throw Refusal.forbidden("not-allowed", transition.action(), caller.role());
        }
    }

    private void checkHandler(@Nullable String handler) {
        if (handler != null && staff.findPerson(handler).isEmpty()) {
            throw Refusal.rule("unknown-person", "fields.handler", handler);
        }
    }

    private static @Nullable String note(Command.Act command) {
        @Nullable String reason = command.fields().get(Fields.REASON);
        return reason != null ? reason : command.fields().get(Fields.RESULT);
    }
}
