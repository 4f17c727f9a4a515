package org.fengqiao.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Messages.IncidentFile;
import org.fengqiao.domain.wire.Messages.SignedIn;
import org.fengqiao.domain.wire.Outcome;
import org.fengqiao.domain.workflow.Conditions;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.fengqiao.domain.workflow.WorkflowView;
import org.junit.jupiter.api.Test;

/// Linking and unlinking is the identity, whatever the case has been through: cases are led through
/// random histories of allowed actions by the people the workflow names, over the same commands a
/// desk sends. The histories are the same for the same seed.
class LinkPropertyTest extends BackendTest {

    private static final long SEED = 20261127;
    private static final int HISTORIES = 200;
    private static final int MOST_STEPS = 12;

    private record Person(Rest rest, UserInfo info) {}

    private record Choice(Person person, Transition row) {}

    private final Random random = new Random(SEED);
    private final Map<String, Integer> taken = new HashMap<>();

    @Test
    void linkingAndUnlinkingIsTheIdentityAfterAnyHistory() {
        Rest operator = signIn("operator");
        WorkflowDefinition workflow =
                WorkflowDefinition.of(operator.get("/workflow").as(200, WorkflowView.class));
        List<Person> people =
                List.of(
                        person("operator"),
                        person("leader"),
                        person("dept-" + SmallCity.XUANWU_CG),
                        person("worker-" + SmallCity.officerAt(SmallCity.IN_XUANWU)),
                        person("worker-" + SmallCity.workerAt(SmallCity.IN_XUANWU)));
        Set<String> states = new HashSet<>();
        int linked = 0;
        int tried = 0;
        while (linked < HISTORIES) {
            tried++;
            assertTrue(tried < 4 * HISTORIES, "only " + linked + " of " + tried + " could link");
            IncidentId master = dispatched(operator);
            IncidentId id = register(operator, SmallCity.IN_XUANWU);
            List<String> history = walk(id, random.nextInt(MOST_STEPS), people, workflow);
            IncidentFile before = file(operator, id);
            Optional<Choice> link = findLink(before, people, workflow);
            if (link.isPresent()) {
                linked++;
                states.add(before.incident().state());
                check(operator, before, master, link.get(), people, workflow, history);
            }
        }
        assertEquals(2, states.size(), "both states in which the table allows it: " + states);
        assertTrue(taken.size() >= 20, "histories of too few kinds of steps: " + taken);
    }

    private void check(
            Rest operator,
            IncidentFile before,
            IncidentId master,
            Choice link,
            List<Person> people,
            WorkflowDefinition workflow,
            List<String> history) {
        IncidentId id = before.incident().id();
        String where = id + " after " + history;
        Incident masterBefore = incident(operator, master);
        take(link.person().rest(), id, link.row().action(), Map.of(Fields.MASTER, master.value()));
        IncidentFile linked = file(operator, id);
        assertEquals(master, linked.incident().marks().master(), where);
        assertEquals(Set.of(id), incident(operator, master).marks().duplicates(), where);
        for (Choice allowed : listRows(linked, people, workflow)) {
            assertTrue(allowed.row().has(Effect.UNLINK), where + ": " + allowed.row());
        }
        boolean masterMoves = random.nextBoolean();
        if (masterMoves) {
            // What the master goes through meanwhile must not reach what is linked to it.
            step(file(operator, master), people, workflow, false);
        }
        Choice unlink =
                listRows(linked, people, workflow).stream()
                        .findAny()
                        .orElseThrow(() -> fail(where));
        take(unlink.person().rest(), id, unlink.row().action(), Map.of(Fields.REASON, "不是一件事"));
        IncidentFile after = file(operator, id);
        assertEquals(asOf(before.incident(), after.incident()), after.incident(), where);
        assertEquals(before.orders(), after.orders(), where);
        assertEquals(before.flow().size() + 2, after.flow().size(), where);
        Incident masterAfter = incident(operator, master);
        assertEquals(Set.of(), masterAfter.marks().duplicates(), where);
        if (!masterMoves) {
            assertEquals(asOf(masterBefore, masterAfter), masterAfter, where);
        }
        assertEquals(
                actions(listRows(before, people, workflow)),
                actions(listRows(after, people, workflow)),
                where + ": the same may be done as before");
    }

    private static List<String> actions(List<Choice> choices) {
        return choices.stream().map(choice -> choice.row().action()).toList();
    }

    private static AssertionError fail(String where) {
        return new AssertionError("nobody may unlink " + where);
    }

    /// The earlier one with the number of the later change: all else has to be the same, state,
    /// clocks, marks, suspension, department and handler included.
    private static Incident asOf(Incident before, Incident after) {
        return new Incident(
                before.id(),
                after.revision(),
                before.state(),
                before.classKey(),
                before.standard(),
                before.grade(),
                before.source(),
                before.title(),
                before.description(),
                before.position(),
                before.grid(),
                before.address(),
                before.reporter(),
                before.reporterPhone(),
                before.reportedAt(),
                before.department(),
                before.handler(),
                before.caseClock(),
                before.stageClock(),
                before.suspended(),
                before.endedAt(),
                before.photos(),
                before.marks());
    }

