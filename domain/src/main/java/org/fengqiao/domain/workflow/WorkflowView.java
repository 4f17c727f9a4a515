package org.fengqiao.domain.workflow;

import java.util.List;

/// A workflow definition as it travels to the console; [WorkflowDefinition#of] makes it queryable
/// again.
///
/// @param start the state an incident begins in
public record WorkflowView(String start, List<StateDef> states, List<Transition> transitions) {

    public WorkflowView {
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
    }
}
