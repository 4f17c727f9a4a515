package org.fengqiao.console.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Sends commands over the link and asks again about each whose answer is missing.
///
/// After every connect it asks about all that may have been sent before and sends again what the
/// backend never saw, under the same id, with a window in flight: sending everything at once over a
/// bad line never ends.
public final class LinkCommandDesk implements CommandDesk, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LinkCommandDesk.class.getName());

    /// Commands sent or asked about at the same time.
    static final int WINDOW = 16;

    /// Without an outcome after this a command counts as unknown.
    static final Duration DEADLINE = Duration.ofSeconds(10);

    /// After so many unanswered sends a command goes by REST, whose errors name their reason: a
    /// command that breaks the stream must not break it for ever.
    static final int SENDS_BEFORE_REST = 3;

    private static final int NEVER_SEEN = 404;

    /// Answers that will not change by asking again.
    private static final Set<Integer> FINAL = Set.of(400, 403, 413, 422);

    private final WireLoop loop;
    private final StompLink link;
    private final CommandSource source;
    private final OutboxFile outbox;
    private final UnaryOperator<String> notTaken;
    private final Map<CommandId, PendingCommand> slots = new LinkedHashMap<>();
    private final Deque<PendingCommand> queue = new ArrayDeque<>();
    private final Set<CommandId> inFlight = new HashSet<>();
    private final List<Consumer<CommandEntry>> listeners = new CopyOnWriteArrayList<>();
    private final Subscription subscriptions;
    private volatile List<CommandEntry> unsettled = List.of();

    /// What the outbox still holds from earlier runs is taken up again.
    ///
    /// @param notTaken words for people, of why the outbox could not be written
    LinkCommandDesk(
            WireLoop loop,
            StompLink link,
            CommandSource source,
            OutboxFile outbox,
            UnaryOperator<String> notTaken) {
        this.loop = loop;
        this.link = link;
        this.source = source;
        this.outbox = outbox;
        this.notTaken = notTaken;
        for (OutboxLines.Line line : outbox.listUnsettled()) {
            Command command = line.command();
            if (command != null) {
                CommandState state = new CommandState.Unknown(line.at());
                CommandEntry entry = new CommandEntry(command, line.at(), state);
                slots.put(command.commandId(), new PendingCommand(entry, true));
            }
        }
        publishAll();
        subscriptions =
                Subscription.all(
                        link.onState(state -> {
                            if (state.up()) {
                                resume();
                            }
                        }),
                        link.subscribe(Destinations.OUTCOMES, this::onOutcome));
    }

    @Override
    public CommandEntry submit(Command command) {
        CommandEntry entry = new CommandEntry(command, loop.now(), new CommandState.Sending());
        loop.execute(() -> take(entry));
        return entry;
    }

    @Override
    public Subscription listen(Consumer<CommandEntry> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<CommandEntry> listUnsettled() {
        return unsettled;
    }

    private void take(CommandEntry entry) {
        CommandId id = entry.command().commandId();
        if (slots.containsKey(id)) {
            LOG.log(Level.WARNING, "command {0} was submitted twice", id);
            return;
        }
        try {
            outbox.add(entry.command(), entry.submittedAt());
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "the outbox cannot be written", e);
            String reason = notTaken.apply(String.valueOf(e.getMessage()));
            tell(
                    entry.with(
                            new CommandState.Refused(
                                    new Outcome.Refused(id, OUTBOX_FAILED, reason))));
            return;
        }
        PendingCommand slot = new PendingCommand(entry, false);
        slots.put(id, slot);
        publish(slot, entry);
        queue.addLast(slot);
        pump();
    }

    private void resume() {
        inFlight.clear();
        queue.clear();
        for (PendingCommand slot : slots.values()) {
            slot.nextAttempt();
            queue.addLast(slot);
        }
        pump();
    }

    private void pump() {
        while (link.state().up() && inFlight.size() < WINDOW && !queue.isEmpty()) {
            PendingCommand slot = queue.removeFirst();
            if (slots.get(slot.id()) != slot || !inFlight.add(slot.id())) {
                continue;
            }
            if (slot.maybeSeen()) {
                ask(slot);
            } else {
                slot.deadlineBy(loop.after(DEADLINE, () -> onDeadline(slot)));
                send(slot);
            }
        }
    }

    private void send(PendingCommand slot) {
        int attempt = slot.nextAttempt();
        Command command = slot.entry().command();
        slot.retryBy(loop.after(DEADLINE, () -> requeue(slot)));
        if (slot.countSend() > SENDS_BEFORE_REST) {
            source.post(command)
                    .whenComplete((outcome, failure) ->
                            loop.execute(() -> onPosted(slot, attempt, outcome, failure)));
        } else if (!link.send(Destinations.COMMANDS, Json.MAPPER.writeValueAsString(command))) {
            // The line is going down or full: it is asked about in a while, or after the next
            // connect if that is sooner, and does not keep others waiting until then.
            inFlight.remove(slot.id());
        }
    }

    private void ask(PendingCommand slot) {
        int attempt = slot.nextAttempt();
        CompletableFuture<Outcome> asked = source.loadOutcome(slot.id());
        // A question that is stuck must not hold its place in the window for ever.
        slot.retryBy(
                loop.after(
                        DEADLINE,
                        () -> {
                            asked.cancel(true);
                            requeue(slot);
                        }));
        asked.whenComplete((outcome, failure) ->
                loop.execute(() -> onAnswer(slot, attempt, outcome, failure)));
    }

    /// Counts from when it was first sent, whatever the line does meanwhile.
    private void onDeadline(PendingCommand slot) {
        if (slots.get(slot.id()) == slot && slot.entry().state() instanceof CommandState.Sending) {
            publish(slot, slot.entry().with(new CommandState.Unknown(loop.now())));
        }
    }

    private void requeue(PendingCommand slot) {
        if (slots.get(slot.id()) == slot) {
            slot.nextAttempt();
            inFlight.remove(slot.id());
            queue.addLast(slot);
            pump();
        }
    }

    private void onAnswer(
            PendingCommand slot,
            int attempt,
            @Nullable Outcome outcome,
            @Nullable Throwable failure) {
        if (outcome != null) {
            settle(outcome);
        } else if (failure != null && slots.get(slot.id()) == slot && slot.isAttempt(attempt)) {
            if (BackendException.of(failure).status() != NEVER_SEEN) {
                slot.retryBy(loop.after(DEADLINE, () -> requeue(slot)));
            } else if (link.state().up()) {
                send(slot);
            }
        }
    }

    /// A refusal here is not in the backend's journal: it counts only as the answer to the newest
    /// attempt, and only in the backend's own words, not in those of something on the way.
    private void onPosted(
            PendingCommand slot,
            int attempt,
            @Nullable Outcome outcome,
            @Nullable Throwable failure) {
        if (outcome != null) {
            settle(outcome);
        } else if (failure != null && slots.get(slot.id()) == slot && slot.isAttempt(attempt)) {
            BackendException problem = BackendException.of(failure);
            if (FINAL.contains(problem.status()) && problem.inItsOwnWords()) {
                settle(
                        new Outcome.Refused(
                                slot.id(), problem.problem().code(), problem.problem().message()));
            }
        }
    }

    private void onOutcome(StompFrame frame) {
        if (!frame.kind().equals("Outcome")) {
            LOG.log(Level.FINE, "a {0} is none of ours", frame.kind());
            return;
        }
        try {
            settle(Json.MAPPER.readValue(frame.body(), Outcome.class));
        } catch (JacksonException e) {
            link.drop(LossReason.GARBLED, "outcome: " + e.getOriginalMessage());
        }
    }

    private void settle(Outcome outcome) {
        PendingCommand slot = slots.remove(outcome.commandId());
        if (slot == null) {
            return;
        }
        slot.stop();
        inFlight.remove(outcome.commandId());
        try {
            outbox.settle(outcome.commandId(), loop.now());
        } catch (IOException e) {
            // It will be asked about once more after the next start: harmless.
            LOG.log(Level.WARNING, "the outbox cannot be written", e);
        }
        publish(
                slot,
                slot.entry()
                        .with(
                                switch (outcome) {
                                    case Outcome.Accepted accepted ->
                                            new CommandState.Accepted(accepted);
                                    case Outcome.Refused refused ->
                                            new CommandState.Refused(refused);
                                }));
        pump();
    }

    private void publish(PendingCommand slot, CommandEntry entry) {
        slot.become(entry);
        publishAll();
        tell(entry);
    }

    private void publishAll() {
        unsettled = slots.values().stream().map(PendingCommand::entry).toList();
    }

    private void tell(CommandEntry entry) {
        listeners.forEach(listener -> listener.accept(entry));
    }

    /// Stops; what is unsettled stays in the outbox. On the wire thread.
    @Override
    public void close() {
        subscriptions.close();
        slots.values().forEach(PendingCommand::stop);
        slots.clear();
        queue.clear();
        try {
            outbox.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the outbox cannot be closed", e);
        }
    }
}