    private Person person(String user) {
        Rest rest = signIn(user);
        return new Person(rest, rest.get("/session").as(200, SignedIn.class).user());
    }

    /// Takes at least `steps` steps, and a few more until the case may be linked or has ended.
    private List<String> walk(
            IncidentId id, int steps, List<Person> people, WorkflowDefinition workflow) {
        List<String> history = new ArrayList<>();
        for (int i = 0; i < 3 * MOST_STEPS; i++) {
            IncidentFile file = file(people.getFirst().rest(), id);
            boolean enough = i >= steps;
            if (enough && findLink(file, people, workflow).isPresent()) {
                break;
            }
            step(file, people, workflow, true).ifPresent(history::add);
        }
        return history;
    }

    /// Takes one allowed step that does not end the case.
    ///
    /// @param orders whether orders may be sent and answered too
    private Optional<String> step(
            IncidentFile file, List<Person> people, WorkflowDefinition workflow, boolean orders) {
        if (orders && random.nextInt(6) == 0) {
            return order(people, file);
        }
        List<Choice> choices =
                listRows(file, people, workflow).stream()
                        .filter(choice -> !workflow.state(choice.row().to()).ends())
                        .filter(choice -> !choice.row().has(Effect.LINK))
                        .toList();
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        Choice choice = choices.get(random.nextInt(choices.size()));
        Map<String, String> fields = new HashMap<>();
        choice.row().required().forEach(key -> fields.put(key, value(key)));
        if (choice.row().optional().contains(Fields.CONFIRMED)) {
            fields.put(Fields.CONFIRMED, "yes");
        }
        Command.Act act =
                new Command.Act(
                        CommandId.random(),
                        file.incident().id(),
                        choice.row().action(),
                        file.incident().revision(),
                        fields);
        Outcome outcome = choice.person().rest().post("/commands", act).as(200, Outcome.class);
        if (!(outcome instanceof Outcome.Accepted)) {
            throw new AssertionError(choice.row().action() + " " + fields + ": " + outcome);
        }
        taken.merge(choice.row().action(), 1, Integer::sum);
        return Optional.of(choice.row().action());
    }

    /// Sends an order where there is none, else recalls or answers it.
    private Optional<String> order(List<Person> people, IncidentFile file) {
        Rest operator = people.getFirst().rest();
        Optional<Order> open = file.orders().stream().filter(order -> !order.ended()).findFirst();
        if (open.isEmpty()) {
            Command issue = issue(file.incident().id(), SmallCity.workerAt(SmallCity.IN_XUANWU));
            return operator.post("/commands", issue).as(200, Outcome.class)
                            instanceof Outcome.Accepted
                    ? noted("ISSUE")
                    : Optional.empty();
        }
        Order order = open.get();
        if (random.nextBoolean()) {
            Command recall = new Command.RecallOrder(CommandId.random(), order.id(), "改派");
            return operator.post("/commands", recall).as(200, Outcome.class)
                            instanceof Outcome.Accepted
                    ? noted("RECALL")
                    : Optional.empty();
        }
        Rest recipient =
                people.stream()
                        .filter(person -> order.recipient().equals(person.info().resource()))
                        .findFirst()
                        .orElseThrow()
                        .rest();
        return reach(recipient, order.id(), Rung.FED_BACK, "已看过").status() == 200
                ? noted("FED_BACK")
                : Optional.empty();
    }

    private Optional<String> noted(String step) {
        taken.merge(step, 1, Integer::sum);
        return Optional.of(step);
    }

    private String value(String key) {
        return switch (key) {
            case Fields.DEPARTMENT, Fields.DEPARTMENTS -> SmallCity.XUANWU_CG;
            case Fields.HANDLER -> SmallCity.officerAt(SmallCity.IN_XUANWU);
            case Fields.DUE, Fields.UNTIL ->
                    Instant.now().plus(Duration.ofMinutes(60 + random.nextInt(600))).toString();
            default -> "因故 " + random.nextInt(1000);
        };
    }

    private Optional<Choice> findLink(
            IncidentFile file, List<Person> people, WorkflowDefinition workflow) {
        List<Choice> links =
                listRows(file, people, workflow).stream()
                        .filter(choice -> choice.row().has(Effect.LINK))
                        .toList();
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(links.get(random.nextInt(links.size())));
    }

    /// What anybody may do about it, in the order of the table.
    private static List<Choice> listRows(
            IncidentFile file, List<Person> people, WorkflowDefinition workflow) {
        Incident incident = file.incident();
        List<Choice> rows = new ArrayList<>();
        for (Person person : people) {
            Conditions conditions =
                    new Conditions(incident, file.orders(), person.info(), Instant.now());
            for (Transition row : workflow.listFrom(incident.state(), person.info().role())) {
                if (row.byHand() && conditions.allows(row)) {
                    rows.add(new Choice(person, row));
                }
            }
        }
        return rows;
    }
}
