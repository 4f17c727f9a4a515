package org.fengqiao.backend.simulate;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.MarksEdit;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.order.Order;
import org.jspecify.annotations.Nullable;

/// Makes up cases for tests: litter in the first grid of Xuanwu, unchanged since 10 o'clock of a
/// Monday in the city. Used once.
final class CaseSketch {

    static final Instant SINCE = Instant.parse("2026-11-23T02:00:00Z");

    private static final AreaCode GRID = AreaCode.of("320102001001001");

    private final int number;
    private final String state;
    private Instant reportedAt = SINCE;
    private Grade grade = Grade.BLUE;
    private @Nullable String department;
    private @Nullable RunningClock clock;
    private @Nullable Instant endedAt;
    private boolean suspended;
    private boolean human;
    private Marks marks = Marks.fresh(GRID);
    private List<Order> orders = List.of();
    private Set<String> tried = Set.of();

    /// With the city management of Xuanwu, but for one that awaits filing.
    CaseSketch(int number, String state) {
        this.number = number;
        this.state = state;
        department = state.equals("pending_register") ? null : SmallCity.XUANWU_CG;
    }

    CaseSketch grade(Grade of) {
        grade = of;
        return this;
    }

    CaseSketch reportedAt(Instant moment) {
        reportedAt = moment;
        return this;
    }

    CaseSketch department(@Nullable String code) {
        department = code;
        return this;
    }

    CaseSketch clock(RunningClock running) {
        clock = running;
        return this;
    }

    CaseSketch endedAt(Instant moment) {
        endedAt = moment;
        return this;
    }

    CaseSketch suspended() {
        suspended = true;
        return this;
    }

    CaseSketch human(boolean whether) {
        human = whether;
        return this;
    }

    CaseSketch marks(UnaryOperator<MarksEdit> edit) {
        marks = edit.apply(marks.edit()).made();
        return this;
    }

    CaseSketch orders(List<Order> all) {
        orders = all;
        return this;
    }

    CaseSketch tried(String... actions) {
        tried = Set.of(actions);
        return this;
    }

    Case made() {
        Incident incident =
                new Incident(
                        new IncidentId("case-" + number),
                        number + 1,
                        state,
                        SmallCity.RUBBISH,
                        0,
                        grade,
                        Source.PUBLIC,
                        "暴露垃圾",
                        "",
                        SmallCity.IN_XUANWU,
                        GRID,
                        "玄武区",
                        null,
                        null,
                        reportedAt,
                        department,
                        null,
                        clock,
                        null,
                        suspended,
                        endedAt,
                        0,
                        marks);
        return new Case(incident, orders, SINCE, human, tried);
    }
}
