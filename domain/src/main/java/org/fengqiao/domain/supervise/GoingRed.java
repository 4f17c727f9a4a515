package org.fengqiao.domain.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.supervise.StageSample.Until;
import org.fengqiao.domain.workflow.StateDef;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/// Which incidents will be overdue within a horizon, on either clock, if they go on as such cases
/// do. Pure.
///
/// What it does not see: the clock of a stage that has not begun yet, though a case may enter a
/// stage and overrun it within the horizon.
public final class GoingRed {

    /// As likely as not: the slack of what is listed is below zero.
    public static final double EVEN = 0.5;

    private final WorkflowDefinition workflow;
    private final Deadlines deadlines;
    private final StageTimes times;

    public GoingRed(WorkflowDefinition workflow, Deadlines deadlines, StageTimes times) {
        this.workflow = workflow;
        this.deadlines = deadlines;
        this.times = times;
    }

    /// An incident and since when it is in the state it is in.
    public record Standing(Incident incident, Instant entered) {}

    /// Those at least that likely to turn red, the one with the least slack first.
    ///
    /// @param within how far ahead is looked, by the clock on the wall
    /// @param least likelihood
    public List<Outlook> list(
            Stream<Standing> standing, Instant now, Duration within, double least) {
        return standing.flatMap(each -> find(each, now, within).stream())
                .filter(outlook -> outlook.likelihood() >= least)
                .sorted(
                        Comparator.comparing(Outlook::slack)
                                .thenComparing(Outlook::deadline)
                                .thenComparing(outlook -> outlook.incident().value()))
                .toList();
    }

    /// Of the clocks that end within the horizon the one that is more likely to run out. Absent
    /// where none does, where the incident is overdue already, and where nothing is known of how
    /// long it takes.
    public Optional<Outlook> find(Standing standing, Instant now, Duration within) {
        Incident incident = standing.incident();
        IncidentStatus status = IncidentStatus.of(incident, now);
        boolean open =
                status == IncidentStatus.IN_PROGRESS || status == IncidentStatus.NEAR_TIMEOUT;
        if (!open || incident.marks().linked()) {
            return Optional.empty();
        }
        Instant end = now.plus(within);
        return Stream.of(
                        look(standing, Outlook.Clock.CASE, incident.caseClock(), now, end),
                        look(standing, Outlook.Clock.STAGE, incident.stageClock(), now, end))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(Outlook::likelihood));
    }

    private Optional<Outlook> look(
            Standing standing,
            Outlook.Clock which,
            @Nullable RunningClock clock,
            Instant now,
            Instant end) {
        if (clock == null || clock.pausedSince() != null || clock.deadline().isAfter(end)) {
            return Optional.empty();
        }
        Incident incident = standing.incident();
        StateDef state = workflow.state(incident.state());
        Until until =
                switch (which) {
                    case STAGE -> Until.STAGE_LEFT;
                    case CASE -> Until.CASE_ENDED;
                };
        var kind = clock.limit().kind();
        String centre = incident.marks().centre().digits();
        return times.find(
                        StageClocks.key(state, until, kind),
                        incident.classKey(),
                        StageClocks.holder(state, incident.department(), centre))
                .map(typical -> {
                    Instant entered = standing.entered().isAfter(now) ? now : standing.entered();
                    Duration elapsed = deadlines.counted(entered, now, kind, clock.pauses());
                    Duration left = deadlines.counted(now, clock.deadline(), kind, List.of());
                    return new Outlook(
                            incident.id(),
                            which,
                            clock.deadline(),
                            typical.likelihood(elapsed, left),
                            left,
                            elapsed,
                            typical.left(elapsed, 0.5),
                            typical.left(elapsed, 0.8),
                            typical.samples(),
                            typical.level());
                });
    }
}
