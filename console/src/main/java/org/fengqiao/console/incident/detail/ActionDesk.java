package org.fengqiao.console.incident.detail;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.fengqiao.console.incident.Submissions;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.Transition;

/// Takes actions on incidents and remembers for each incident what has become of the newest one,
/// also while another incident is looked at. FX thread only.
final class ActionDesk {

    /// What is known of an attempt.
    sealed interface Attempt {

        record Underway(Transition transition) implements Attempt {}

        /// No answer; the desk goes on asking.
        record Unknown(Transition transition) implements Attempt {}

        record Done(Transition transition) implements Attempt {}

        /// Nothing was changed.
        ///
        /// @param code of the refusal; empty where nothing was sent
        /// @param reason in the user's language, from the backend or from writing it down
        record Failed(Transition transition, String code, String reason) implements Attempt {}
    }

    /// Hears what was done.
    interface DoneListener {

        /// @param revision the incident's, as the action made it
        void done(IncidentId id, Transition transition, Map<String, String> fields, long revision);
    }

    private final Submissions submissions;
    private final Consumer<IncidentId> onChange;
    private DoneListener onDone = (_, _, _, _) -> {};
    private final Map<IncidentId, Attempt> attempts = new HashMap<>();

    /// @param onChange hears whenever an attempt on that incident comes to something
    ActionDesk(Submissions submissions, Consumer<IncidentId> onChange) {
        this.submissions = submissions;
        this.onChange = onChange;
    }

    /// Hears of each action that was taken here.
    void setOnDone(DoneListener listener) {
        onDone = listener;
    }

    Optional<Attempt> find(IncidentId id) {
        return Optional.ofNullable(attempts.get(id));
    }

    /// Whether an action on it is under way, so that no second one may be sent.
    boolean busy(IncidentId id) {
        Attempt attempt = attempts.get(id);
        return attempt instanceof Attempt.Underway || attempt instanceof Attempt.Unknown;
    }

    void forget(IncidentId id) {
        attempts.remove(id);
    }

    void take(Incident incident, Transition transition, Map<String, String> fields) {
        send(
                incident.id(),
                incident.revision(),
                transition,
                fields,
                made -> onDone.done(incident.id(), transition, fields, made));
    }

    /// Each action goes out when the one before it is done, on the revision that one made.
    void take(Incident incident, NextStep.Take step) {
        chain(incident.id(), incident.revision(), step.actions(), step.department());
    }

    private void chain(
            IncidentId id,
            long revision,
            List<Transition> actions,
            Optional<Department> department) {
        Transition first = actions.getFirst();
        Map<String, String> fields =
                first.required().contains(Fields.DEPARTMENT)
                        ? Map.of(Fields.DEPARTMENT, department.orElseThrow().code())
                        : Map.of();
        List<Transition> rest = actions.subList(1, actions.size());
        send(
                id,
                revision,
                first,
                fields,
                made -> {
                    if (!rest.isEmpty()) {
                        chain(id, made, rest, department);
                    }
                });
    }

    private void send(
            IncidentId id,
            long revision,
            Transition transition,
            Map<String, String> fields,
            LongConsumer onDone) {
        Command.Act act =
                new Command.Act(CommandId.random(), id, transition.action(), revision, fields);
        try {
            submissions.submit(act, state -> settle(id, transition, state, onDone));
        } catch (UncheckedIOException e) {
            note(id, new Attempt.Failed(transition, "", String.valueOf(e.getMessage())));
        }
    }

    private void settle(
            IncidentId id, Transition transition, CommandState state, LongConsumer onDone) {
        switch (state) {
            case CommandState.Sending _ -> note(id, new Attempt.Underway(transition));
            case CommandState.Unknown _ -> note(id, new Attempt.Unknown(transition));
            case CommandState.Refused refused ->
                    note(
                            id,
                            new Attempt.Failed(
                                    transition,
                                    refused.outcome().code(),
                                    refused.outcome().reason()));
            case CommandState.Accepted done -> {
                note(id, new Attempt.Done(transition));
                onDone.accept(done.outcome().sequence());
            }
        }
    }

    private void note(IncidentId id, Attempt attempt) {
        attempts.put(id, attempt);
        onChange.accept(id);
    }
}
