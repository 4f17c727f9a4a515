package org.fengqiao.backend.simulate;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.order.Order;
import org.jspecify.annotations.Nullable;

/// A case as the field's people know it.
///
/// @param since when it came to where it is, or one of its orders changed, as far as known; what is
///   only noted about it, such as an urge, does not count
/// @param human whether somebody took it up who is not simulated; colleagues then leave it alone
/// @param tried actions that were taken on it, or tried and refused, as far as known: what is done
///   once in the life of a case is not planned again
record Case(
        Incident incident, List<Order> orders, Instant since, boolean human, Set<String> tried) {

    Case {
        orders = List.copyOf(orders);
        tried = Set.copyOf(tried);
    }

    /// One of which nothing is known but how it stands.
    static Case met(Incident incident, List<Order> orders, Instant since) {
        return new Case(incident, orders, since, false, Set.of());
    }

    /// How it stands after an action.
    ///
    /// @param before null where it was not known
    /// @param newOrders all of the case's
    static Case after(
            @Nullable Case before,
            Incident incident,
            List<Order> newOrders,
            String action,
            Instant at,
            boolean human) {
        if (before == null) {
            return new Case(incident, newOrders, at, human, Set.of(action));
        }
        Incident was = before.incident;
        boolean stays =
                was.state().equals(incident.state())
                        && was.suspended() == incident.suspended()
                        && was.marks().linked() == incident.marks().linked()
                        && before.orders.equals(newOrders);
        return new Case(
                incident,
                newOrders,
                stays ? before.since : at,
                before.human || human,
                with(before.tried, action));
    }

    /// The case after an action that was refused; what is due next is reckoned anew from then.
    Case refused(String action, Instant at) {
        return new Case(incident, orders, at, human, with(tried, action));
    }

    String id() {
        return incident.id().value();
    }

    boolean tried(String action) {
        return tried.contains(action);
    }

    List<Order> listOpenOrders() {
        return orders.stream().filter(order -> !order.ended()).toList();
    }

    Set<String> recipients() {
        return orders.stream().map(Order::recipient).collect(Collectors.toSet());
    }

    private static Set<String> with(Set<String> actions, String action) {
        Set<String> all = new HashSet<>(actions);
        all.add(action);
        return all;
    }
}
