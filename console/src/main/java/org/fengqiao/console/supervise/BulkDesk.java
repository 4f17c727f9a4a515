package org.fengqiao.console.supervise;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.wire.Command;
import org.jspecify.annotations.Nullable;

/// Sends an action for many incidents, each a command of its own, and counts what became of them.
/// FX thread.
final class BulkDesk {

    /// What one round has come to so far.
    ///
    /// @param name of what was done, following nothing: it is asked for anew in each language
    /// @param waiting sent and not answered yet, which includes those of unknown outcome
    /// @param refused with the reason each, in the user's language
    /// @param leftOut not sent, because they may not be taken
    record Result(
            Supplied name,
            int asked,
            int recorded,
            int waiting,
            List<Refusal> refused,
            List<Incident> leftOut) {

        Result {
            refused = List.copyOf(refused);
            leftOut = List.copyOf(leftOut);
        }

        boolean settled() {
            return waiting == 0;
        }
    }

    /// @param reason in the user's language, from the backend or from writing it down
    record Refusal(Incident incident, String reason) {}

    /// Words in the language of the moment.
    interface Supplied {
        String words();
    }

    private final BiConsumer<Command, Consumer<CommandState>> submit;
    private final ReadOnlyObjectWrapper<@Nullable Result> result =
            new ReadOnlyObjectWrapper<>(this, "result", null);

    /// @param submit hands a command on and tells of each of its states, on the FX thread
    BulkDesk(BiConsumer<Command, Consumer<CommandState>> submit) {
        this.submit = submit;
    }

    /// Of the newest round; null before the first.
    ReadOnlyObjectProperty<@Nullable Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    Optional<Result> find() {
        return Optional.ofNullable(result.get());
    }

    void clear() {
        result.set(null);
    }

    /// @param fields for each
    void send(Supplied name, BulkPlan plan, Function<BulkPlan.Step, Map<String, String>> fields) {
        Round round = new Round(name, plan);
        for (BulkPlan.Step step : plan.steps()) {
            round.send(step, fields.apply(step));
        }
        round.show();
    }

    private final class Round {
        private final Supplied name;
        private final BulkPlan plan;
        private final Map<BulkPlan.Step, CommandState> states = new IdentityHashMap<>();
        private final List<Refusal> refused = new ArrayList<>();
        private boolean sending = true;

        private Round(Supplied name, BulkPlan plan) {
            this.name = name;
            this.plan = plan;
        }

        private void send(BulkPlan.Step step, Map<String, String> fields) {
            try {
                submit.accept(step.command(fields), state -> settle(step, state));
            } catch (UncheckedIOException e) {
                refused.add(new Refusal(step.incident(), String.valueOf(e.getMessage())));
            }
        }

        private void settle(BulkPlan.Step step, CommandState state) {
            states.put(step, state);
            if (state instanceof CommandState.Refused no) {
                refused.add(new Refusal(step.incident(), no.outcome().reason()));
            }
            // An earlier round goes on unseen when the next has begun.
            Result shown = result.get();
            if (!sending && shown != null && shown.name() == name) {
                publish();
            }
        }

        private void show() {
            sending = false;
            publish();
        }

        private void publish() {
            int recorded =
                    (int)
                            states.values().stream()
                                    .filter(CommandState.Accepted.class::isInstance)
                                    .count();
            int asked = plan.steps().size() + plan.leftOut().size();
            int waiting = plan.steps().size() - recorded - refused.size();
            result.set(new Result(name, asked, recorded, waiting, refused, plan.leftOut()));
        }
    }
}
