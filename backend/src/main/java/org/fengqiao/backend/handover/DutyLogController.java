package org.fengqiao.backend.handover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.handover.LogEntry;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Handovers.LogDraft;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The duty log, for the people at the desks.
@RestController
@RequestMapping("/api/v1/duty-log")
@Tag(name = "handover")
class DutyLogController {

    private static final int MOST_ENTRIES = 1000;

    private final DutyLogBook book;

    DutyLogController(DutyLogBook book) {
        this.book = book;
    }

    @GetMapping
    @Operation(
            summary = "The duty log of a jurisdiction, the newest first",
            description = "Written by people whose jurisdiction is the caller's or lies inside it.")
    List<LogEntry> list(
            Caller caller,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "200") int limit) {
        requireDesk(caller);
        if (limit < 1 || limit > MOST_ENTRIES) {
            throw Refusal.malformed("malformed", "limit", "1 ≤ limit ≤ " + MOST_ENTRIES);
        }
        return book.list(caller.user().jurisdiction(), before, limit);
    }

    @PostMapping
    @Operation(
            summary = "Write an entry into the duty log",
            description =
                    "Entries are never changed: a CORRECTION refers to the entry it corrects, a"
                            + " FULFILLED to a promise. The same id of the same user again adds"
                            + " nothing.")
    LogEntry append(Caller caller, @RequestBody LogDraft body) {
        requireDesk(caller);
        return book.append(caller, body);
    }

    static void requireDesk(Caller caller) {
        caller.require(Role.OPERATOR, Role.DUTY_LEADER);
    }
}
