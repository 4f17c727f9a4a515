package org.fengqiao.console.wire;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Messages;

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
    private final FrameReader reader;
    private final List<Consumer<Messages.Problem>> problemListeners = new CopyOnWriteArrayList<>();

    /// @param garbled hears what could not be read, and why
    FeedFrames(Hearing hearing, Consumer<String> garbled) {
        this.hearing = hearing;
        reader = new FrameReader(garbled);
    }

    /// Hears the refusals and problems the backend names; any thread may ask for it.
    Subscription onProblem(Consumer<Messages.Problem> listener) {
        problemListeners.add(listener);
        return () -> problemListeners.remove(listener);
    }

    void readNotice(StompFrame frame) {
        switch (frame.kind()) {
            case "Problem" -> reader.read("notice", frame, Messages.Problem.class, this::tell);
            case "Subscribed" ->
                    reader.read("notice", frame, Messages.Subscribed.class, this::answered);
            default -> FrameReader.passOver(frame);
        }
    }

    void readPositions(StompFrame frame) {
        switch (frame.kind()) {
            case "PositionBatch" ->
                    reader.read(
                            "positions", frame, Messages.PositionBatch.class, hearing.positions());
            default -> FrameReader.passOver(frame);
        }
    }

    void readChange(StompFrame frame) {
        switch (frame.kind()) {
            case "Change" -> reader.read("change", frame, Change.class, hearing.change());
            case "StreamHead" ->
                    reader.read("change", frame, Messages.StreamHead.class, hearing.head());
            default -> FrameReader.passOver(frame);
        }
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
}
