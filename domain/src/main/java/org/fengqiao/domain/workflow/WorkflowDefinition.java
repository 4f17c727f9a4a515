package org.fengqiao.domain.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.session.Role;
import org.jspecify.annotations.Nullable;

/// The life of an incident as data: which action leads from which state to which, who may take it,
/// under what conditions, and the limits that hold for all. A city changes its workflow by changing
/// tables, not code. Immutable.
public final class WorkflowDefinition {

    private static final String STATES = "states.csv";
    private static final String TRANSITIONS = "transitions.csv";
    private static final String LIMITS = "limits.csv";

    private final Map<String, StateDef> states = new LinkedHashMap<>();
    private final List<Transition> transitions;
    private final Transition creation;
    private final Set<String> counted;
    private final Set<String> countedHere;
    private final Map<RuleLimit, TimeLimit> limits;

    private WorkflowDefinition(
            List<StateDef> states, List<Transition> transitions, Map<RuleLimit, TimeLimit> limits) {
        this.limits = Map.copyOf(limits);
        states.forEach(state -> this.states.put(state.code(), state));
        this.transitions = List.copyOf(transitions);
        this.creation =
                transitions.stream()
                        .filter(t -> t.from() == null)
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "the workflow has no transition that creates an"
                                                + " incident"));
        this.counted = counted(guard -> guard.times() > 0);
        this.countedHere = counted(guard -> guard.guard() == Guard.FEWER_HERE);
    }

    private Set<String> counted(Predicate<Condition> which) {
        return transitions.stream()
                .flatMap(t -> t.guards().stream())
                .filter(which)
                .map(condition -> String.valueOf(condition.of()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The definition that comes with the product: report, accept, dispatch, acknowledge, handle,
    /// feed back, check, close, with returns, rework, suspension and void.
    public static WorkflowDefinition loadDefault() {
        return parse(
                "default/" + STATES,
                resource(STATES),
                "default/" + TRANSITIONS,
                resource(TRANSITIONS),
                "default/" + LIMITS,
                resource(LIMITS));
    }

    /// @param folder holds `states.csv`, `transitions.csv` and, unless the product's own limits do,
    ///   `limits.csv`; UTF-8
    /// @throws BadWorkflowException listing every problem with file and line
    public static WorkflowDefinition load(Path folder) throws IOException {
        Path states = folder.resolve(STATES);
        Path transitions = folder.resolve(TRANSITIONS);
        Path limits = folder.resolve(LIMITS);
        boolean own = Files.exists(limits);
        return parse(
                states.toString(),
                Files.readString(states),
                transitions.toString(),
                Files.readString(transitions),
                own ? limits.toString() : "default/" + LIMITS,
                own ? Files.readString(limits) : resource(LIMITS));
    }

    /// @throws BadWorkflowException listing every problem with file and line
    static WorkflowDefinition parse(
            String statesFile,
            String statesText,
            String transitionsFile,
            String transitionsText,
            String limitsFile,
            String limitsText) {
        List<String> problems = new ArrayList<>();
        WorkflowReader reader = new WorkflowReader(problems);
        var states = reader.listStates(statesFile, statesText);
        var transitions = reader.listTransitions(transitionsFile, transitionsText);
        var limits = new LimitReader(problems).listRules(limitsFile, limitsText);
        // Rows that cannot be read are missing from the lists; relations between rows are only
        // judged when all are there, lest one typing error be reported five times.
        if (problems.isEmpty()) {
            new WorkflowCheck(states, transitions, problems).run(transitionsFile);
        }
        if (!problems.isEmpty()) {
            throw new BadWorkflowException(problems);
        }
        return new WorkflowDefinition(
                states.stream().map(WorkflowReader.LocatedState::state).toList(),
                transitions.stream().map(WorkflowReader.LocatedTransition::transition).toList(),
                limits);
    }

    /// A definition received over the wire.
    public static WorkflowDefinition of(WorkflowView view) {
        return new WorkflowDefinition(view.states(), view.transitions(), view.limits());
    }

    public WorkflowView view() {
        return new WorkflowView(start().code(), List.copyOf(states.values()), transitions, limits);
    }

    /// A limit that holds for all cases.
    public TimeLimit limit(RuleLimit rule) {
        return Objects.requireNonNull(limits.get(rule), "every rule has its limit");
    }

    /// The state an incident begins in.
    public StateDef start() {
        return state(creation.to());
    }

    /// The row that creates an incident; its roles say who may report.
    public Transition creation() {
        return creation;
    }

    /// @throws IllegalArgumentException if there is no such state
    public StateDef state(String code) {
        StateDef state = states.get(code);
        if (state == null) {
            throw new IllegalArgumentException("no state '" + code + "' in the workflow");
        }
        return state;
    }

    /// In the order of the file.
    public List<StateDef> listStates() {
        return List.copyOf(states.values());
    }

    /// In the order of the file.
    public List<Transition> listTransitions() {
        return transitions;
    }

    /// @param from state code; null looks for the row that creates an incident
    public Optional<Transition> find(@Nullable String from, String action) {
        return transitions.stream()
                .filter(t -> Objects.equals(t.from(), from) && t.action().equals(action))
                .findFirst();
    }

    /// What a user of that role may do in a state by hand, in the order of the file; transitions
    /// that the rung of an order or an event takes are not among them, guards are not asked.
    public List<Transition> listFrom(String state, Role role) {
        return transitions.stream()
                .filter(t -> state.equals(t.from()) && t.byHand() && t.roles().contains(role))
                .toList();
    }

    /// The transition that an order's reaching a rung takes in a state.
    public Optional<Transition> findByRung(String state, Rung rung) {
        return transitions.stream()
                .filter(t -> state.equals(t.from()) && t.rung() == rung)
                .findFirst();
    }

    /// The transition that an event takes in a state.
    public Optional<Transition> findByEvent(String state, CaseEvent event) {
        return transitions.stream()
                .filter(t -> state.equals(t.from()) && t.event() == event)
                .findFirst();
    }

    /// Whether some guard counts how often that action is taken.
    public boolean counts(String action) {
        return counted.contains(action);
    }

    /// Whether some guard counts how often that action is taken by, or for, one department.
    public boolean countsHere(String action) {
        return countedHere.contains(action);
    }

    /// Whether any row, by hand, of a state can decide what is asked for: endorse, give or refuse
    /// it, whoever may take the row.
    ///
    /// @param endorsed whether the department stands behind it already
    public boolean decides(String state, String subject, boolean endorsed) {
        Guard other = endorsed ? Guard.ASKED : Guard.ENDORSED;
        return transitions.stream()
                .filter(row -> state.equals(row.from()) && row.byHand())
                .filter(row -> row.settles(subject))
                .anyMatch(row ->
                        row.guards().stream()
                                .noneMatch(guard ->
                                        guard.guard() == other && subject.equals(guard.of())));
    }

    private static String resource(String name) {
        String path = "default/" + name;
        try (InputStream in = WorkflowDefinition.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the packaged workflow lacks " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged workflow " + path, e);
        }
    }
}
