package org.fengqiao.backend.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.AuditLine;
import org.fengqiao.domain.wire.ClockSetBack;
import org.fengqiao.domain.wire.LogHead;
import org.fengqiao.domain.wire.RefusalEntry;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows duty leaders who did what from which terminal, what was refused, and when the clock was
/// put back.
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit")
class AuditController {

    private final FlowAudit flow;
    private final RefusalTrail refusals;
    private final ClockTrail clock;

    AuditController(FlowAudit flow, RefusalTrail refusals, ClockTrail clock) {
        this.flow = flow;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/flow")
    @Operation(
            summary = "The flow log of a jurisdiction across incidents, the newest first",
            description =
                    "Lines with a smaller sequence than `before`. `from` is within, `to` is not."
                            + " `chain` is each line's link in the chain over the whole log.")
    List<AuditLine> flow(Caller caller, @ParameterObject AuditQuestion question) {
        return list(caller, question, flow::list);
    }

    @GetMapping("/refusals")
    @Operation(
            summary = "Refused commands and requests, the newest first",
            description = "Of people whose jurisdiction is the leader's or lies inside it.")
    List<RefusalEntry> refusals(Caller caller, @ParameterObject AuditQuestion question) {
        return list(caller, question, refusals::list);
    }

    @GetMapping("/clock")
    @Operation(
            summary = "When the backend's clock was put back, the newest first",
            description =
                    "Concerns the whole city, so every leader sees all. Nothing fits a question"
                            + " about an incident, a person or a terminal.")
    List<ClockSetBack> clock(Caller caller, @ParameterObject AuditQuestion question) {
        return list(
                caller, question, (_, filter, before, limit) -> clock.list(filter, before, limit));
    }

    @GetMapping("/head")
    @Operation(
            summary = "The newest line of the whole flow log",
            description =
                    "To be kept outside: `--verify-log --expect sequence:chain` then shows whether"
                            + " anything up to it was removed or altered.")
    LogHead head(Caller caller) {
        caller.require(Role.DUTY_LEADER);
        return flow.loadHead();
    }

    private static <T> List<T> list(Caller caller, AuditQuestion question, Trail<T> trail) {
        caller.require(Role.DUTY_LEADER);
        return trail.list(
                caller.user().jurisdiction(), question.filter(), question.below(), question.most());
    }
}
