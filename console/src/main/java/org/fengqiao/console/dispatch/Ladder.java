package org.fengqiao.console.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.console.dispatch.LadderStep.State;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.order.RungReached;
import org.jspecify.annotations.Nullable;

/// The rungs of an order as they are shown, lowest first. Pure: everything follows from the order
/// (or the sending of it) and the time.
///
/// An unfinished or fed-back order shows all seven rungs; one that was refused or recalled shows
/// those up to the break and then the break, because what can no longer be reached only confuses.
public record Ladder(List<LadderStep> steps) {

    private static final List<Rung> CLIMB =
            List.of(
                    Rung.SENT,
                    Rung.SERVER,
                    Rung.DEVICE,
                    Rung.READ,
                    Rung.ACKNOWLEDGED,
                    Rung.ARRIVED,
                    Rung.FED_BACK);

    public Ladder {
        steps = List.copyOf(steps);
    }

    /// @param sentAt when this console sent it, on the server's clock; null if another one did
    /// @param now on the server's clock
    public static Ladder of(Order order, @Nullable Instant sentAt, Instant now) {
        Rung newest = order.rung();
        boolean brokenOff = newest == Rung.REFUSED || newest == Rung.RECALLED;
        Rung highest = brokenOff ? highestClimbed(order) : newest;
        List<LadderStep> steps = new ArrayList<>();
        Instant before = null;
        for (Rung rung : CLIMB) {
            if (rung.compareTo(highest) > 0) {
                if (!brokenOff) {
                    steps.add(new LadderStep(rung, State.AHEAD, null, null, null, null));
                }
                continue;
            }
            RungReached reached = reached(order, rung);
            Instant at = reached != null ? reached.at() : rung == Rung.SENT ? sentAt : null;
            // An order that exists was sent, whether or not we know when.
            if (reached == null && rung != Rung.SENT) {
                steps.add(new LadderStep(rung, State.SKIPPED, null, null, null, null));
                continue;
            }
            boolean current = rung == newest && !newest.ends();
            steps.add(
                    new LadderStep(
                            rung,
                            current ? State.CURRENT : rung == newest ? State.DONE : State.REACHED,
                            at,
                            between(before, at),
                            current ? between(at, now) : null,
                            reached == null ? null : reached.note()));
            before = at == null ? before : at;
        }
        if (brokenOff) {
            RungReached end = order.rungs().getLast();
            steps.add(
                    new LadderStep(
                            newest,
                            State.BROKEN_OFF,
                            end.at(),
                            between(before, end.at()),
                            null,
                            end.note()));
        }
        return new Ladder(steps);
    }

    /// The ladder of a command that has left the console and has no order yet.
    ///
    /// @param overdue whether the answer is overdue: then nobody knows whether it arrived
    public static Ladder ofSending(Instant sentAt, boolean overdue, Instant now) {
        List<LadderStep> steps = new ArrayList<>();
        for (Rung rung : CLIMB) {
            steps.add(
                    rung == Rung.SENT
                            ? new LadderStep(
                                    rung,
                                    overdue ? State.UNKNOWN : State.CURRENT,
                                    sentAt,
                                    null,
                                    between(sentAt, now),
                                    null)
                            : new LadderStep(rung, State.AHEAD, null, null, null, null));
        }
        return new Ladder(steps);
    }

    /// The ladder of a command the server refused: it never became an order.
    public static Ladder ofRefusal(Instant sentAt, String reason) {
        return new Ladder(
                List.of(
                        new LadderStep(Rung.SENT, State.REACHED, sentAt, null, null, null),
                        new LadderStep(Rung.SERVER, State.BROKEN_OFF, null, null, null, reason)));
    }

    /// The step that says how the order stands: the one waited on, or the one that ended it.
    public LadderStep standing() {
        for (LadderStep step : steps) {
            boolean standing =
                    switch (step.state()) {
                        case CURRENT, UNKNOWN, DONE, BROKEN_OFF -> true;
                        case REACHED, SKIPPED, AHEAD -> false;
                    };
            if (standing) {
                return step;
            }
        }
        throw new IllegalStateException("a ladder without a standing step: " + steps);
    }

    private static Rung highestClimbed(Order order) {
        Rung highest = Rung.SENT;
        for (RungReached reached : order.rungs()) {
            if (!reached.rung().ends() && reached.rung().compareTo(highest) > 0) {
                highest = reached.rung();
            }
        }
        return highest;
    }

    private static @Nullable RungReached reached(Order order, Rung rung) {
        for (RungReached reached : order.rungs()) {
            if (reached.rung() == rung) {
                return reached;
            }
        }
        return null;
    }

    /// Never below zero: the sender's clock is only estimated.
    private static @Nullable Duration between(@Nullable Instant from, @Nullable Instant to) {
        if (from == null || to == null) {
            return null;
        }
        return from.isAfter(to) ? Duration.ZERO : Duration.between(from, to);
    }
}
