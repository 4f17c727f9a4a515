package org.fengqiao.backend.handover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.handover.Handover;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Handovers.Begin;
import org.fengqiao.domain.wire.Handovers.Current;
import org.fengqiao.domain.wire.Handovers.Line;
import org.fengqiao.domain.wire.Handovers.Sign;
import org.fengqiao.domain.wire.Handovers.Ticks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Handing a shift over: duty leaders do it, operators may look.
@RestController
@RequestMapping("/api/v1/handovers")
@Tag(name = "handover")
class HandoverController {

    private static final int MOST_LINES = 1000;

    private final HandoverBook book;

    HandoverController(HandoverBook book) {
        this.book = book;
    }

    @PostMapping
    @Operation(
            summary = "Build the sheet of what is open and sign it as the outgoing leader",
            description =
                    "The backend builds it from what is committed. The same id of the same user"
                            + " again builds nothing; an unsigned one from before is superseded.")
    Handover begin(Caller caller, @RequestBody Begin body) {
        caller.require(Role.DUTY_LEADER);
        return book.begin(caller, body);
    }

    @GetMapping("/current")
    @Operation(
            summary = "How the handover of the caller's jurisdiction stands",
            description = "The newest one, and what is open by now and not on its sheet.")
    Current current(Caller caller) {
        DutyLogController.requireDesk(caller);
        return book.current(caller);
    }

    @GetMapping
    @Operation(summary = "The handovers of a jurisdiction and inside it, the newest first")
    List<Line> list(
            Caller caller,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "200") int limit) {
        DutyLogController.requireDesk(caller);
        if (limit < 1 || limit > MOST_LINES) {
            throw Refusal.malformed("malformed", "limit", "1 ≤ limit ≤ " + MOST_LINES);
        }
        return book.list(caller.user().jurisdiction(), before, limit);
    }

    @GetMapping("/{number}")
    @Operation(summary = "A handover with its sheet, ticks and signatures")
    Handover get(Caller caller, @PathVariable long number) {
        DutyLogController.requireDesk(caller);
        return book.get(caller, number);
    }

    @PostMapping("/{number}/ticks")
    @Operation(
            summary = "Tick items as the incoming leader",
            description =
                    "By their keys, those that have arisen since included; ticking twice is no"
                            + " error, and what was settled meanwhile is passed over.")
    Handover tick(Caller caller, @PathVariable long number, @RequestBody Ticks body) {
        caller.require(Role.DUTY_LEADER);
        return book.tick(caller, number, body.items());
    }

    @PostMapping("/{number}/sign")
    @Operation(
            summary = "Sign as the incoming leader",
            description =
                    "Refused to whoever built the sheet, and until the caller has ticked every item"
                            + " of it. What is open by now and not on the sheet is added as its"
                            + " addendum.")
    Handover sign(Caller caller, @PathVariable long number, @RequestBody Sign body) {
        caller.require(Role.DUTY_LEADER);
        return book.sign(caller, number, body.note());
    }
}
