package org.fengqiao.domain.supervise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.workflow.ClockEffect;
import org.fengqiao.domain.workflow.StateDef;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/// A case of the simulation: it takes rows of the workflow and keeps every version of itself. Where
/// the workflow puts a stage clock away and takes it up again, a new one starts here.
final class SimulatedCase {

    record Version(Instant from, Incident incident, Instant entered) {}

    private final WorkflowDefinition workflow;
    private final Deadlines deadlines;
    private final ClassKey classKey;
    private final AreaCode grid;
    private final TimeLimit limit;
    private final IncidentId id;
    private final List<Version> versions = new ArrayList<>();
    private final List<FlowEntry> flow = new ArrayList<>();

    SimulatedCase(
            WorkflowDefinition workflow,
            Deadlines deadlines,
            int number,
            ClassKey classKey,
            AreaCode grid,
            TimeLimit limit) {
        this.workflow = workflow;
        this.deadlines = deadlines;
        this.classKey = classKey;
        this.grid = grid;
        this.limit = limit;
        id = new IncidentId("2026%08d".formatted(number));
    }

    List<Version> versions() {
        return versions;
    }

    Incident now() {
        return versions.getLast().incident();
    }

    /// Of the whole case, which is filed.
    Instant deadline() {
        return Objects.requireNonNull(now().caseClock()).deadline();
    }

    ClassKey classKey() {
        return classKey;
    }

    TimeLimit limit() {
        return limit;
    }

    AreaCode grid() {
        return grid;
    }

    /// As known at a moment.
    CaseHistory history(Instant until) {
        return new CaseHistory(
                classKey,
                Marks.fresh(grid).centre(),
                limit.kind(),
                flow.stream().filter(entry -> entry.at().isBefore(until)).toList());
    }

    void take(String action, @Nullable String department, Instant at) {
        @Nullable Incident before = versions.isEmpty() ? null : now();
        @Nullable String from = before == null ? null : before.state();
        Transition row = workflow.find(from, action).orElseThrow();
        StateDef to = workflow.state(row.to());
        boolean moves = !to.code().equals(from);
        @Nullable RunningClock whole = before == null ? null : before.caseClock();
        @Nullable RunningClock stage = before == null ? null : before.stageClock();
        boolean suspended = before != null && before.suspended();
        switch (row.clock()) {
            case STAGE, STAGE_ON, START_CASE -> {
                stage = to.stageLimit() == null ? null : clock(to.stageLimit(), at);
                if (row.clock() == ClockEffect.START_CASE && whole == null) {
                    whole = clock(limit, at);
                }
            }
            case PAUSE -> {
                whole = Objects.requireNonNull(whole).paused(at, "");
                suspended = true;
            }
            case RESUME -> {
                whole = Objects.requireNonNull(whole).resumed(deadlines, List.of(), at);
                suspended = false;
            }
            case KEEP, EXTEND, STOP -> {}
        }
        Incident after =
                new Incident(
                        id,
                        flow.size() + 1L,
                        to.code(),
                        classKey,
                        0,
                        Grade.YELLOW,
                        Source.HOTLINE_12345,
                        "",
                        "",
                        new LonLat(118.8, 32),
                        grid,
                        "",
                        null,
                        null,
                        before == null ? at : before.reportedAt(),
                        department,
                        null,
                        whole,
                        stage,
                        suspended,
                        to.ends() ? at : null,
                        0,
                        Marks.fresh(grid));
        versions.add(new Version(at, after, moves ? at : versions.getLast().entered()));
        flow.add(
                new FlowEntry(
                        flow.size() + 1L,
                        id,
                        at,
                        "",
                        "",
                        action,
                        from,
                        to.code(),
                        department,
                        null,
                        null,
                        null,
                        ""));
    }

    private RunningClock clock(TimeLimit limit, Instant at) {
        return RunningClock.of(deadlines, at, limit, List.of(), null);
    }
}
