package org.fengqiao.console.wire.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.order.RungReached;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.fengqiao.domain.wire.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The judge of the fault run can find each thing it looks for.
class CommandBookTest {

    private static final Instant AT = Instant.parse("2026-11-27T08:00:00Z");
    private static final IncidentId INCIDENT = new IncidentId("202611270001");
    private static final CommandId ID = new CommandId("aaaaaaaa");
    private static final Outcome ACCEPTED =
            new Outcome.Accepted(ID, 7, INCIDENT, new OrderId("202611270001-1"));
    private static final Outcome REFUSED = new Outcome.Refused(ID, "is-linked", "because");

    private final CommandBook book = new CommandBook();
    private final List<Order> orders = new ArrayList<>();
    private final Map<CommandId, Outcome> journal = new HashMap<>();

    CommandBookTest() {
        book.given(new Command.IssueOrder(ID, INCIDENT, "w-1", "go", true));
    }

    private void order(String id) {
        orders.add(
                new Order(
                        new OrderId(id),
                        INCIDENT,
                        "w-1",
                        "张三",
                        "go",
                        "operator",
                        "值班员",
                        ID,
                        7,
                        List.of(new RungReached(Rung.SERVER, AT, null, null))));
    }

    private void settled(Outcome shown, @Nullable Outcome journaled) {
        book.heard(ID, "Sending", null);
        book.heard(ID, "Accepted", shown);
        if (journaled != null) {
            journal.put(ID, journaled);
        }
    }

    private Verdict verdict() {
        return Verdict.of(book, new Snapshot("e", 9, AT, List.of(), orders), journal::get);
    }

    @Test
    void oneEffectWithTheSameOutcomeIsGood() {
        settled(ACCEPTED, ACCEPTED);
        order("202611270001-1");
        assertTrue(verdict().good());
        assertEquals(List.of(), book.broken());
    }

    @Test
    void anOrderThatIsNotThereIsLost() {
        settled(ACCEPTED, ACCEPTED);
        assertEquals(1, verdict().lost());
        assertFalse(verdict().good());
    }

    @Test
    void twoOrdersOfOneCommandAreFound() {
        settled(ACCEPTED, ACCEPTED);
        order("202611270001-1");
        order("202611270001-2");
        assertEquals(1, verdict().twice());
        assertFalse(verdict().good());
    }

    @Test
    void aRefusedOneThatWasDoneIsFound() {
        settled(REFUSED, REFUSED);
        order("202611270001-1");
        assertEquals(1, verdict().against());
        assertFalse(verdict().good());
    }

    @Test
    void anOutcomeTheBackendDoesNotKnowIsFound() {
        settled(REFUSED, null);
        assertEquals(1, verdict().different());
        assertFalse(verdict().good());
    }

    @Test
    void oneWithoutAnOutcomeIsUnsettled() {
        book.heard(ID, "Sending", null);
        book.heard(ID, "Unknown", null);
        assertEquals(1, verdict().unsettled());
        assertEquals(1, book.unknown());
        assertFalse(verdict().good());
    }

    @Test
    void aConsoleMustListWhatIsUnsettledAndNothingElse() {
        book.heard(ID, "Sending", null);
        List<CommandBook.Unlisted> missing = book.opened(List.of());
        assertEquals(List.of(true), missing.stream().map(CommandBook.Unlisted::taken).toList());
        assertEquals(List.of(), book.opened(List.of(ID)));
        assertEquals(List.of(), book.broken());
        settled(ACCEPTED, ACCEPTED);
        book.opened(List.of(ID));
        book.opened(List.of(new CommandId("bbbbbbbb")));
        assertEquals(2, book.broken().size());
    }

    @Test
    void anOutcomeThatChangesIsFound() {
        settled(ACCEPTED, ACCEPTED);
        book.heard(ID, "Refused", REFUSED);
        assertEquals(1, book.broken().size());
    }
}
