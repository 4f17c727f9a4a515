package org.fengqiao.console.incident.why;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.deadline.WorkCalendarFile;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.RunningClock;
import org.jspecify.annotations.Nullable;

/// Incidents with the clocks a test asks for, counted by the packaged calendar.
public final class WhyCases {

    public static final Deadlines ENGINE = new Deadlines(WorkCalendarFile.loadChina());
    public static final TimeLimit FOUR_HOURS = new TimeLimit(4, ClockKind.WORK_HOUR);

    private WhyCases() {}

    /// Local time of the city, such as `2026-11-20T08:00`.
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    public static RunningClock clock(String start, TimeLimit limit) {
        return RunningClock.of(ENGINE, at(start), limit, List.of(), null);
    }

    /// The first sample incident with other clocks.
    public static Incident incident(
            @Nullable RunningClock whole, @Nullable RunningClock stage, @Nullable Instant endedAt) {
        Incident of = new SampleIncidents(4).nextOpen();
        return new Incident(
                of.id(),
                of.revision(),
                endedAt == null ? "handling" : "closed",
                of.classKey(),
                of.standard(),
                of.grade(),
                of.source(),
                of.title(),
                of.description(),
                of.position(),
                of.grid(),
                of.address(),
                of.reporter(),
                of.reporterPhone(),
                of.reportedAt(),
                of.department(),
                of.handler(),
                whole,
                stage,
                false,
                endedAt,
                of.photos(),
                of.marks());
    }

    public static Incident incident(RunningClock whole) {
        return incident(whole, null, null);
    }
}
