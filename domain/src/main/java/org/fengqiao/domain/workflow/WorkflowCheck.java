package org.fengqiao.domain.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.domain.order.Rung;

/// What must hold between the rows of a definition.
final class WorkflowCheck {

    private final List<WorkflowReader.LocatedState> states;
    private final List<WorkflowReader.LocatedTransition> transitions;
    private final List<String> problems;
    private final Map<String, StateDef> byCode = new HashMap<>();

    WorkflowCheck(
            List<WorkflowReader.LocatedState> states,
            List<WorkflowReader.LocatedTransition> transitions,
            List<String> problems) {
        this.states = states;
        this.transitions = transitions;
        this.problems = problems;
    }

    void run(String transitionsFile) {
        for (var located : states) {
            if (byCode.put(located.state().code(), located.state()) != null) {
                problems.add(
                        located.row()
                                .problem("state " + located.state().code() + " is there twice"));
            }
        }
        Map<String, Integer> actions = new HashMap<>();
        Map<String, Integer> rungs = new HashMap<>();
        int creations = 0;
        for (var located : transitions) {
            Transition t = located.transition();
            checkStates(located);
            checkCounts(located);
            checkReserved(located);
            String from = t.from() == null ? "creation" : t.from();
            Integer twin = actions.putIfAbsent(from + " " + t.action(), t.line());
            if (twin != null) {
                problems.add(
                        located.row()
                                .problem(
                                        t.action()
                                                + " from "
                                                + from
                                                + " is already defined in line "
                                                + twin));
            }
            Rung rung = t.rung();
            if (rung != null) {
                Integer other = rungs.putIfAbsent(from + " " + rung, t.line());
                if (other != null) {
                    problems.add(
                            located.row()
                                    .problem(
                                            "rung "
                                                    + rung
                                                    + " already moves a case from "
                                                    + from
                                                    + " in line "
                                                    + other));
                }
            }
            if (t.from() == null && ++creations > 1) {
                problems.add(located.row().problem("a second row creates incidents"));
            }
        }
        checkArguments();
        if (creations == 0) {
            problems.add(transitionsFile + ": no row creates an incident (empty from)");
        } else {
            checkReachable();
        }
    }

    private void checkStates(WorkflowReader.LocatedTransition located) {
        Transition t = located.transition();
        if (!byCode.containsKey(t.to())) {
            problems.add(located.row().problem("unknown state '" + t.to() + "' in to"));
        }
        if (t.from() == null) {
            return;
        }
        StateDef from = byCode.get(t.from());
        if (from == null) {
            problems.add(located.row().problem("unknown state '" + t.from() + "' in from"));
        } else if (from.ends() && !ends(t.to())) {
            problems.add(
                    located.row()
                            .problem(
                                    "state "
                                            + from.code()
                                            + " ends an incident, so no action may lead back"));
        }
    }

    /// An end is counted where the case ends and nowhere else; and once, so only by a row that
    /// comes from a state that is no end.
    private void checkCounts(WorkflowReader.LocatedTransition located) {
        Transition t = located.transition();
        for (Milestone milestone : t.counts()) {
            boolean endsHere = ends(t.to()) && (t.from() == null || !endsFrom(t.from()));
            if (milestone.end() && !endsHere) {
                problems.add(
                        located.row()
                                .problem(milestone + " counts only where the row ends a case"));
            }
        }
    }

    /// What the log says by itself must not be the name of something that people do.
    private void checkReserved(WorkflowReader.LocatedTransition located) {
        String action = located.transition().action();
        if (action.equals(FlowNote.LAPSE)) {
            problems.add(located.row().problem("action " + action + " is the log's own word"));
        }
    }

    private boolean endsFrom(String code) {
        StateDef state = byCode.get(code);
        return state != null && state.ends();
    }

    private boolean ends(String code) {
        StateDef state = byCode.get(code);
        return state == null || state.ends();
    }

    /// What a guard names must be there: an action that is counted, a subject that is asked for.
    private void checkArguments() {
        Set<String> actions = new HashSet<>();
        Set<String> subjects = new HashSet<>();
        for (var located : transitions) {
            Transition t = located.transition();
            actions.add(t.action());
            for (Consequence effect : t.effects()) {
                if (effect.effect() == Effect.ASK && effect.subject() != null) {
                    subjects.add(effect.subject());
                }
            }
        }
        for (var located : transitions) {
            for (Condition guard : located.transition().guards()) {
                boolean counts = guard.times() > 0;
                if (guard.of() != null && !(counts ? actions : subjects).contains(guard.of())) {
                    problems.add(
                            located.row()
                                    .problem(
                                            "guard "
                                                    + guard
                                                    + ": no row "
                                                    + (counts ? "is action " : "asks for ")
                                                    + guard.of()));
                }
            }
            for (Consequence effect : located.transition().effects()) {
                if (effect.subject() != null && !subjects.contains(effect.subject())) {
                    problems.add(
                            located.row()
                                    .problem(
                                            "effect "
                                                    + effect
                                                    + ": no row asks for "
                                                    + effect.subject()));
                }
            }
        }
    }

    private void checkReachable() {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        for (var located : transitions) {
            if (located.transition().from() == null) {
                next.add(located.transition().to());
            }
        }
        while (!next.isEmpty()) {
            String state = next.poll();
            if (reached.add(state)) {
                for (var located : transitions) {
                    if (state.equals(located.transition().from())) {
                        next.add(located.transition().to());
                    }
                }
            }
        }
        for (var located : states) {
            StateDef state = located.state();
            if (!reached.contains(state.code())) {
                problems.add(
                        located.row().problem("state " + state.code() + " can never be reached"));
            } else if (!state.ends()
                    && transitions.stream()
                            .noneMatch(t ->
                                    state.code().equals(t.transition().from())
                                            && !state.code().equals(t.transition().to()))) {
                problems.add(
                        located.row()
                                .problem(
                                        "state "
                                                + state.code()
                                                + " does not end, yet has no way out"));
            }
        }
    }
}
