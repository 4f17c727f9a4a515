package org.fengqiao.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.RandomWalk;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.OpenRequest;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.wire.Messages.IncidentFile;
import org.fengqiao.domain.workflow.Consequence;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.FlowNote;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.fengqiao.domain.workflow.WorkflowView;
import org.junit.jupiter.api.Test;

/// Whatever a case goes through, for everything that is asked for there is somebody who can decide
/// it, and it never lies with a department that did not ask. The walks are the same for the same
/// seed.
class RequestPropertyTest extends BackendTest {

    private static final long SEED = 20261128;
    private static final int WALKS = 150;
    private static final int STEPS = 16;
    private static final String POLICE = "320102-GA";

    private final Random random = new Random(SEED);
    private final Map<FlowNote.Cause, Integer> lapses = new EnumMap<>(FlowNote.Cause.class);
    private int pending;

    @Test
    void neverIsSomethingAskedForThatNobodyCanDecide() {
        Rest operator = signIn("operator");
        WorkflowDefinition workflow =
                WorkflowDefinition.of(operator.get("/workflow").as(200, WorkflowView.class));
        RandomWalk people =
                new RandomWalk(
                        random,
                        workflow,
                        List.of(SmallCity.XUANWU_CG, POLICE),
                        List.of(
                                operator,
                                signIn("leader"),
                                signIn("dept-" + SmallCity.XUANWU_CG),
                                signIn("dept-" + POLICE),
                                signIn("worker-" + SmallCity.officerAt(SmallCity.IN_XUANWU)),
                                signIn("worker-" + SmallCity.policeAt(SmallCity.IN_XUANWU)),
                                signIn("worker-" + SmallCity.workerAt(SmallCity.IN_XUANWU))));
        for (int walk = 0; walk < WALKS; walk++) {
            walk(operator, workflow, people);
        }
        assertTrue(pending > WALKS, "too little was asked for: " + pending);
        assertEquals(
                FlowNote.Cause.values().length,
                lapses.size(),
                "walks that show every cause: " + lapses);
    }

    private void walk(Rest operator, WorkflowDefinition workflow, RandomWalk people) {
        IncidentId id =
                random.nextBoolean()
                        ? dispatched(operator)
                        : register(operator, SmallCity.IN_XUANWU);
        List<String> history = new ArrayList<>();
        for (int i = 0; i < STEPS && incident(operator, id).open(); i++) {
            IncidentFile before = file(operator, id);
            boolean ask = random.nextInt(3) == 0;
            boolean move = !ask && random.nextInt(2) == 0;
            people.step(
                            before,
                            (_, row) ->
                                    !row.has(Effect.LINK)
                                            && (!ask || row.has(Effect.ASK))
                                            && (!move || !row.to().equals(row.from())))
                    .ifPresent(history::add);
            check(before, file(operator, id), workflow, people, history);
        }
    }

    private void check(
            IncidentFile before,
            IncidentFile after,
            WorkflowDefinition workflow,
            RandomWalk people,
            List<String> history) {
        String where = after.incident().id() + " after " + history;
        for (OpenRequest request : after.incident().marks().requests()) {
            pending++;
            assertTrue(
                    people.listRows(after).stream()
                            .anyMatch(choice -> decides(choice.row(), request.subject())),
                    where + ": nobody can decide " + request.subject());
            if (before.incident().department() != null) {
                assertEquals(before.incident().department(), after.incident().department(), where);
            }
        }
        for (OpenRequest request : before.incident().marks().requests()) {
            boolean gone =
                    after.incident().marks().requests().stream()
                            .noneMatch(open -> open.subject().equals(request.subject()));
            if (gone) {
                FlowEntry told = told(before, after, workflow, request, where);
                FlowNote.find(workflow, told)
                        .map(note -> (FlowNote.Lapsed) note)
                        .ifPresent(lapsed -> {
                            assertEquals(request.byName(), lapsed.byName(), where);
                            lapses.merge(lapsed.cause(), 1, Integer::sum);
                        });
            }
        }
    }

    /// The new line that says what became of a request.
    private static FlowEntry told(
            IncidentFile before,
            IncidentFile after,
            WorkflowDefinition workflow,
            OpenRequest request,
            String where) {
        return after.flow().stream()
                .filter(entry -> !before.flow().contains(entry))
                .filter(entry ->
                        FlowNote.find(workflow, entry)
                                        .filter(note ->
                                                note instanceof FlowNote.Lapsed lapsed
                                                        && lapsed.subject()
                                                                .equals(request.subject()))
                                        .isPresent()
                                || workflow.find(entry.from(), entry.action())
                                        .filter(row -> decides(row, request.subject()))
                                        .isPresent())
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(where + ": no line tells of " + request.subject()));
    }

    private static boolean decides(Transition row, String subject) {
        return List.of(Effect.GRANT, Effect.REFUSE, Effect.ENDORSE).stream()
                .map(effect -> new Consequence(effect, subject))
                .anyMatch(row.effects()::contains);
    }
}
