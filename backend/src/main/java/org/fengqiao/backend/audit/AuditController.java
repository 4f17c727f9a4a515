package org.fengqiao.backend.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.AuditLine;
import org.fengqiao.domain.wire.LogHead;
import org.fengqiao.domain.wire.RefusalEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows duty leaders who did what from which terminal, and what was refused.
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit")
class AuditController {

    private static final int MOST_LINES = 1000;
    private static final String NEWEST = "9223372036854775807";

    private final FlowAudit flow;
    private final RefusalTrail refusals;

    AuditController(FlowAudit flow, RefusalTrail refusals) {
        this.flow = flow;
        this.refusals = refusals;
    }

    @GetMapping("/flow")
    @Operation(
            summary = "The flow log of a jurisdiction across incidents, the newest first",
            description =
                    "Lines with a smaller sequence than `before`. `from` is within, `to` is not."
                            + " `chain` is each line's link in the chain over the whole log.")
    List<AuditLine> flow(
            Caller caller,
            @RequestParam(defaultValue = NEWEST) long before,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam @Nullable String incident,
            @RequestParam @Nullable String actor,
            @RequestParam @Nullable String action,
            @RequestParam @Nullable String terminal,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to) {
        check(caller, limit);
        AuditFilter filter = new AuditFilter(incident, actor, action, terminal, from, to);
        return flow.list(caller.user().jurisdiction(), filter, before, limit);
    }

    @GetMapping("/refusals")
    @Operation(
            summary = "Refused commands, the newest first",
            description = "Of people whose jurisdiction is the leader's or lies inside it.")
    List<RefusalEntry> refusals(
            Caller caller,
            @RequestParam(defaultValue = NEWEST) long before,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam @Nullable String incident,
            @RequestParam @Nullable String actor,
            @RequestParam @Nullable String action,
            @RequestParam @Nullable String terminal,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to) {
        check(caller, limit);
        AuditFilter filter = new AuditFilter(incident, actor, action, terminal, from, to);
        return refusals.list(caller.user().jurisdiction(), filter, before, limit);
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

    private static void check(Caller caller, int limit) {
        caller.require(Role.DUTY_LEADER);
        if (limit < 1 || limit > MOST_LINES) {
            throw Refusal.malformed("malformed", "limit", "1 ≤ limit ≤ " + MOST_LINES);
        }
    }
}
