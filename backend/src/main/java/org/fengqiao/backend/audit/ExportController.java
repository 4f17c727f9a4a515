package org.fengqiao.backend.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.ExportEntry;
import org.fengqiao.domain.wire.ExportReport;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Takes reports of exports, and shows the trail of them to duty leaders.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "audit")
class ExportController {

    private static final int MOST_ENTRIES = 1000;

    private final ExportTrail trail;
    private final Clock clock;

    ExportController(ExportTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @PostMapping("/exports")
    @Operation(
            summary = "Write down that a file was made of what the console shows",
            description = "The same report of the same user again adds nothing.")
    ExportEntry report(Caller caller, @RequestBody ExportReport body) {
        caller.require(Role.OPERATOR, Role.DUTY_LEADER);
        return trail.append(caller, body, clock.instant());
    }

    @GetMapping("/exports")
    @Operation(
            summary = "The exports of a jurisdiction, the newest first",
            description = "Of people whose jurisdiction is the leader's or lies inside it.")
    List<ExportEntry> list(
            Caller caller,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "200") int limit) {
        caller.require(Role.DUTY_LEADER);
        if (limit < 1 || limit > MOST_ENTRIES) {
            throw Refusal.malformed("malformed", "limit", "1 ≤ limit ≤ " + MOST_ENTRIES);
        }
        return trail.list(caller.user().jurisdiction(), before, limit);
    }
}
