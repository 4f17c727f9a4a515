package org.fengqiao.domain.workflow;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.deadline.TimeLimit;

/// A workflow definition as it travels to the console; [WorkflowDefinition#of] makes it queryable
/// again.
///
/// @param start the state an incident begins in
/// @param limits one for every rule
public record WorkflowView(
        String start,
        List<StateDef> states,
        List<Transition> transitions,
        Map<RuleLimit, TimeLimit> limits) {

    public WorkflowView {
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
        limits = Map.copyOf(new EnumMap<>(limits));
    }
}
