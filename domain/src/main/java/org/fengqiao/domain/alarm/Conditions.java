package org.fengqiao.domain.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.jspecify.annotations.Nullable;

/// Which conditions a case gives rise to at a moment, and when that may change by nothing but time.
/// Pure.
public final class Conditions {

    private final AlarmRules rules;
    private final String startState;

    /// @param startState code of the workflow's first state: a new incident is one that is still in
    ///   it
    public Conditions(AlarmRules rules, String startState) {
        this.rules = rules;
        this.startState = startState;
    }

    /// What holds now, at most one condition for each matter.
    ///
    /// @param orders of the incident
    /// @param now on the backend's clock
    public List<AlarmCondition> list(Incident incident, List<Order> orders, Instant now) {
        // A linked case goes its master's way: whoever works on the master must not be called
        // twice.
        if (!incident.open() || incident.marks().linked()) {
            return List.of();
        }
        List<AlarmCondition> holding = new ArrayList<>();
        findNew(incident).ifPresent(holding::add);
        findLate(incident, now).ifPresent(holding::add);
        for (Order order : orders) {
            findUnsigned(incident, order, now).ifPresent(holding::add);
        }
        return holding;
    }

    /// The next moment at which [#list] may answer otherwise though nothing was changed; absent
    /// where time alone changes nothing.
    public Optional<Instant> findNext(Incident incident, List<Order> orders, Instant now) {
        if (!incident.open() || incident.marks().linked()) {
            return Optional.empty();
        }
        List<Instant> turns = new ArrayList<>();
        if (!incident.suspended()) {
            addTurns(incident.caseClock(), turns);
            addTurns(incident.stageClock(), turns);
        }
        rules.find(AlarmKind.ORDER_UNSIGNED)
                .ifPresent(rule ->
                        orders.stream()
                                .filter(Conditions::unsigned)
                                .map(order -> issuedAt(order).plus(rule.after()))
                                .forEach(turns::add));
        return turns.stream().filter(turn -> turn.isAfter(now)).min(Instant::compareTo);
    }

    private static void addTurns(@Nullable RunningClock clock, List<Instant> turns) {
        if (clock != null && clock.pausedSince() == null) {
            turns.add(clock.nearAt());
            // At exactly its deadline a clock is not yet overdue.
            turns.add(clock.deadline().plusNanos(1));
        }
    }

    private Optional<AlarmCondition> findNew(Incident incident) {
        boolean fresh = incident.grade() == Grade.RED && incident.state().equals(startState);
        return rules.find(AlarmKind.NEW_RED)
                .filter(_ -> fresh)
                .map(rule ->
                        about(
                                incident,
                                AlarmKey.ofNew(incident.id()),
                                rule,
                                incident.reportedAt()));
    }

    private Optional<AlarmCondition> findLate(Incident incident, Instant now) {
        return switch (IncidentStatus.of(incident, now)) {
            case OVERDUE -> late(incident, AlarmKind.OVERDUE, now);
            case NEAR_TIMEOUT -> late(incident, AlarmKind.NEAR_TIMEOUT, now);
            case IN_PROGRESS, SUSPENDED, DONE, DONE_LATE -> Optional.empty();
        };
    }

    private Optional<AlarmCondition> late(Incident incident, AlarmKind kind, Instant now) {
        return rules.find(kind)
                .map(rule ->
                        about(
                                incident,
                                AlarmKey.ofClock(incident.id()),
                                rule,
                                turnedAt(incident, kind, now)));
    }

    /// When the first of the two clocks made it so.
    private static Instant turnedAt(Incident incident, AlarmKind kind, Instant now) {
        List<Instant> turned = new ArrayList<>();
        for (RunningClock clock : clocks(incident)) {
            Instant at = kind == AlarmKind.OVERDUE ? clock.deadline() : clock.nearAt();
            if (!at.isAfter(now)) {
                turned.add(at);
            }
        }
        return turned.stream().min(Instant::compareTo).orElse(now);
    }

    private static List<RunningClock> clocks(Incident incident) {
        List<RunningClock> clocks = new ArrayList<>();
        if (incident.caseClock() != null) {
            clocks.add(incident.caseClock());
        }
        if (incident.stageClock() != null) {
            clocks.add(incident.stageClock());
        }
        return clocks;
    }

    private Optional<AlarmCondition> findUnsigned(Incident incident, Order order, Instant now) {
        return rules.find(AlarmKind.ORDER_UNSIGNED)
                .filter(_ -> unsigned(order))
                .filter(rule -> !issuedAt(order).plus(rule.after()).isAfter(now))
                .map(rule ->
                        new AlarmCondition(
                                AlarmKey.ofOrder(order.id()),
                                rule.kind(),
                                rule.priority(),
                                order.recipientName(),
                                incident.grid(),
                                incident.id(),
                                order.id(),
                                issuedAt(order).plus(rule.after())));
    }

    private static boolean unsigned(Order order) {
        return !order.ended() && order.rung().compareTo(Rung.ACKNOWLEDGED) < 0;
    }

    private static Instant issuedAt(Order order) {
        return order.rungs().getFirst().at();
    }

    private static AlarmCondition about(
            Incident incident, AlarmKey key, AlarmRule rule, Instant since) {
        return new AlarmCondition(
                key,
                rule.kind(),
                rule.priority(),
                incident.title(),
                incident.grid(),
                incident.id(),
                null,
                since);
    }
}
