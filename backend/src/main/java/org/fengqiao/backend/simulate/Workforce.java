package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.wire.Messages.RungReport;

/// Everybody who can be sent, and the push gateway that carries orders to their devices.
final class Workforce implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Workforce.class.getName());

    /// Beyond the time in which the feed looks once.
    private static final Duration GRACE = Duration.ofSeconds(10);

    static final String GATEWAY = "gateway";

    private final CityModel city;
    private final CaseTexts texts;
    private final Cases cases;
    private final Api api;
    private final Dice dice;
    private final Errands errands;
    private final Pace pace;
    private final Map<String, Worker> workers = new ConcurrentHashMap<>();
    private final Map<OrderId, Thread> underway = new ConcurrentHashMap<>();

    Workforce(CityModel city, CaseTexts texts, Cases cases, Api api, Dice dice, Pace pace) {
        this.city = city;
        this.texts = texts;
        this.cases = cases;
        this.api = api;
        this.dice = dice;
        this.errands = new Errands(dice);
        this.pace = pace;
    }

    Optional<Worker> findWorker(String resource) {
        return city.findPerson(resource)
                .map(person ->
                        workers.computeIfAbsent(
                                resource, _ -> new Worker(person, api, errands, pace)));
    }

    /// Takes note of an order: a new one is delivered and carried out, one that has ended is let
    /// go. The same order again changes nothing.
    void accept(Order order) {
        if (order.ended()) {
            Thread thread = underway.remove(order.id());
            if (thread != null) {
                thread.interrupt();
            }
            return;
        }
        underway.computeIfAbsent(
                order.id(),
                _ -> Thread.ofVirtual().name("order-" + order.id()).start(() -> run(order)));
    }

    private void run(Order order) {
        try {
            deliver(order);
            Optional<Worker> worker = findWorker(order.recipient());
            // The order may be heard of before the change of its case.
            Optional<Case> known = cases.await(order.incident(), pace.of(Feed.REST).plus(GRACE));
            if (known.isEmpty()) {
                LOG.log(System.Logger.Level.WARNING, "order {0} is of no known case", order.id());
                underway.remove(order.id());
            }
            if (worker.isPresent() && known.isPresent()) {
                IncidentClass incidentClass = city.getClass(known.get().incident().classKey());
                worker.get()
                        .carryOut(
                                order,
                                known.get().incident().position(),
                                texts.result(incidentClass, dice, order.id()),
                                texts.say(Phrase.REFUSED, dice, order.id()));
            }
        } catch (Api.Refused refused) {
            // Recalled meanwhile, or the case has ended: the field learns it as any device would.
            LOG.log(System.Logger.Level.DEBUG, "order {0}: {1}", order.id(), refused.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Order order) throws InterruptedException {
        if (order.rung().compareTo(Rung.DEVICE) >= 0) {
            return;
        }
        Rest.take(errands.delivery(order, pace));
        api.post(
                GATEWAY,
                "/field/orders/" + order.id() + "/rungs",
                new RungReport(Rung.DEVICE, null, null));
    }

    @Override
    public void close() {
        underway.values().forEach(Thread::interrupt);
    }
}
