package org.fengqiao.console.incident.duplicate;

import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fengqiao.console.incident.Submissions;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;

/// Links cases under a master and takes links back, by whatever actions of the workflow's table do
/// that. FX thread only.
public final class LinkDesk {

    /// What has become of one attempt.
    public sealed interface State {

        record Underway() implements State {}

        /// No answer; the desk goes on asking.
        record Unknown() implements State {}

        record Done() implements State {}

        /// Nothing was changed.
        ///
        /// @param reason in the user's language
        record Refused(String reason) implements State {}

        default boolean settled() {
            return this instanceof Done || this instanceof Refused;
        }
    }

    /// A link that was made.
    ///
    /// @param revision the duplicate's, with the link
    /// @param state the duplicate's, with the link
    public record Linked(IncidentId duplicate, IncidentId master, long revision, String state) {}

    private final Submissions submissions;
    private final WorkflowDefinition workflow;
    private final Role role;
    private final Set<IncidentId> busy = new HashSet<>();
    private Consumer<Linked> onLinked = _ -> {};

    public LinkDesk(Submissions submissions, WorkflowDefinition workflow, Role role) {
        this.submissions = submissions;
        this.workflow = workflow;
        this.role = role;
    }

    /// Hears of each link that was made, also of those told by [#tell].
    public void setOnLinked(Consumer<Linked> handler) {
        onLinked = handler;
    }

    /// Lets everybody who waits for links know of one that was made elsewhere in this console.
    public void tell(Linked linked) {
        onLinked.accept(linked);
    }

    /// The row by which this user's role links a case in that state; absent where none does.
    public Optional<Transition> findLink(String state) {
        return find(state, Effect.LINK);
    }

    /// The row by which this user's role takes a link back.
    public Optional<Transition> findUnlink(String state) {
        return find(state, Effect.UNLINK);
    }

    /// Whether a case that has only just been registered may be linked.
    public boolean linksWhatIsRegistered() {
        return findLink(workflow.start().code()).isPresent();
    }

    private Optional<Transition> find(String state, Effect effect) {
        return workflow.listFrom(state, role).stream()
                .filter(row -> row.byHand() && row.has(effect))
                .findFirst();
    }

    /// Links one that is on file.
    public void link(Incident duplicate, IncidentId master, Consumer<State> onState) {
        link(duplicate.id(), duplicate.revision(), duplicate.state(), master, onState);
    }

    /// Links one that has only just been registered.
    ///
    /// @param revision the number its registration got
    public void linkRegistered(
            IncidentId duplicate, long revision, IncidentId master, Consumer<State> onState) {
        link(duplicate, revision, workflow.start().code(), master, onState);
    }

    private void link(
            IncidentId duplicate,
            long revision,
            String state,
            IncidentId master,
            Consumer<State> onState) {
        Transition row = findLink(state).orElseThrow();
        take(
                duplicate,
                revision,
                row,
                Map.of(Fields.MASTER, master.value()),
                onState,
                made -> tell(new Linked(duplicate, master, made, row.to())));
    }

    /// Takes a link back.
    ///
    /// @param reason in words
    public void unlink(Linked linked, String reason, Consumer<State> onState) {
        take(
                linked.duplicate(),
                linked.revision(),
                findUnlink(linked.state()).orElseThrow(),
                Map.of(Fields.REASON, reason),
                onState,
                _ -> {});
    }

    private interface Made {
        void at(long revision);
    }

    private void take(
            IncidentId id,
            long revision,
            Transition row,
            Map<String, String> fields,
            Consumer<State> onState,
            Made onMade) {
        if (!busy.add(id)) {
            onState.accept(new State.Refused(Texts.of("incident").get("compare.busy")));
            return;
        }
        Command.Act act = new Command.Act(CommandId.random(), id, row.action(), revision, fields);
        try {
            submissions.submit(act, answer -> settle(id, answer, onState, onMade));
        } catch (UncheckedIOException e) {
            busy.remove(id);
            onState.accept(new State.Refused(String.valueOf(e.getMessage())));
        }
    }

    private void settle(IncidentId id, CommandState answer, Consumer<State> onState, Made onMade) {
        if (answer.settled()) {
            busy.remove(id);
        }
        switch (answer) {
            case CommandState.Sending _ -> onState.accept(new State.Underway());
            case CommandState.Unknown _ -> onState.accept(new State.Unknown());
            case CommandState.Refused refused ->
                    onState.accept(new State.Refused(refused.outcome().reason()));
            case CommandState.Accepted done -> {
                onState.accept(new State.Done());
                onMade.at(done.outcome().sequence());
            }
        }
    }
}
