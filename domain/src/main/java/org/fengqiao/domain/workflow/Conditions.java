package org.fengqiao.domain.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.OpenRequest;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Whistle;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.jspecify.annotations.Nullable;

/// Answers the guards of a row as far as the case and the user tell; one answer for the backend,
/// which refuses, and for a desk, which offers. What asks the fields, holds here. Pure.
///
/// @param now on the server's clock
public record Conditions(Incident incident, Collection<Order> orders, UserInfo user, Instant now) {

    /// The first guard of a row that does not hold; absent where all do.
    ///
    /// A case that is a duplicate under another goes its master's way: rows that do not ask for
    /// links are closed to it.
    public Optional<Condition> findBroken(Transition transition) {
        Condition notLinked = Condition.of(Guard.NOT_LINKED);
        if (incident.marks().linked() && !transition.asks(Guard.LINKED)) {
            return Optional.of(notLinked);
        }
        return transition.guards().stream().filter(guard -> !hold(guard)).findFirst();
    }

    public boolean allows(Transition transition) {
        return findBroken(transition).isEmpty();
    }

    /// Whether one holds.
    public boolean hold(Condition condition) {
        Marks marks = incident.marks();
        @Nullable String of = condition.of();
        return switch (condition.guard()) {
            case DEPARTMENT_SERVES_AREA, MASTER_FITS, HANDLER_FREE, HANDLER_BELONGS -> true;
            case HOLDS_CASE -> holdsCase();
            case IS_RECIPIENT ->
                    user.resource() != null
                            && orders.stream()
                                    .anyMatch(order ->
                                            !order.ended()
                                                    && order.recipient().equals(user.resource()));
            case OF_CENTRE -> user.jurisdiction().contains(marks.centre());
            case BELOW_CITY -> marks.centre().level() != Level.CITY;
            case CENTRE_BELOW -> marks.centreBelow(incident.grid()).isPresent();
            case NO_OPEN_ORDER -> orders.stream().allMatch(Order::ended);
            case NOT_SUSPENDED -> !incident.suspended();
            case SUSPENDED -> incident.suspended();
            case NOT_OVERDUE -> !overdue();
            case ENDED_LATE -> endedLate();
            case FEWER -> marks.timesTaken(name(of)) < condition.times();
            case AT_LEAST -> marks.timesTaken(name(of)) >= condition.times();
            case FEWER_HERE ->
                    marks.timesTaken(name(of), incident.department()) < condition.times();
            case NOT_ASKED -> marks.findRequest(of).isEmpty();
            case ASKED -> marks.findRequest(of).filter(each -> !each.endorsed()).isPresent();
            case ENDORSED -> marks.findRequest(of).filter(OpenRequest::endorsed).isPresent();
            case STILL_AHEAD -> marks.findRequest(of).filter(this::past).isEmpty();
            case WHISTLED ->
                    marks.whistles().stream()
                            .anyMatch(whistle ->
                                    whistle.awaited()
                                            && whistle.department().equals(user.department()));
            case ALL_REPORTED_IN -> marks.whistles().stream().noneMatch(Whistle::awaited);
            case REPLY_DUE -> marks.replyDue();
            case NO_REPLY_DUE -> !marks.replyDue();
            case PINNED -> marks.pinned();
            case NOT_PINNED -> !marks.pinned();
            case NOT_LINKED -> !marks.linked();
            case LINKED -> marks.linked();
        };
    }

    /// A department by its code; a person by being the one who handles the case.
    private boolean holdsCase() {
        return user.role() == Role.HANDLER
                ? user.resource() != null && user.resource().equals(incident.handler())
                : user.department() != null && user.department().equals(incident.department());
    }

    private boolean past(OpenRequest request) {
        String until = request.fields().get(Fields.UNTIL);
        return until != null && !Instant.parse(until).isAfter(now);
    }

    private boolean overdue() {
        RunningClock clock = incident.caseClock();
        if (clock == null) {
            return false;
        }
        Instant at = clock.pausedSince() == null ? now : clock.pausedSince();
        return at.isAfter(clock.deadline());
    }

    private boolean endedLate() {
        RunningClock clock = incident.caseClock();
        Instant ended = incident.endedAt();
        return clock != null && ended != null && ended.isAfter(clock.deadline());
    }

    private static String name(@Nullable String of) {
        return Objects.requireNonNull(of, "a guard that counts names an action");
    }
}
