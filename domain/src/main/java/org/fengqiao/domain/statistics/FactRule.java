package org.fengqiao.domain.statistics;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Milestone;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/// How the flow log of a workflow is read for counting: the definition says which rows are
/// milestones, so no action and no state is known here by name. Immutable.
public final class FactRule {

    private record Row(@Nullable String from, String action) {}

    private final Map<Row, Transition> rows = new HashMap<>();
    private final Set<Effect> effects = EnumSet.noneOf(Effect.class);
    private final Set<Milestone> known = EnumSet.noneOf(Milestone.class);

    public FactRule(WorkflowDefinition workflow) {
        for (Transition row : workflow.listTransitions()) {
            rows.put(new Row(row.from(), row.action()), row);
            known.addAll(row.counts());
            row.effects().forEach(each -> effects.add(each.effect()));
        }
    }

    /// Whether the workflow says all that an indicator needs to know.
    public boolean defines(Indicator indicator) {
        return known.containsAll(indicator.needs())
                && effects.containsAll(indicator.needsEffects());
    }

    /// @param incident as it stands
    /// @param flow its whole log, in any order
    /// @throws IllegalArgumentException if the log is empty
    public CaseFacts distil(Incident incident, List<Passage> flow) {
        if (flow.isEmpty()) {
            throw new IllegalArgumentException("no history of " + incident.id());
        }
        List<Passage> ordered =
                flow.stream()
                        .sorted(Comparator.comparingLong(passage -> passage.entry().sequence()))
                        .toList();
        Story story = new Story(incident);
        @Nullable StageLimit stage = null;
        for (Passage passage : ordered) {
            FlowEntry entry = passage.entry();
            Transition row = rows.get(new Row(entry.from(), entry.action()));
            if (row != null) {
                story.take(row, entry, stage == null || stage.keptAt(entry.at()));
            }
            if (entry.holder() != null) {
                story.department = entry.holder();
            }
            stage = passage.stage();
        }
        return story.facts(ordered.getFirst().entry());
    }

    /// Collects one history.
    private static final class Story {
        private final Incident incident;
        private final @Nullable Instant deadline;
        private @Nullable String department;
        private @Nullable Done filed;
        private @Nullable Done dispatched;
        private @Nullable Done finished;
        private @Nullable Done closed;
        private boolean reopened;
        private boolean voided;
        private boolean notAccepted;
        private int returns;
        private @Nullable String returnedBy;
        private int reworks;
        private Tasks verifying = Tasks.NONE;
        private Tasks checking = Tasks.NONE;
        private Tasks extending = Tasks.NONE;

        private Story(Incident incident) {
            this.incident = incident;
            deadline = incident.caseClock() == null ? null : incident.caseClock().deadline();
        }

        /// @param stageKept whether the stage left was left in time
        private void take(Transition row, FlowEntry entry, boolean stageKept) {
            if (row.has(Effect.GIVE_BACK)) {
                returns++;
                returnedBy = department;
            }
            for (Milestone milestone : row.counts()) {
                switch (milestone) {
                    case FILE -> filed = filed == null ? done(entry, stageKept) : filed;
                    case ASK_VERIFY -> verifying = verifying.ask();
                    case VERIFY -> verifying = verifying.answer(done(entry, stageKept));
                    case DISPATCH ->
                            dispatched = dispatched == null ? done(entry, stageKept) : dispatched;
                    case FINISH -> {
                        finished = done(entry, wholeKept(entry));
                        reopened = false;
                    }
                    case REOPEN -> reopened = true;
                    case REWORK -> {
                        reopened = true;
                        reworks++;
                    }
                    case ASK_CHECK -> checking = checking.ask();
                    case CHECK -> checking = checking.answer(done(entry, stageKept));
                    case EXTEND -> extending = extending.answer(done(entry, !givenLate(entry)));
                    case CLOSE -> closed = done(entry, wholeKept(entry));
                    case VOID -> voided = true;
                    case NOT_ACCEPT -> notAccepted = true;
                }
            }
        }

        /// The clock knows which deadline each extension moved; the note on the line is for people.
        private boolean givenLate(FlowEntry entry) {
            RunningClock clock = incident.caseClock();
            return clock != null
                    && clock.extensions().stream()
                            .anyMatch(each -> each.at().equals(entry.at()) && each.late());
        }

        /// By the case clock as it ended up: extensions and pauses count, whenever they came.
        private boolean wholeKept(FlowEntry entry) {
            return deadline == null || !entry.at().isAfter(deadline);
        }

        private static Done done(FlowEntry entry, boolean inTime) {
            return new Done(entry.at(), entry.actor(), entry.actorName(), inTime);
        }

        private CaseFacts facts(FlowEntry report) {
            return new CaseFacts(
                    incident.id(),
                    incident.grid(),
                    incident.source(),
                    incident.reportedAt(),
                    done(report, true),
                    department,
                    incident.handler(),
                    filed,
                    dispatched,
                    finished,
                    reopened,
                    closed,
                    voided,
                    notAccepted,
                    returns,
                    returnedBy,
                    reworks,
                    verifying,
                    checking,
                    extending,
                    incident.suspended(),
                    incident.marks().exempted(),
                    incident.marks().linked(),
                    incident.marks().duplicates().size(),
                    incident.marks().satisfaction());
        }
    }
}
