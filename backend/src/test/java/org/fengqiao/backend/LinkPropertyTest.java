package org.fengqiao.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.RandomWalk;
import org.fengqiao.backend.support.RandomWalk.Choice;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Messages.IncidentFile;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Fields;
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

    private final Random random = new Random(SEED);

    @Test
    void linkingAndUnlinkingIsTheIdentityAfterAnyHistory() {
        Rest operator = signIn("operator");
        WorkflowDefinition workflow =
                WorkflowDefinition.of(operator.get("/workflow").as(200, WorkflowView.class));
        RandomWalk people =
                new RandomWalk(
                        random,
                        workflow,
                        List.of(SmallCity.XUANWU_CG),
                        List.of(
                                signIn("operator"),
                                signIn("leader"),
                                signIn("dept-" + SmallCity.XUANWU_CG),
                                signIn("worker-" + SmallCity.officerAt(SmallCity.IN_XUANWU)),
                                signIn("worker-" + SmallCity.workerAt(SmallCity.IN_XUANWU))));
        Set<String> states = new HashSet<>();
        int linked = 0;
        int tried = 0;
        while (linked < HISTORIES) {
            tried++;
            assertTrue(tried < 4 * HISTORIES, "only " + linked + " of " + tried + " could link");
            IncidentId master = dispatched(operator);
            IncidentId id = register(operator, SmallCity.IN_XUANWU);
            List<String> history = walk(operator, id, random.nextInt(MOST_STEPS), people);
            IncidentFile before = file(operator, id);
            Optional<Choice> link = findLink(before, people);
            if (link.isPresent()) {
                linked++;
                states.add(before.incident().state());
                check(operator, before, master, link.get(), people, history);
            }
        }
        assertEquals(2, states.size(), "both states in which the table allows it: " + states);
        assertTrue(
                people.taken().size() >= 20,
                "histories of too few kinds of steps: " + people.taken());
    }

    private void check(
            Rest operator,
            IncidentFile before,
            IncidentId master,
            Choice link,
            RandomWalk people,
            List<String> history) {
        IncidentId id = before.incident().id();
        String where = id + " after " + history;
        Incident masterBefore = incident(operator, master);
        take(link.person().rest(), id, link.row().action(), Map.of(Fields.MASTER, master.value()));
        IncidentFile linked = file(operator, id);
        assertEquals(master, linked.incident().marks().master(), where);
        assertEquals(Set.of(id), incident(operator, master).marks().duplicates(), where);
        for (Choice allowed : people.listRows(linked)) {
            assertTrue(allowed.row().has(Effect.UNLINK), where + ": " + allowed.row());
        }
        boolean masterMoves = random.nextBoolean();
        if (masterMoves) {
            // What the master goes through meanwhile must not reach what is linked to it.
            people.step(file(operator, master), RandomWalk::goesOn);
        }
        Choice unlink = people.listRows(linked).stream().findAny().orElseThrow(() -> fail(where));
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
                actions(people.listRows(before)),
                actions(people.listRows(after)),
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

    /// Takes at least `steps` steps, and a few more until the case may be linked or has ended.
    private List<String> walk(Rest operator, IncidentId id, int steps, RandomWalk people) {
        List<String> history = new ArrayList<>();
        for (int i = 0; i < 3 * MOST_STEPS; i++) {
            IncidentFile file = file(operator, id);
            boolean enough = i >= steps;
            if (enough && findLink(file, people).isPresent()) {
                break;
            }
            Optional<String> step =
                    random.nextInt(6) == 0
                            ? people.order(file)
                            : people.step(file, RandomWalk::goesOn);
            step.ifPresent(history::add);
        }
        return history;
    }

    private Optional<Choice> findLink(IncidentFile file, RandomWalk people) {
        List<Choice> links =
                people.listRows(file).stream()
                        .filter(choice -> choice.row().has(Effect.LINK))
                        .toList();
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(links.get(random.nextInt(links.size())));
    }
}
