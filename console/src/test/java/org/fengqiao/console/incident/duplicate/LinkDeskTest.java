package org.fengqiao.console.incident.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.console.incident.Submissions;
import org.fengqiao.console.incident.detail.FakeBackend;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.junit.jupiter.api.Test;

class LinkDeskTest {

    private static final IncidentId MASTER = new IncidentId("20261120000900");

    private final FakeBackend backend = new FakeBackend();
    private final Incident duplicate = new TwinCases().fresh();
    private final List<LinkDesk.Linked> linked = new ArrayList<>();
    private final List<LinkDesk.State> states = new ArrayList<>();
    private final LinkDesk desk = desk(Role.OPERATOR);

    LinkDeskTest() {
        desk.setOnLinked(linked::add);
    }

    private LinkDesk desk(Role role) {
        return new LinkDesk(
                new Submissions(backend, Runnable::run), WorkflowDefinition.loadDefault(), role);
    }

    @Test
    void linkIsTakenBackOnTheRevisionItMade() {
        desk.link(duplicate, MASTER, states::add);
        backend.accept(duplicate.id(), 77);
        desk.unlink(linked.getFirst(), "看错了", states::add);
        Command.Act back = assertInstanceOf(Command.Act.class, backend.sent().getLast());
        assertEquals("UNLINK", back.action());
        assertEquals(duplicate.id(), back.incident());
        assertEquals(77, back.expectedRevision());
        assertEquals(Map.of("reason", "看错了"), back.fields());
        backend.accept(duplicate.id(), 78);
        assertInstanceOf(LinkDesk.State.Done.class, states.getLast());
        assertEquals(1, linked.size(), "what is taken back is no link");
    }

    @Test
    void unknownIsNeitherDoneNorRefusedAndBarsASecondAttempt() {
        desk.link(duplicate, MASTER, states::add);
        backend.answer(new CommandState.Unknown(Instant.EPOCH));
        assertFalse(states.getLast().settled());
        List<LinkDesk.State> second = new ArrayList<>();
        desk.link(duplicate, MASTER, second::add);
        assertEquals(1, backend.sent().size());
        assertInstanceOf(LinkDesk.State.Refused.class, second.getLast());
        backend.refuse("主件已结案");
        assertEquals(new LinkDesk.State.Refused("主件已结案"), states.getLast());
        desk.link(duplicate, MASTER, second::add);
        assertEquals(2, backend.sent().size());
    }

    @Test
    void theTableSaysWhoMayLinkWhat() {
        assertTrue(desk.linksWhatIsRegistered());
        assertTrue(desk.findLink("handling").isEmpty());
        assertFalse(desk(Role.DEPARTMENT).linksWhatIsRegistered());
    }
}
