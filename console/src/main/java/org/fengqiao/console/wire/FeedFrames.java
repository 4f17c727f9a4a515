package org.fengqiao.console.wire;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Messages;
import tools.jackson.core.JacksonException;

/// Reads the messages of the feed's destinations and hands on what they say. On the wire thread.
final class FeedFrames {

    private static final Logger LOG = Logger.getLogger(FeedFrames.class.getName());

    /// Who hears each kind of message.
    record Hearing(
            Consumer<Messages.Subscribed> subscribed,
            Consumer<Messages.PositionBatch> positions,
            Consumer<Change> change,
            Consumer<Messages.StreamHead> head) {}

    private final Hearing hearing;
    private final Consumer<String> garbled;
    private final List<Consumer<Messages.Problem>> problemListeners = new CopyOnWriteArrayList<>();

    /// @param garbled hears what could not be read, and why
    FeedFrames(Hearing hearing, Consumer<String> garbled) {
        this.hearing = hearing;
        this.garbled = garbled;
    }

    /// Hears the refusals and problems the backend names; any thread may ask for it.
    Subscription onProblem(Consumer<Messages.Problem> listener) {
        problemListeners.add(listener);
        return () -> problemListeners.remove(listener);
    }

    void readNotice(StompFrame frame) {
        switch (frame.kind()) {
            case "Problem" -> read("notice", frame, Messages.Problem.class, this::tell);
            case "Subscribed" -> read("notice", frame, Messages.Subscribed.class, this::answered);
            default -> passOver(frame);
        }
    }

    void readPositions(StompFrame frame) {
        switch (frame.kind()) {
            case "PositionBatch" ->
                    read("positions", frame, Messages.PositionBatch.class, hearing.positions());
            default -> passOver(frame);
        }
    }

    void readChange(StompFrame frame) {
        switch (frame.kind()) {
            case "Change" -> read("change", frame, Change.class, hearing.change());
            case "StreamHead" -> read("change", frame, Messages.StreamHead.class, hearing.head());
            default -> passOver(frame);
        }
    }

    private <T> void read(String what, StompFrame frame, Class<T> type, Consumer<T> taker) {
        T message;
        try {
            message = Json.MAPPER.readValue(frame.body(), type);
        } catch (JacksonException e) {
            garbled.accept(what + ": " + e.getOriginalMessage());
            return;
        }
        taker.accept(message);
    }

    private void answered(Messages.Subscribed answer) {
        Messages.Problem problem = answer.problem();
        if (!answer.accepted() && problem != null) {
            tell(problem);
        }
        hearing.subscribed().accept(answer);
    }

    private void tell(Messages.Problem problem) {
        LOG.log(
                Level.WARNING,
                "backend: {0}: {1}",
                new Object[] {problem.code(), problem.message()});
        problemListeners.forEach(listener -> listener.accept(problem));
    }

    /// A newer backend may say more than this console understands.
    private static void passOver(StompFrame frame) {
        LOG.log(Level.FINE, "a {0} is none of ours", frame.kind());
    }
}
