package org.fengqiao.backend.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.fengqiao.backend.boundary.AreaLocator;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.problem.Unreadable;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.session.Staff;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.statistics.Grouping;
import org.fengqiao.domain.statistics.Indicator;
import org.fengqiao.domain.wire.Statistics;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Indicators, and the cases behind each of their numbers.
@RestController
@RequestMapping("/api/v1/statistics")
@Tag(name = "statistics")
class StatisticsController {

    private static final int MOST_LINES = 5000;

    private final FactBook book;
    private final AreaLocator areas;
    private final Staff staff;
    private final Clock clock;

    StatisticsController(FactBook book, AreaLocator areas, Staff staff, Clock clock) {
        this.book = book;
        this.areas = areas;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Indicators of the cases reported in a period",
            description =
                    "Each with numerator and denominator, by the areas inside an area, by department"
                            + " or by person. `from` is within, `to` is not. Without an area, that of"
                            + " the caller's jurisdiction.")
    Statistics statistics(
            Caller caller,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam Grouping.By by,
            @RequestParam(required = false) @Nullable String area) {
        Table table = table(caller, from, to, by, area);
        return table.counted(
                clock.instant(),
                book.rule(),
                areas.tree(),
                id -> staff.findPerson(id).map(Resource::name));
    }

    @GetMapping("/cases")
    @Operation(
            summary = "Exactly the cases that one number of the indicators counts",
            description =
                    "The newest report first. `key` is that of the row, empty for the row of nobody;"
                            + " without it those of all rows together.")
    Statistics.CasePage cases(
            Caller caller,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam Grouping.By by,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam Indicator indicator,
            @RequestParam Indicator.Part part,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "500") int limit) {
        if (limit < 1 || limit > MOST_LINES || offset < 0) {
            throw Refusal.malformed("malformed", "limit", "0 ≤ offset, 1 ≤ limit ≤ " + MOST_LINES);
        }
        Table table = table(caller, from, to, by, area);
        return table.listed(clock.instant(), indicator, part, key, offset, limit);
    }

    private Table table(
            Caller caller, Instant from, Instant to, Grouping.By by, @Nullable String area) {
        caller.require(Role.OPERATOR, Role.DUTY_LEADER);
        AreaCode code =
                area == null
                        ? caller.user().jurisdiction()
                        : Unreadable.value("area", area, AreaCode::of);
        caller.requireCovers(code);
        StatisticsQuery query = StatisticsQuery.of(from, to, code, by, areas.tree());
        return new Table(query, book.list(from, to, code));
    }
}
