package org.fengqiao.backend.incident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.problem.Unreadable;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Outcome;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Commands over REST, for those who do not hold a STOMP connection, and asking again what became
/// of one.
@RestController
@RequestMapping("/api/v1")
class CommandController {

    private final Ledger ledger;
    private final Incidents incidents;

    CommandController(Ledger ledger, Incidents incidents) {
        this.ledger = ledger;
        this.incidents = incidents;
    }

    @PostMapping("/commands")
    @Tag(name = "commands")
    @Operation(
            summary = "Have a command done, once",
            description =
                    "A refused command answers 200 with a REFUSED outcome. The same id again has"
                            + " the same outcome and no second effect.")
    Outcome command(Caller caller, @RequestBody Command command) {
        return await(ledger.submit(caller, command));
    }

    @GetMapping("/commands/{id}")
    @Tag(name = "commands")
    @Operation(summary = "What became of a command of one's own")
    Outcome outcome(Caller caller, @PathVariable String id) {
        return await(ledger.find(caller, Unreadable.value("id", id, CommandId::new)))
                .orElseThrow(() -> Refusal.unknown("unknown-command", id));
    }

    @PostMapping("/field/reports")
    @Tag(name = "field")
    @Operation(summary = "Report an incident from one's own source")
    Outcome report(Caller caller, @RequestBody Command.Register report) {
        caller.require(Role.REPORTER, Role.HANDLER);
        return await(ledger.submit(caller, report));
    }

    @GetMapping("/field/cases")
    @Tag(name = "field")
    @Operation(summary = "Open cases that one's department holds")
    List<Incident> cases(Caller caller) {
        caller.require(Role.DEPARTMENT);
        return incidents.listCases(caller).stream()
                .map(CaseRecord::incident)
                .filter(Incident::open)
                .filter(incident ->
                        String.valueOf(caller.user().department()).equals(incident.department()))
                .toList();
    }

    /// Requests run on virtual threads, where waiting costs nothing.
    private static <T> T await(CompletableFuture<T> outcome) {
        return outcome.join();
    }
}
