package org.fengqiao.backend.incident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.fengqiao.domain.deadline.CalendarView;
import org.fengqiao.domain.deadline.Deadlines;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells consoles by which calendar time is counted, so that they count the same.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "incidents")
class CalendarController {

    private final Deadlines deadlines;

    CalendarController(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @GetMapping("/calendar")
    @Operation(
            summary = "The work calendar in force",
            description = "The city's own, or the packaged one of mainland China.")
    CalendarView calendar() {
        return deadlines.calendar().view();
    }
}
