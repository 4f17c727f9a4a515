package org.fengqiao.backend.alarm;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.backend.incident.CaseRecord;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.alarm.AlarmKind;
import org.fengqiao.domain.alarm.Priority;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Source;
import org.jspecify.annotations.Nullable;

/// Cases and lines for tests without a backend.
final class Fixtures {

    static final Instant T0 = Instant.parse("2026-11-25T02:00:00Z");
    static final AreaCode GRID = AreaCode.of(SmallCity.XUANWU + "001001001");
    static final String START = "pending_register";

    private Fixtures() {}

    static CaseRecord red(String id, String state, @Nullable Instant endedAt) {
        return record(id, state, Grade.RED, null, endedAt);
    }

    /// A case that is being handled.
    static CaseRecord late(String id, Instant deadline) {
        RunningClock stage =
                new RunningClock(
                        T0,
                        new TimeLimit(1, ClockKind.WORK_HOUR),
                        deadline,
                        deadline,
                        null,
                        null,
                        List.of(),
                        List.of());
        return record(id, "handling", Grade.BLUE, stage, null);
    }

    private static CaseRecord record(
            String id,
            String state,
            Grade grade,
            @Nullable RunningClock stage,
            @Nullable Instant endedAt) {
        Incident incident =
                new Incident(
                        new IncidentId(id),
                        1,
                        state,
                        SmallCity.RUBBISH,
                        0,
                        grade,
                        Source.GRID_CENTRE,
                        "化工厂起火",
                        "",
                        SmallCity.IN_XUANWU,
                        GRID,
                        "",
                        null,
                        null,
                        T0,
                        null,
                        null,
                        null,
                        stage,
                        false,
                        endedAt,
                        0,
                        Marks.fresh(GRID));
        return new CaseRecord(incident, List.of(), Set.of(), List.of(), Map.of(), null, T0);
    }

    static AlarmCondition condition(String id, AlarmKind kind, Priority priority, AreaCode area) {
        IncidentId incident = new IncidentId(id);
        return new AlarmCondition(
                kind == AlarmKind.NEW_RED ? AlarmKey.ofNew(incident) : AlarmKey.ofClock(incident),
                kind,
                priority,
                "化工厂起火",
                area,
                incident,
                null,
                T0);
    }

    /// A line of a condition's own.
    static AlarmLine line(long sequence, AlarmInput input, AlarmCondition about, Instant at) {
        boolean holds = input != AlarmInput.CLEAR;
        return new AlarmLine(
                new AlarmEntry(
                        sequence,
                        at,
                        about.key(),
                        input,
                        holds ? about : null,
                        null,
                        null,
                        null,
                        null),
                about);
    }

    /// A line of what a person does.
    static AlarmLine line(
            long sequence,
            AlarmInput input,
            AlarmCondition about,
            Instant at,
            String person,
            @Nullable Instant until) {
        return new AlarmLine(
                new AlarmEntry(sequence, at, about.key(), input, null, person, person, null, until),
                about);
    }
}
