package org.fengqiao.backend.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.fengqiao.backend.boundary.AreaLocator;
import org.fengqiao.backend.incident.Incidents;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Counts;
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Counts by status. They are taken from the same incidents a snapshot would hold at that moment.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "statistics")
class CountController {

    private final Incidents incidents;
    private final AreaLocator areas;

    CountController(Incidents incidents, AreaLocator areas) {
        this.incidents = incidents;
        this.areas = areas;
    }

    @GetMapping("/incidents/counts")
    @Operation(
            summary = "Incidents by status in an area and each area directly inside it",
            description = "Without an area, those of the caller's jurisdiction.")
    Counts counts(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "24") int endedWithinHours) {
        caller.require(Role.OPERATOR, Role.DUTY_LEADER, Role.WALL);
        AreaCode code = area == null ? caller.user().jurisdiction() : code(area);
        caller.requireCovers(code);
        if (areas.tree().find(code).isEmpty()) {
            throw Refusal.unknown("unknown-area", code);
        }
        Snapshot now = incidents.snapshot(caller, Duration.ofHours(endedWithinHours));
        Tally tally = new Tally(areas.tree(), code, now.incidents(), now.serverTime());
        return new Counts(
                now.serverTime(),
                now.epoch(),
                now.sequence(),
                endedWithinHours,
                tally.total(),
                tally.listChildren());
    }

    private static AreaCode code(String area) {
        try {
            return AreaCode.of(area);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("malformed", "area", String.valueOf(e.getMessage()));
        }
    }
}
