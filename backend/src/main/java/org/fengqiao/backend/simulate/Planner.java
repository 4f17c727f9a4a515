package org.fengqiao.backend.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.WorkflowDefinition;

/// Decides what colleagues at other desks and departments do next about a case, as far as the
/// workflow lets them. Pure: the same case gives the same deed.
///
/// Colleagues take most of the mild cases and few of the grave ones; what they leave is for the
/// people at the console, and is relieved when its limit is nearly over or just past. Whatever a
/// real person has taken up is left to that person for longer still.
final class Planner {

    private final CityModel city;
    private final Dice dice;
    private final Habits habits;
    private final Ordering ordering;
    private final Handling handling;
    private final OverlayPlanner overlays;
    private final Afterlife afterlife;
    private final Function<Case, Optional<IncidentId>> twins;

    /// @param twins finds the open case of which a new one is a second report
    Planner(
            CityModel city,
            Shifts shifts,
            WorkflowDefinition workflow,
            CaseTexts texts,
            Dice dice,
            Pace pace,
            Function<Case, Optional<IncidentId>> twins) {
        this.city = city;
        this.dice = dice;
        this.twins = twins;
        habits = new Habits(city, workflow, texts, dice, pace);
        ordering = new Ordering(city, shifts, texts, dice, pace, habits);
        handling = new Handling(city, shifts, dice, pace, habits, ordering);
        Asking asking = new Asking(dice, habits);
        overlays = new OverlayPlanner(city, dice, habits, asking);
        afterlife = new Afterlife(dice, habits, asking);
    }

    /// The next of all that is to be done. Empty where nobody simulated will do anything; a
    /// duplicate goes its master's way.
    Optional<Deed> plan(Case c) {
        if (!c.incident().open()) {
            return afterlife.plan(c);
        }
        if (c.incident().marks().linked()) {
            return Optional.empty();
        }
        List<Deed> deeds = new ArrayList<>(overlays.list(c));
        if (!c.incident().suspended()) {
            next(c).ifPresent(deeds::add);
        }
        return deeds.stream().min(Comparator.comparing(Deed::due));
    }

    private Optional<Deed> next(Case c) {
        return switch (c.incident().state()) {
            case "pending_register" -> register(c);
            case "pending_verify" -> onSite(c, "VERIFY_DONE");
            case "pending_dispatch" -> dispatch(c);
            case "adjudication" -> adjudicate(c);
            case "pending_handle" -> handling.pending(c);
            case "handling" -> handling.handling(c);
            case "handle_finish" -> handling.finished(c);
            case "pending_check" -> check(c);
            case "checking" -> onSite(c, "CHECK_DONE");
            case "pending_close" -> close(c);
            default -> Optional.empty();
        };
    }

    /// Whether colleagues take the case as part of their own work.
    boolean colleagues(Case c) {
        return habits.colleagues(c);
    }

    private Optional<Deed> register(Case c) {
        if (c.incident().marks().findRequest("VOID").isPresent()) {
            // Nobody files what may be void; and what is owed an answer cannot be.
            return overlays.settle(c, habits.desk(c, 3, 10));
        }
        Instant due = habits.desk(c, 3, 10);
        Optional<Deed> other = habits.colleagues(c) ? unusual(c, due) : Optional.empty();
        return other.or(() -> habits.seatDoes(c, due, "ACCEPT", Map.of()));
    }

    /// What becomes of the few reports that are not just filed.
    private Optional<Deed> unusual(Case c, Instant due) {
        if (!c.tried("LINK") && habits.happens(0.7, "knows", c)) {
            Optional<Deed> link =
                    twins.apply(c)
                            .flatMap(master ->
                                    habits.seatDoes(
                                            c, due, "LINK", Map.of(Fields.MASTER, master.value())));
            if (link.isPresent()) {
                return link;
            }
        }
        if (habits.happens(0.03, "refuse", c)) {
            return habits.seatDoes(c, due, "NOT_ACCEPT", reason(Phrase.NOT_ACCEPTED, c));
        }
        if (habits.happens(0.01, "void", c)) {
            return habits.act(c, due, Habits.LEADER, "VOID", reason(Phrase.VOID, c));
        }
        if (!c.tried("ASK_VOID") && habits.happens(0.02, "ask void", c)) {
            return habits.seatDoes(c, due, "ASK_VOID", reason(Phrase.VOID, c));
        }
        return !c.tried("VERIFY") && habits.happens(0.06, "verify", c)
                ? habits.seatDoes(c, due, "VERIFY", reason(Phrase.VERIFY, c))
                : Optional.empty();
    }

