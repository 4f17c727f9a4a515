package org.fengqiao.backend.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.domain.deadline.Pause;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.jspecify.annotations.Nullable;

/// All that the backend keeps of one incident besides its log; a value that replaces the one
/// before.
///
/// @param orders in the order of issuing
/// @param holders departments that hold the case or have held it
/// @param pauses of its clocks; while the case is suspended the last one is going on and has no
///   length yet
/// @param shelf stage clocks put away when their stage was left, by name
/// @param phone of the reporter in full; never leaves the backend
/// @param occurredAt when it happened, as the reporter said
public record CaseRecord(
        Incident incident,
        List<Order> orders,
        Set<String> holders,
        List<Pause> pauses,
        Map<String, RunningClock> shelf,
        @Nullable String phone,
        Instant occurredAt) {

    public CaseRecord {
        orders = List.copyOf(orders);
        holders = Collections.unmodifiableSet(new TreeSet<>(holders));
        pauses = List.copyOf(pauses);
        shelf = Map.copyOf(shelf);
    }

    public IncidentId id() {
        return incident.id();
    }

    public Optional<Order> findOrder(OrderId id) {
        return orders.stream().filter(order -> order.id().equals(id)).findFirst();
    }

    public boolean hasOpenOrder() {
        return orders.stream().anyMatch(order -> !order.ended());
    }

    /// Whether an unfinished order on this incident was sent to that person.
    public boolean hasOpenOrderFor(@Nullable String resource) {
        return orders.stream()
                .anyMatch(order -> !order.ended() && order.recipient().equals(resource));
    }

    /// Whether something waits on it even after its end: a request without a decision, an order
    /// that nobody has acknowledged.
    public boolean unsettled() {
        return !incident.marks().requests().isEmpty()
                || orders.stream()
                        .anyMatch(order ->
                                !order.ended() && order.rung().compareTo(Rung.ACKNOWLEDGED) < 0);
    }

    /// With the incident in its place, and its department and those whistled for among the holders.
    public CaseRecord with(Incident after) {
        Set<String> held = new TreeSet<>(holders);
        if (after.department() != null) {
            held.add(after.department());
        }
        after.marks().whistles().forEach(whistle -> held.add(whistle.department()));
        return new CaseRecord(after, orders, held, pauses, shelf, phone, occurredAt);
    }

    /// With an order added, or in the place of the one with its id.
    public CaseRecord with(Order order) {
        List<Order> all = new ArrayList<>(orders);
        all.removeIf(old -> old.id().equals(order.id()));
        int index = Math.min(all.size(), indexOf(order.id()));
        all.add(index, order);
        return new CaseRecord(incident, all, holders, pauses, shelf, phone, occurredAt);
    }

    CaseRecord withPauses(List<Pause> over) {
        return new CaseRecord(incident, orders, holders, over, shelf, phone, occurredAt);
    }

    CaseRecord withShelf(Map<String, RunningClock> clocks) {
        return new CaseRecord(incident, orders, holders, pauses, clocks, phone, occurredAt);
    }

    /// Who has something to do with it now: the one who handles it and those whose orders are open.
    Set<String> listPeople() {
        Set<String> people = new TreeSet<>();
        if (incident.open()) {
            if (incident.handler() != null) {
                people.add(incident.handler());
            }
            orders.stream()
                    .filter(order -> !order.ended())
                    .forEach(order -> people.add(order.recipient()));
        }
        return people;
    }

    private int indexOf(OrderId id) {
        for (int i = 0; i < orders.size(); i++) {
            if (orders.get(i).id().equals(id)) {
                return i;
            }
        }
        return orders.size();
    }
}
