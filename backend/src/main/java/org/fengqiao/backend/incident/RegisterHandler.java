package org.fengqiao.backend.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Accounts;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.workflow.Transition;

/// Registers new incidents.
final class RegisterHandler implements CommandHandler<Command.Register> {

    /// A reporter's clock may run a little fast.
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final Workflow workflow;
    private final Classes classes;
    private final Places places;
    private final Accounts accounts;

    RegisterHandler(Workflow workflow, Classes classes, Places places, Accounts accounts) {
        this.workflow = workflow;
        this.classes = classes;
        this.places = places;
        this.accounts = accounts;
    }

    @Override
    public Class<Command.Register> type() {
        return Command.Register.class;
    }

    @Override
    public Step decide(Command.Register command, Caller caller, Moment moment) {
        Transition creation = workflow.definition().creation();
        if (!creation.roles().contains(caller.role())) {
            throw Refusal.forbidden("not-allowed", creation.action(), caller.role());
        }
        if (!accounts.listSources(caller.user()).contains(command.source())) {
            throw Refusal.forbidden("source-not-yours", command.source());
        }
        checkTexts(command);
        IncidentClass found =
                classes.find(command.classKey())
                        .orElseThrow(() ->
                                Refusal.rule("unknown-class", "classKey", command.classKey()));
        if (command.standard() < 0 || command.standard() >= found.standards().size()) {
            throw Refusal.rule("unknown-standard", "standard", command.standard());
        }
        Instant occurred = command.occurredAt() == null ? moment.at() : command.occurredAt();
        if (occurred.isAfter(moment.at().plus(CLOCK_TOLERANCE))) {
            throw Refusal.rule("in-the-future", "occurredAt", occurred);
        }
        AreaCode grid =
                places.findGrid(command.position())
                        .orElseThrow(
                                () -> Refusal.rule("outside-city", "position", command.position()));
        if (caller.role() != Role.HANDLER) { // who may report what is seen on the way elsewhere
            caller.requireCovers(grid);
        }
        CaseRecord reported = reported(command, found, grid, occurred, creation.to(), moment);
        CaseRecord started = workflow.take(reported, creation, Map.of(), caller, moment.at());
        return Entries.step(moment, caller, creation.action(), null, started, null);
    }

    private static CaseRecord reported(
            Command.Register command,
            IncidentClass found,
            AreaCode grid,
            Instant occurred,
            String state,
            Moment moment) {
        Incident incident =
                new Incident(
                        moment.nextIncidentId(moment.at()),
                        moment.sequence(),
                        state,
                        command.classKey(),
                        command.standard(),
                        command.grade() == null ? found.grade() : command.grade(),
                        command.source(),
                        command.title().strip(),
                        command.description().strip(),
                        command.position(),
                        grid,
                        command.address().strip(),
                        command.reporter(),
                        Phones.mask(command.reporterPhone()),
                        moment.at(),
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        0,
                        Marks.fresh(grid));
        return new CaseRecord(
                incident,
                List.of(),
                Set.of(),
                List.of(),
                Map.of(),
                command.reporterPhone(),
                occurred);
    }

    private static void checkTexts(Command.Register command) {
        FieldChecks.required(command.title(), FieldChecks.TITLE, "title");
        FieldChecks.optional(command.description(), FieldChecks.TEXT, "description");
        FieldChecks.optional(command.address(), FieldChecks.ADDRESS, "address");
        FieldChecks.optional(command.reporter(), FieldChecks.NAME, "reporter");
        FieldChecks.optional(command.reporterPhone(), FieldChecks.NAME, "reporterPhone");
    }
}
