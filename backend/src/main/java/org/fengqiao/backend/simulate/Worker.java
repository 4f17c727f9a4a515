package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.wire.Messages.Position;
import org.fengqiao.domain.wire.Messages.RungReport;

/// One person in the field with a device: carries out one order after the other and says where they
/// are. Blocks while doing so; meant for a virtual thread.
final class Worker {

    /// Between two position reports on the way.
    private static final Duration STRIDE = Duration.ofSeconds(2);

    private final Resource person;
    private final Api api;
    private final Errands errands;
    private final Pace pace;
    private final ReentrantLock hands = new ReentrantLock(true);
    private volatile LonLat place;

    Worker(Resource person, Api api, Errands errands, Pace pace) {
        this.person = person;
        this.api = api;
        this.errands = errands;
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
        if (errands.next(order, result, refusal).isEmpty()) {
            return;
        }
        hands.lockInterruptibly();
        try {
            Order present = order;
            Optional<Errands.Climb> next = errands.next(present, result, refusal);
            while (next.isPresent()) {
                present = climb(present, next.get(), where);
                next = errands.next(present, result, refusal);
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

    /// @return the order as the backend has it then
    private Order climb(Order order, Errands.Climb next, LonLat where) throws InterruptedException {
        if (next.walks()) {
            go(where);
        }
        Rest.take(pace.of(next.after()));
        return api.post(
                account(),
                "/field/orders/" + order.id() + "/rungs",
                new RungReport(next.rung(), next.note(), place),
                Order.class);
    }
}
