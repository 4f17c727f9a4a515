package org.fengqiao.domain.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.StateDef;
import org.fengqiao.domain.workflow.WorkflowDefinition;

/// How the flow log of a workflow is read for its holders. It knows no state and no action by name;
/// whoever asks takes them from the workflow in force.
///
/// @param departmentState which states belong to the department that the line names; all others
///   belong to the command centre
/// @param ended which states are ends
/// @param signs which lines sign for an incident
/// @param returns which lines give an incident back; one that changes no holder (as from a handler
///   to the own department) is none, whatever this says
public record HoldingRule(
        Predicate<String> departmentState,
        Predicate<String> ended,
        Predicate<FlowEntry> signs,
        Predicate<FlowEntry> returns) {

    /// As a workflow's tables have it: states say with whom a case lies, effects which rows sign
    /// for it or give it back.
    public static HoldingRule of(WorkflowDefinition workflow) {
        return new HoldingRule(
                state -> workflow.state(state).holder() == StateDef.Holder.DEPARTMENT,
                state -> workflow.state(state).ends(),
                entry -> has(workflow, entry, Effect.SIGN),
                entry -> has(workflow, entry, Effect.GIVE_BACK));
    }

    private static boolean has(WorkflowDefinition workflow, FlowEntry entry, Effect effect) {
        return workflow.find(entry.from(), entry.action())
                .filter(row -> row.has(effect))
                .isPresent();
    }

    /// @param flow of one incident, in any order
    /// @return in order of sequence
    public List<HolderStep> distil(List<FlowEntry> flow) {
        return flow.stream()
                .sorted(Comparator.comparingLong(FlowEntry::sequence))
                .map(entry ->
                        new HolderStep(
                                entry.at(),
                                holder(entry),
                                entry.action(),
                                signs.test(entry),
                                returns.test(entry)))
                .toList();
    }

    /// A department's state in which none is named lies with the centre: nobody else can answer for
    /// it.
    private Holder holder(FlowEntry entry) {
        if (ended.test(entry.to())) {
            return new Holder.Ended();
        }
        String department = entry.holder();
        return department != null && departmentState.test(entry.to())
                ? new Holder.Department(department)
                : new Holder.Centre();
    }
}
