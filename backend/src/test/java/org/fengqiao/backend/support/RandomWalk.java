package org.fengqiao.backend.support;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.Supervision;
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

/// Leads cases through allowed actions by the people the workflow names, over the same commands a
/// desk sends. The same seed gives the same steps.
public final class RandomWalk {

    /// Somebody signed in.
    public record Person(Rest rest, UserInfo info) {}

    /// A row that somebody may take.
    public record Choice(Person person, Transition row) {}

    private final Random random;
    private final WorkflowDefinition workflow;
    private final List<String> departments;
    private final List<Person> people;
    private final Map<String, Integer> taken = new HashMap<>();

    /// @param departments that cases may go to
    /// @param signedIn an operator first
    public RandomWalk(
            Random random,
            WorkflowDefinition workflow,
            List<String> departments,
            List<Rest> signedIn) {
        this.random = random;
        this.workflow = workflow;
        this.departments = departments;
        people =
                signedIn.stream()
                        .map(rest ->
                                new Person(
                                        rest, rest.get("/session").as(200, SignedIn.class).user()))
                        .toList();
    }

    /// How often each kind of step was taken.
    public Map<String, Integer> taken() {
        return taken;
    }

    /// Neither ends the case nor links it.
    public static boolean goesOn(WorkflowDefinition workflow, Transition row) {
        return !workflow.state(row.to()).ends() && !row.has(Effect.LINK);
    }

    /// Takes one step that is allowed and wanted; absent where there is none.
    public Optional<String> step(
            IncidentFile file, BiPredicate<WorkflowDefinition, Transition> wanted) {
        List<Choice> choices =
                listRows(file).stream()
                        .filter(choice -> wanted.test(workflow, choice.row()))
                        .toList();
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        Choice choice = choices.get(random.nextInt(choices.size()));
        Map<String, String> fields = new HashMap<>();
        choice.row().required().forEach(key -> fields.put(key, value(key, file.incident())));
        if (choice.row().optional().contains(Fields.CONFIRMED)) {
            fields.put(Fields.CONFIRMED, "yes");
        }
        if (choice.row().has(Effect.REPLY)) {
            fields.put(Fields.SUPERVISION, firstAwaited(file.incident()));
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
        return noted(choice.row().action());
    }

    private static String firstAwaited(Incident incident) {
        List<Supervision> all = incident.marks().supervisions();
        return String.valueOf(
                1
                        + IntStream.range(0, all.size())
                                .filter(i -> all.get(i).awaited())
                                .findFirst()
                                .orElseThrow());
    }

    /// Sends an order where there is none, else recalls or answers it.
    public Optional<String> order(IncidentFile file) {
        Rest operator = people.getFirst().rest();
        Optional<Order> open = file.orders().stream().filter(order -> !order.ended()).findFirst();
        if (open.isEmpty()) {
            Command issue =
                    BackendTest.issue(
                            file.incident().id(), SmallCity.workerAt(SmallCity.IN_XUANWU));
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
        return BackendTest.reach(recipient, order.id(), Rung.FED_BACK, "已看过").status() == 200
                ? noted("FED_BACK")
                : Optional.empty();
    }

    private Optional<String> noted(String step) {
        taken.merge(step, 1, Integer::sum);
        return Optional.of(step);
    }

    private String value(String key, Incident incident) {
        return switch (key) {
            case Fields.DEPARTMENT, Fields.DEPARTMENTS ->
                    departments.get(random.nextInt(departments.size()));
            case Fields.HANDLER ->
                    SmallCity.XUANWU_CG.equals(incident.department())
                            ? SmallCity.officerAt(SmallCity.IN_XUANWU)
                            : SmallCity.policeAt(SmallCity.IN_XUANWU);
            case Fields.DUE, Fields.UNTIL ->
                    Instant.now().plus(Duration.ofMinutes(60 + random.nextInt(600))).toString();
            case Fields.SATISFACTION -> "SATISFIED";
            default -> "因故 " + random.nextInt(1000);
        };
    }

    /// What anybody may do about it, in the order of the table.
    public List<Choice> listRows(IncidentFile file) {
        Incident incident = file.incident();
        List<Choice> rows = new ArrayList<>();
        for (Person person : people) {
            Conditions conditions =
                    new Conditions(incident, file.orders(), person.info(), Instant.now());
            for (Transition row : workflow.listFrom(incident.state(), person.info().role())) {
                if (conditions.allows(row)) {
                    rows.add(new Choice(person, row));
                }
            }
        }
        return rows;
    }
}
