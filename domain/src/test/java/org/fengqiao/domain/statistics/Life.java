package org.fengqiao.domain.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.Extension;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.MarksEdit;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Satisfaction;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.workflow.ClockEffect;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Guard;
import org.fengqiao.domain.workflow.Milestone;
import org.fengqiao.domain.workflow.StateDef;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/// Writes one case's history along the rows of a workflow, for tests. The case clock starts with
/// the report and has four hours, each stage clock ten minutes; what guards ask is not asked here.
final class Life {

    static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    static final Duration WHOLE = Duration.ofHours(4);
    private static final TimeLimit LIMIT = new TimeLimit(4, ClockKind.URGENT_HOUR);
    static final Duration STAGE = Duration.ofMinutes(10);

    private final WorkflowDefinition workflow;
    private final String id;
    private final AreaCode grid;
    private final List<Passage> flow = new ArrayList<>();
    private Instant at = START;
    private @Nullable String state;
    private @Nullable String department;
    private Source source = Source.GRID_WORKER;
    private MarksEdit marks;
    private final List<Extension> extensions = new ArrayList<>();

    Life(WorkflowDefinition workflow, String id, AreaCode grid) {
        this.workflow = workflow;
        this.id = id;
        this.grid = grid;
        marks = Marks.fresh(grid).edit();
        take(workflow.creation(), "reporter");
    }

    Life from(Source reported) {
        source = reported;
        return this;
    }

    Life later(Duration by) {
        at = at.plus(by);
        return this;
    }

    Life minutes(int by) {
        return later(Duration.ofMinutes(by));
    }

    /// Takes an action one minute later.
    Life take(String action, String actor) {
        return minutes(1)
                .take(
                        workflow.find(state, action)
                                .orElseThrow(() ->
                                        new IllegalArgumentException(action + " in " + state)),
                        actor);
    }

    private Life take(Transition row, String actor) {
        if (row.asks(Guard.DEPARTMENT_SERVES_AREA)) {
            department = actor.contains("2") ? "CG2" : "CG1";
        }
        if (row.has(Effect.EXEMPT)) {
            marks = marks.exempt();
        }
        if (row.clock() == ClockEffect.EXTEND) {
            extensions.add(new Extension(at, LIMIT, "", deadline()));
        }
        if (row.has(Effect.EVALUATE)) {
            marks = marks.satisfaction(satisfaction(actor));
        }
        if (row.has(Effect.LINK)) {
            marks = marks.master(new IncidentId("master"));
        }
        if (row.has(Effect.UNLINK)) {
            marks = marks.master(null);
        }
        String before = state;
        state = row.to();
        StateDef to = workflow.state(state);
        flow.add(
                new Passage(
                        new FlowEntry(
                                flow.size() + 1L,
                                new IncidentId(id),
                                at,
                                actor,
                                actor,
                                row.action(),
                                before,
                                state,
                                department,
                                null,
                                null,
                                null,
                                "test"),
                        to.ends() ? null : new StageLimit(at.plus(STAGE), null)));
        return this;
    }

    private static Satisfaction satisfaction(String actor) {
        Satisfaction[] all = Satisfaction.values();
        return all[Math.floorMod(actor.hashCode(), all.length)];
    }

    Life satisfied(Satisfaction how) {
        marks = marks.satisfaction(how);
        return this;
    }

    /// Goes on at random until the case ends or the steps are used up.
    Life wander(RandomGenerator random, int steps) {
        for (int i = 0; i < steps; i++) {
            boolean onward = random.nextInt(8) > 0;
            List<Transition> open =
                    workflow.listTransitions().stream()
                            .filter(row -> String.valueOf(state).equals(row.from()))
                            .filter(row -> !onward || leadsOn(row))
                            .toList();
            if (open.isEmpty()) {
                return this;
            }
            // Now and then something lies for hours.
            minutes(random.nextInt(16) == 0 ? 300 : random.nextInt(1, 25))
                    .take(open.get(random.nextInt(open.size())), "u" + random.nextInt(4));
        }
        return this;
    }

    /// Most rows lead back, or nowhere; a walk that took any would hardly ever come to a check.
    private boolean leadsOn(Transition row) {
        return workflow.state(String.valueOf(state)).ends()
                || row.clock() == ClockEffect.EXTEND
                || (!row.to().equals(row.from())
                        && row.counts().stream()
                                .noneMatch(each -> each != Milestone.CLOSE && each.end()));
    }

    List<Passage> flow() {
        return flow;
    }

    CaseFacts facts() {
        return new FactRule(workflow).distil(incident(), flow);
    }

    private Incident incident() {
        Instant deadline = deadline();
        boolean ends = workflow.state(String.valueOf(state)).ends();
        return new Incident(
                new IncidentId(id),
                flow.size(),
                String.valueOf(state),
                ClassKey.parse("GBT47678.5-2026/matter/01001"),
                0,
                Grade.BLUE,
                source,
                "t",
                "",
                new LonLat(118.8, 32.05),
                grid,
                "",
                null,
                null,
                START,
                department,
                null,
                new RunningClock(
                        START, LIMIT, deadline, deadline, null, null, List.of(), extensions),
                null,
                false,
                ends ? at : null,
                0,
                made());
    }

    private Instant deadline() {
        return START.plus(WHOLE.multipliedBy(1L + extensions.size()));
    }

    private Marks made() {
        Marks now = marks.made();
        marks = now.edit();
        return now;
    }

    static Map<Indicator, Ratio> count(CaseFacts... cases) {
        return new Count(List.of(cases), new Grouping(Grouping.By.AREA, Level.CITY))
                .total(List.of(Indicator.values()));
    }
}
