package org.fengqiao.backend.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.workflow.ClockEffect;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;

/// Counts what happens. Knows rows of the workflow by what they do, not by name. For one thread.
final class LifeFigures {

    private static final int MOST_EXAMPLES = 5;

    private final WorkflowDefinition workflow;
    private final Map<String, Integer> taken = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final List<String> examples = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private int changes;

    LifeFigures(WorkflowDefinition workflow) {
        this.workflow = workflow;
    }

    void take(Change change) {
        changes++;
        FlowEntry entry = change.entry();
        boolean moves = !entry.to().equals(entry.from());
        workflow.find(entry.from(), entry.action())
                .filter(row -> row.to().equals(entry.to()))
                // The master's own line of a link is no further one.
                .filter(row -> !row.has(Effect.LINK) || change.incident().marks().linked())
                .ifPresent(row -> {
                    taken.merge(row.action(), 1, Integer::sum);
                    count("extensions", row, each -> each.clock() == ClockEffect.EXTEND);
                    count("suspensions", row, each -> each.clock() == ClockEffect.PAUSE);
                    count("returns", row, each -> each.has(Effect.GIVE_BACK));
                    count("supervisions", row, each -> each.has(Effect.SUPERVISE));
                    count("climbs", row, each -> each.has(Effect.CLIMB));
                    count(
                            "answered",
                            row,
                            each -> each.event() != null && moves && ends(each.to()));
                    count("reported", row, each -> each.from() == null);
                    count("adjudications", row, each -> each.action().equals("ADJUDICATE"));
                });
    }

    private boolean ends(String state) {
        return workflow.state(state).ends();
    }

    private void count(String what, Transition row, Predicate<Transition> which) {
        if (which.test(row)) {
            counts.merge(what, 1, Integer::sum);
        }
    }

    /// @param what was refused, with its code
    void refuse(String what, String example) {
        refused.merge(what, 1, Integer::sum);
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(example);
        }
    }

    int get(String what) {
        return counts.getOrDefault(what, 0);
    }

    int changes() {
        return changes;
    }

    Map<String, Integer> taken() {
        return taken;
    }

    Map<String, Integer> refused() {
        return refused;
    }

    List<String> examples() {
        return examples;
    }
}
