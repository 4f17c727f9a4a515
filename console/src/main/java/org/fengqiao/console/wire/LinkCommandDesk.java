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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
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

    /// Answers that will not change by asking again.
    private static final Set<Integer> FINAL = Set.of(400, 403, 413, 422);

    private static final class Slot {
        private CommandEntry entry;
        private int sends;
        private boolean maybeSeen;
        private Subscription timer = Subscription.NONE;

        Slot(CommandEntry entry, boolean maybeSeen) {
            this.entry = entry;
            this.maybeSeen = maybeSeen;
        }

        CommandId id() {
            return entry.command().commandId();
        }
    }

    private final WireLoop loop;
    private final StompLink link;
    private final CommandSource source;
    private final OutboxFile outbox;
    private final Map<CommandId, Slot> slots = new LinkedHashMap<>();
    private final Deque<Slot> queue = new ArrayDeque<>();
    private final Set<CommandId> inFlight = new HashSet<>();
    private final List<Consumer<CommandEntry>> listeners = new CopyOnWriteArrayList<>();
    private final Subscription subscriptions;
    private volatile List<CommandEntry> unsettled = List.of();

    /// What the outbox still holds from earlier runs is taken up again.
    LinkCommandDesk(WireLoop loop, StompLink link, CommandSource source, OutboxFile outbox) {
        this.loop = loop;
        this.link = link;
        this.source = source;
        this.outbox = outbox;
        for (OutboxFile.Line line : outbox.listUnsettled()) {
            Command command = line.command();
            if (command != null) {
                CommandState state = new CommandState.Unknown(line.at());
                CommandEntry entry = new CommandEntry(command, line.at(), state);
                slots.put(command.commandId(), new Slot(entry, true));
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
            String reason = String.valueOf(e.getMessage());
            tell(
                    entry.with(
                            new CommandState.Refused(
                                    new Outcome.Refused(id, OUTBOX_FAILED, reason))));
            return;
        }
        Slot slot = new Slot(entry, false);
        slots.put(id, slot);
        publish(slot, entry);
        queue.addLast(slot);
        pump();
    }

    private void resume() {
        inFlight.clear();
        queue.clear();
        for (Slot slot : slots.values()) {
            slot.timer.close();
            queue.addLast(slot);
        }
        pump();
    }

    private void pump() {
        while (link.state().up() && inFlight.size() < WINDOW && !queue.isEmpty()) {
            Slot slot = queue.removeFirst();
            if (slots.get(slot.id()) != slot || !inFlight.add(slot.id())) {
                continue;
            }
            if (slot.maybeSeen) {
                ask(slot);
            } else {
                send(slot);
            }
        }
    }

    private void send(Slot slot) {
        slot.maybeSeen = true;
        slot.sends++;
        slot.timer.close();
        Command command = slot.entry.command();
        if (slot.sends > SENDS_BEFORE_REST) {
            source.post(command)
                    .whenComplete((outcome, failure) ->
                            loop.execute(() -> onPosted(slot, outcome, failure)));
        } else if (!link.send(Destinations.COMMANDS, Json.MAPPER.writeValueAsString(command))) {
            // The line is going down; the next connect takes it up again.
            inFlight.remove(slot.id());
            return;
        }
        slot.timer = loop.after(DEADLINE, () -> onDeadline(slot));
    }

    private void ask(Slot slot) {
        source.loadOutcome(slot.id())
                .whenComplete(
                        (outcome, failure) -> loop.execute(() -> onAnswer(slot, outcome, failure)));
    }

    private void onDeadline(Slot slot) {
        if (slots.get(slot.id()) != slot) {
            return;
        }
        if (slot.entry.state() instanceof CommandState.Sending) {
            publish(slot, slot.entry.with(new CommandState.Unknown(loop.now())));
        }
        requeue(slot);
    }

    private void requeue(Slot slot) {
        inFlight.remove(slot.id());
        queue.addLast(slot);
        pump();
    }

    private void onAnswer(Slot slot, @Nullable Outcome outcome, @Nullable Throwable failure) {
        if (slots.get(slot.id()) != slot) {
            return;
        }
        if (outcome != null) {
            settle(outcome);
        } else if (failure != null && BackendException.of(failure).status() == 404) {
            if (link.state().up()) {
                send(slot);
            }
        } else {
            slot.timer.close();
            slot.timer = loop.after(DEADLINE, () -> requeue(slot));
        }
    }

    private void onPosted(Slot slot, @Nullable Outcome outcome, @Nullable Throwable failure) {
        if (slots.get(slot.id()) != slot) {
            return;
        }
        if (outcome != null) {
            settle(outcome);
        } else if (failure != null) {
            BackendException problem = BackendException.of(failure);
            if (FINAL.contains(problem.status())) {
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
        Slot slot = slots.remove(outcome.commandId());
        if (slot == null) {
            return;
        }
        slot.timer.close();
        inFlight.remove(outcome.commandId());
        try {
            outbox.settle(outcome.commandId(), loop.now());
        } catch (IOException e) {
            // It will be asked about once more after the next start: harmless.
            LOG.log(Level.WARNING, "the outbox cannot be written", e);
        }
        publish(
                slot,
                slot.entry.with(
                        switch (outcome) {
                            case Outcome.Accepted accepted -> new CommandState.Accepted(accepted);
                            case Outcome.Refused refused -> new CommandState.Refused(refused);
                        }));
        pump();
    }

    private void publish(Slot slot, CommandEntry entry) {
        slot.entry = entry;
        publishAll();
        tell(entry);
    }

    private void publishAll() {
        unsettled = slots.values().stream().map(slot -> slot.entry).toList();
    }

    private void tell(CommandEntry entry) {
        listeners.forEach(listener -> listener.accept(entry));
    }

    /// Stops; what is unsettled stays in the outbox. On the wire thread.
    @Override
    public void close() {
        subscriptions.close();
        slots.values().forEach(slot -> slot.timer.close());
        slots.clear();
        queue.clear();
        try {
            outbox.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the outbox cannot be closed", e);
        }
    }
}
