package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.util.Optional;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.jspecify.annotations.Nullable;

/// What becomes of an order in the field: when a device has it, and how its recipient takes it.
/// Pure: the same order gets the same answers.
final class Errands {

    private final Dice dice;

    Errands(Dice dice) {
        this.dice = dice;
    }

    /// The next rung its recipient will climb.
    ///
    /// @param after how long, in life, without the way there
    /// @param walks whether the recipient goes there first
    /// @param note the words that go with it; null where none do
    record Climb(Rung rung, Duration after, boolean walks, @Nullable String note) {}

    /// How long until the device has it. Now and then one is out of reach for a while.
    ///
    /// @param pace of the field; the push itself takes as long as it takes
    Duration delivery(Order order, Pace pace) {
        return dice.happens(0.04, "away", order.id())
                ? pace.ofSeconds(dice.between(120, 600, "away", order.id()))
                : Duration.ofMillis(Math.round(dice.between(300, 1500, "push", order.id())));
    }

    /// Empty once the recipient is done with it, or leaves it.
    ///
    /// @param order as it stands
    /// @param result what will be fed back
    /// @param refusal why it is refused, if it is
    Optional<Climb> next(Order order, String result, String refusal) {
        Temper temper = Temper.of(dice, order.id());
        Rung rung = order.rung();
        if (temper == Temper.SILENT || order.ended()) {
            return Optional.empty();
        }
        if (rung.compareTo(Rung.READ) < 0) {
            return Optional.of(climb(order, Rung.READ, 15, 90, null));
        }
        return switch (temper) {
            case SILENT, READS_ONLY -> Optional.empty();
            case REFUSES ->
                    rung == Rung.READ
                            ? Optional.of(climb(order, Rung.REFUSED, 20, 80, refusal))
                            : Optional.empty();
            case DOES ->
                    Optional.of(
                            switch (rung) {
                                case READ -> climb(order, Rung.ACKNOWLEDGED, 20, 100, null);
                                case ACKNOWLEDGED ->
                                        new Climb(Rung.ARRIVED, Duration.ofSeconds(1), true, null);
                                default -> climb(order, Rung.FED_BACK, 240, 900, result);
                            });
        };
    }

    private Climb climb(Order order, Rung rung, double low, double high, @Nullable String note) {
        double seconds = dice.between(low, high, "worker", order.id(), low);
        return new Climb(rung, Duration.ofMillis(Math.round(seconds * 1000)), false, note);
    }
}
