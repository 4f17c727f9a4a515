package org.fengqiao.backend.supervise;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.backend.incident.CaseRecord;
import org.fengqiao.backend.incident.Incidents;
import org.fengqiao.backend.incident.Workflow;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.supervise.GoingRed;
import org.fengqiao.domain.supervise.StageTimes;
import org.fengqiao.domain.wire.GoingRedList;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Tells operators and duty leaders what is about to turn red, and on which ended cases a request
/// waits, among the cases they may see.
@RestController
@RequestMapping("/api/v1/supervise")
@Tag(name = "supervise")
class SuperviseController {

    private final Learner learner;
    private final Incidents incidents;
    private final Workflow workflow;
    private final Deadlines deadlines;
    private final SuperviseOptions options;
    private final Clock clock;

    SuperviseController(
            Learner learner,
            Incidents incidents,
            Workflow workflow,
            Deadlines deadlines,
            SuperviseOptions options,
            Clock clock) {
        this.learner = learner;
        this.incidents = incidents;
        this.workflow = workflow;
        this.deadlines = deadlines;
        this.options = options;
        this.clock = clock;
    }

    @GetMapping("/going-red")
    @Operation(
            summary = "What will be overdue soon if it goes on as such cases do",
            description =
                    "The incident with the least slack first, each with the figures it follows"
                            + " from.")
    GoingRedList goingRed(Caller caller, @RequestParam @Nullable Integer horizonMinutes) {
        caller.require(Role.OPERATOR, Role.DUTY_LEADER);
        Duration horizon =
                horizonMinutes == null ? options.horizon() : Duration.ofMinutes(horizonMinutes);
        if (!SuperviseOptions.allows(horizon)) {
            throw Refusal.malformed(
                    "malformed",
                    "horizonMinutes",
                    "1 ≤ horizonMinutes ≤ " + SuperviseOptions.FURTHEST.toMinutes());
        }
        Instant now = clock.instant();
        StageTimes times = learner.times();
        Stream<GoingRed.Standing> standing =
                incidents.listCases(caller).stream()
                        .map(record -> record.incident())
                        .flatMap(incident ->
                                learner.findEntered(incident).stream()
                                        .map(at -> new GoingRed.Standing(incident, at)));
        return new GoingRedList(
                now,
                Math.toIntExact(horizon.toMinutes()),
                times.size(),
                new GoingRed(workflow.definition(), deadlines, times)
                        .list(standing, now, horizon, options.likelihood()).stream()
                                .map(GoingRedList.Item::of)
                                .toList());
    }

    /// Desks keep ended cases for a day only, but an appeal may come, and wait, much later. The
    /// book keeps a case for as long as anything waits on it.
    @GetMapping("/waiting")
    @Operation(
            summary = "Ended cases on which a request waits for a decision",
            description = "Such as appeals; the one that ended first comes first.")
    List<Incident> waiting(Caller caller) {
        caller.require(Role.OPERATOR, Role.DUTY_LEADER);
        return incidents.listCases(caller).stream()
                .map(CaseRecord::incident)
                .filter(incident -> !incident.open() && !incident.marks().requests().isEmpty())
                .sorted(
                        Comparator.comparing(
                                        (Incident each) -> Objects.requireNonNull(each.endedAt()))
                                .thenComparing(Incident::id))
                .toList();
    }
}
