package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.wire.Messages.Position;
import org.fengqiao.domain.wire.Messages.RungReport;
import org.jspecify.annotations.Nullable;

/// One person in the field with a device: carries out one order after the other and says where they
/// are. Blocks while doing so; meant for a virtual thread.
final class Worker {

    /// Between two position reports on the way.
    private static final Duration STRIDE = Duration.ofSeconds(2);

    private final Resource person;
    private final Api api;
    private final Dice dice;
    private final Pace pace;
    private final ReentrantLock hands = new ReentrantLock(true);
    private volatile LonLat place;

    Worker(Resource person, Api api, Dice dice, Pace pace) {
        this.person = person;
        this.api = api;
        this.dice = dice;
        this.pace = pace;
        this.place = person.position();
    }

    Resource person() {
        return person;
    }

    LonLat place() {
        return place;
    }

    boolean busy() {
        return hands.isLocked();
    }

    private String account() {
        return "worker-" + person.id();
    }

    /// Goes through the rungs that are still to be climbed, as far as this person's temper goes.
    ///
    /// @param where the incident is
    /// @param result what will be fed back
    /// @throws Api.Refused if the order was recalled meanwhile
    void carryOut(Order order, LonLat where, String result, String refusal)
            throws InterruptedException {
        Temper temper = Temper.of(dice, order.id());
        if (temper == Temper.SILENT) {
            return;
        }
        hands.lockInterruptibly();
        try {
            climb(order, Rung.READ, seconds(order, 15, 90), null);
            switch (temper) {
                case SILENT, READS_ONLY -> {}
                case REFUSES -> climb(order, Rung.REFUSED, seconds(order, 20, 80), refusal);
                case DOES -> {
                    climb(order, Rung.ACKNOWLEDGED, seconds(order, 20, 100), null);
                    if (order.rung().compareTo(Rung.ARRIVED) < 0) {
                        go(where);
                    }
                    climb(order, Rung.ARRIVED, 1, null);
                    climb(order, Rung.FED_BACK, seconds(order, 240, 900), result);
                }
            }
        } finally {
            hands.unlock();
        }
    }

    /// Tells the backend a place, at the backend's present time.
    void report(LonLat now) throws InterruptedException {
        place = now;
        api.post(
                account(),
                "/field/positions",
                new Position(person.id().value(), now, Instant.now()));
    }

    private void go(LonLat where) throws InterruptedException {
        Duration here = pace.of(Walk.duration(place, where));
        int steps = (int) Math.max(1, Math.ceilDiv(here.toMillis(), STRIDE.toMillis()));
        for (LonLat step : Walk.listSteps(place, where, steps)) {
            Rest.take(here.dividedBy(steps));
            report(step);
        }
    }

    private void climb(Order order, Rung rung, double lifeSeconds, @Nullable String note)
            throws InterruptedException {
        if (order.rung().compareTo(rung) >= 0) {
            return;
        }
        Rest.take(pace.ofSeconds(lifeSeconds));
        api.post(
                account(),
                "/field/orders/" + order.id() + "/rungs",
                new RungReport(rung, note, place));
    }

    private double seconds(Order order, double low, double high) {
        return dice.between(low, high, "worker", order.id(), low);
    }
}
