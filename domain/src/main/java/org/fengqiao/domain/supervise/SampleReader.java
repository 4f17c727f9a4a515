package org.fengqiao.domain.supervise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.Pause;
import org.fengqiao.domain.supervise.StageSample.Until;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.workflow.ClockEffect;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.StateDef;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/// Reads from the log of a case how long its stages took. It knows columns of the workflow, no
/// state and no action by name. Pure.
public final class SampleReader {

    private final WorkflowDefinition workflow;
    private final Deadlines deadlines;

    public SampleReader(WorkflowDefinition workflow, Deadlines deadlines) {
        this.workflow = workflow;
        this.deadlines = deadlines;
    }

    private record Stay(StateDef state, String holder, Instant from) {}

    /// Of every stay that is over, how long its stage took; and of an ended case, how long it took
    /// from each stay on until the end. A case that was ever linked as a duplicate gives none: it
    /// waited for another.
    public List<StageSample> read(CaseHistory history) {
        List<FlowEntry> flow =
                history.flow().stream()
                        .sorted(Comparator.comparingLong(FlowEntry::sequence))
                        .toList();
        if (flow.stream().anyMatch(this::links)) {
            return List.of();
        }
        List<Pause> pauses = pauses(flow);
        List<Stay> stays = stays(history, flow);
        List<StageSample> samples = new ArrayList<>();
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            if (stay.state().ends()) {
                continue;
            }
            ClockKind kind = StageClocks.stageKind(stay.state(), history.caseKind());
            @Nullable Instant left = findLeft(stays, i);
            if (left != null) {
                samples.add(sample(history, stay, Until.STAGE_LEFT, kind, left, pauses));
            }
            Stay last = stays.getLast();
            if (last.state().ends() && history.caseKind() != null) {
                samples.add(
                        sample(
                                history,
                                stay,
                                Until.CASE_ENDED,
                                history.caseKind(),
                                last.from(),
                                pauses));
            }
        }
        return samples;
    }

    /// By which line the case came into the state it is in; absent where the log is empty.
    public static Optional<FlowEntry> findLastMove(List<FlowEntry> flow) {
        return flow.stream()
                .filter(SampleReader::moves)
                .max(Comparator.comparingLong(FlowEntry::sequence));
    }

    private StageSample sample(
            CaseHistory history,
            Stay stay,
            Until until,
            ClockKind kind,
            Instant end,
            List<Pause> pauses) {
        return new StageSample(
                StageClocks.key(stay.state(), until, kind),
                history.classKey(),
                stay.holder(),
                deadlines.counted(stay.from(), end, kind, pauses),
                end);
    }

    private static boolean moves(FlowEntry entry) {
        return !entry.to().equals(entry.from());
    }

    private boolean links(FlowEntry entry) {
        return workflow.find(entry.from(), entry.action())
                .filter(row -> row.has(Effect.LINK))
                .isPresent();
    }

    private List<Stay> stays(CaseHistory history, List<FlowEntry> flow) {
        List<Stay> stays = new ArrayList<>();
        for (FlowEntry entry : flow) {
            // An end after the end, such as an evaluation, is none.
            if (moves(entry) && (stays.isEmpty() || !stays.getLast().state().ends())) {
                StateDef state = workflow.state(entry.to());
                String centre = history.centre().digits();
                stays.add(
                        new Stay(
                                state,
                                StageClocks.holder(state, entry.holder(), centre),
                                entry.at()));
            }
        }
        return stays;
    }

    private static @Nullable Instant findLeft(List<Stay> stays, int index) {
        String clock = stays.get(index).state().clock();
        return stays.stream()
                .skip(index + 1L)
                .filter(next -> !next.state().clock().equals(clock))
                .map(Stay::from)
                .findFirst()
                .orElse(null);
    }

    /// One that is not over at the end of the log lasts until then.
    private List<Pause> pauses(List<FlowEntry> flow) {
        List<Pause> pauses = new ArrayList<>();
        @Nullable Instant since = null;
        for (FlowEntry entry : flow) {
            ClockEffect effect =
                    workflow.find(entry.from(), entry.action())
                            .map(row -> row.clock())
                            .orElse(ClockEffect.KEEP);
            if (effect == ClockEffect.PAUSE && since == null) {
                since = entry.at();
            } else if (effect == ClockEffect.RESUME && since != null) {
                pauses.add(new Pause(since, entry.at(), ""));
                since = null;
            }
        }
        if (since != null && since.isBefore(flow.getLast().at())) {
            pauses.add(new Pause(since, flow.getLast().at(), ""));
        }
        return pauses;
    }
}