    /// Verifying and checking on site: a worker who has an order reports by feeding it back, else a
    /// colleague asks by telephone and writes down what was found.
    private Optional<Deed> onSite(Case c, String done) {
        List<Order> open = c.listOpenOrders();
        if (!open.isEmpty()) {
            return ordering.recall(c, open);
        }
        Optional<Deed> order =
                habits.happensThere(0.5, "on site", c) ? ordering.issue(c) : Optional.empty();
        return order.or(() -> {
            Instant due = habits.desk(c, 8, 25);
            return habits.happensThere(0.06, "fails", c) && done.equals("CHECK_DONE")
                    ? habits.seatDoes(c, due, "REWORK", reason(Phrase.REWORK, c))
                    : habits.seatDoes(c, due, done, Map.of(Fields.RESULT, found(c, done)));
        });
    }

    private String found(Case c, String done) {
        return done.equals("CHECK_DONE")
                ? habits.say(Phrase.CHECKED, c)
                : habits.say(Phrase.VERIFIED, c);
    }

    private Optional<Deed> dispatch(Case c) {
        Instant due = habits.desk(c, 1, 5);
        boolean colleagues = habits.colleagues(c);
        if (colleagues && !c.tried("SEND_BACK") && habits.happens(0.01, "send back", c)) {
            Optional<Deed> back = habits.seatDoes(c, due, "SEND_BACK", reason(Phrase.SENT_BACK, c));
            if (back.isPresent()) {
                return back;
            }
        }
        if (colleagues && !c.tried("ESCALATE") && habits.happens(0.02, "escalate", c)) {
            Optional<Deed> up = habits.seatDoes(c, due, "ESCALATE", reason(Phrase.ESCALATED, c));
            if (up.isPresent()) {
                return up;
            }
        }
        return city.findDepartment(habits.incidentClass(c), c.incident().grid())
                .flatMap(found ->
                        habits.seatDoes(
                                c, due, "DISPATCH", Map.of(Fields.DEPARTMENT, found.code())));
    }

    private Optional<Deed> adjudicate(Case c) {
        AreaCode grid = c.incident().grid();
        Instant due = habits.desk(c, 5, 25);
        List<Department> serving = city.listDepartments(grid);
        Optional<Department> whose =
                habits.happens(0.3, "another's", c) && !serving.isEmpty()
                        ? Optional.of(dice.pick(serving, "whose", c.id()))
                        : city.findDepartment(habits.incidentClass(c), grid);
        return whose.flatMap(found ->
                habits.act(
                        c,
                        due,
                        Habits.LEADER,
                        "ADJUDICATE",
                        Map.of(
                                Fields.DEPARTMENT,
                                found.code(),
                                Fields.REASON,
                                habits.say(Phrase.ADJUDICATED, c))));
    }

    private Optional<Deed> check(Case c) {
        Instant due = habits.desk(c, 2, 10);
        if (habits.colleagues(c)) {
            if (habits.happensThere(0.05, "rework", c)) {
                return habits.seatDoes(c, due, "REWORK", reason(Phrase.REWORK, c));
            }
            if (!c.tried("CHECK") && habits.happens(0.08, "check", c)) {
                return habits.seatDoes(c, due, "CHECK", reason(Phrase.CHECK, c));
            }
        }
        return habits.seatDoes(c, due, "CHECK_PASS", Map.of());
    }

    /// Closing waits until no order is open and every supervision is answered.
    private Optional<Deed> close(Case c) {
        List<Order> open = c.listOpenOrders();
        if (!open.isEmpty()) {
            return ordering.letGo(c, open);
        }
        Instant due = habits.desk(c, 1, 5);
        return overlays.settle(c, due).or(() -> habits.seatDoes(c, due, "CLOSE", Map.of()));
    }

    private Map<String, String> reason(Phrase phrase, Case c) {
        return Map.of(Fields.REASON, habits.say(phrase, c));
    }
}
