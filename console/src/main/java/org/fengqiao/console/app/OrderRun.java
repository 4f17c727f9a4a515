package org.fengqiao.console.app;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.app.tour.Hand;
import org.fengqiao.console.dispatch.OrderLine;
import org.fengqiao.console.dispatch.Recipient;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;

/// The tour's order: sent to the nearest person; as in life, to the next one if the first refuses
/// or does not answer. FX thread.
final class OrderRun {

    /// Who has not signed by then is not waited for; the sample field signs within seconds or
    /// never.
    private static final long ANSWER_WITHIN_NANOS = 75_000_000_000L;

    private static final int MOST_PEOPLE = 4;

    private static final Texts TEXTS = Texts.of("app");

    private final Desk desk;
    private final Hand hand;
    private final Set<String> asked = new HashSet<>();
    private IncidentId incident = new IncidentId("none");
    private long sentNanos;
    private boolean confirmed;
    private boolean recalling;

    OrderRun(Desk desk, Hand hand) {
        this.desk = desk;
        this.hand = hand;
    }

    /// Sends the first fitting text to the person proposed.
    String sendFirst(IncidentId about) {
        incident = about;
        hand.press(KeyCode.ESCAPE);
        hand.press(KeyCode.F4);
        hand.press(KeyCode.ALT, KeyCode.DIGIT1);
        send();
        return "took the proposed person and the first text, pressed Ctrl+Enter";
    }

    private void send() {
        ComboBox<?> people = (ComboBox<?>) desk.scene().lookup("#order-recipient");
        if (people != null && people.getValue() instanceof Recipient person) {
            asked.add(person.id());
        }
        hand.press(KeyCode.CONTROL, KeyCode.ENTER);
        sentNanos = System.nanoTime();
        confirmed = false;
        recalling = false;
    }

    /// Once the backend has the order.
    Optional<Map<String, Object>> served() {
        confirmIfAsked();
        return current().map(order -> read(order));
    }

    /// The form asks once more before it sends to somebody who is busy.
    private void confirmIfAsked() {
        Node notice = desk.scene().lookup("#order-notice");
        if (!confirmed && lines().size() < asked.size() && notice != null && notice.isVisible()) {
            confirmed = true;
            hand.press(KeyCode.CONTROL, KeyCode.ENTER);
        }
    }

    private List<OrderLine> lines() {
        return desk.features().orders().store().listFor(incident);
    }

    private Optional<Order> current() {
        return lines().stream().findFirst().flatMap(line -> Optional.ofNullable(line.order()));
    }

    private Map<String, Object> read(Order order) {
        Map<String, Object> read = new HashMap<>();
        read.put("order", order.id().value());
        read.put("recipient", order.recipientName());
        read.put("rung", order.rung().name());
        read.put("people asked", asked.size());
        return read;
    }

    /// Empty until the order has reached a rung; asks the next person where this one will not.
    Optional<Map<String, Object>> reached(Rung wanted) {
        Optional<Order> order = current();
        if (order.isEmpty()) {
            confirmIfAsked();
            return Optional.empty();
        }
        boolean there = order.get().rungs().stream().anyMatch(reached -> reached.rung() == wanted);
        if (there) {
            return Optional.of(read(order.get()));
        }
        if (order.get().ended()) {
            askNext();
        } else if (order.get().rung().compareTo(Rung.ACKNOWLEDGED) < 0
                && System.nanoTime() - sentNanos > ANSWER_WITHIN_NANOS
                && !recalling) {
            recalling = true;
            desk.submit(
                    new Command.RecallOrder(
                            CommandId.random(), order.get().id(), TEXTS.get("tour.recallReason")));
        }
        return Optional.empty();
    }

    private void askNext() {
        if (asked.size() >= MOST_PEOPLE) {
            return;
        }
        desk.features().resources().listRecipients().stream()
                .filter(person -> !asked.contains(person.id()) && !person.busy())
                .findFirst()
                .ifPresent(person -> {
                    desk.features().orders().panel().choose(person);
                    hand.press(KeyCode.ALT, KeyCode.DIGIT1);
                    send();
                });
    }

    /// What the backend says of the order, which must have reached the rung there too.
    CompletableFuture<Map<String, Object>> backendReached(Rung wanted) {
        return desk.api()
                .loadIncident(incident)
                .thenApply(file -> {
                    boolean there =
                            file.orders().stream()
                                    .flatMap(order -> order.rungs().stream())
                                    .anyMatch(reached -> reached.rung() == wanted);
                    if (!there) {
                        throw new IllegalStateException(
                                "no order of " + incident + " has reached " + wanted);
                    }
                    return Map.<String, Object>of(
                            "state", file.incident().state(), "rung", wanted.name());
                });
    }
}
