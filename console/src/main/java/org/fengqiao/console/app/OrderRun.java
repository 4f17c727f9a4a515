package org.fengqiao.console.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.resource.Radius;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;

/// The tour's orders about its incident: one sent to the wrong person and recalled, then one to the
/// nearest; as in life, to the next one if that person refuses or does not answer. What is read is
/// read from the order cards. FX thread.
final class OrderRun {

    /// Who has not signed by then is not waited for; the sample field signs within seconds or
    /// never.
    private static final long ANSWER_WITHIN_NANOS = 75_000_000_000L;

    private static final int MOST_PEOPLE = 8;

    /// How a rung looks that has been reached, see the ladder's style classes.
    private static final List<String> TICKED =
            List.of("step-reached", "step-current", "step-done", "step-broken");

    private static final Texts TEXTS = Texts.of("app");
    private static final Texts ORDER_TEXTS = Texts.of("dispatch");

    private final TourOperator operator;
    private int sent;
    private long sentNanos;
    private boolean confirmed;
    private boolean recalling;

    OrderRun(TourOperator operator) {
        this.operator = operator;
    }

    /// Opens the list of people, so that a pop-up is in a picture too.
    String openRecipients() {
        operator.hand().press(KeyCode.F4);
        return "pressed F4, opened the list of people";
    }

    /// The people offered, once the list shows. In a real window a key arrives a moment later.
    Optional<Map<String, Object>> recipientsShown() {
        operator.eye()
                .find("#order-recipient")
                .map(box -> (ComboBox<?>) box)
                .filter(box -> !box.isShowing())
                .ifPresent(ComboBox::show);
        List<String> lines = operator.eye().texts(".combo-box-popup .list-cell");
        List<String> written = lines.stream().filter(line -> !line.isBlank()).toList();
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Map.of("people in sight", written.size(), "first", written.getFirst()));
    }

    /// The second of the list, as if by mistake.
    String sendToTheWrongPerson() {
        operator.hand().press(KeyCode.DOWN, KeyCode.ENTER);
        operator.hand().press(KeyCode.F4);
        operator.hand().press(KeyCode.ALT, KeyCode.DIGIT1);
        send();
        return "took another person with Down and Enter, the first text, pressed Ctrl+Enter";
    }

    /// The person the console proposes.
    String sendToTheProposed() {
        operator.hand().press(KeyCode.F4);
        operator.hand().press(KeyCode.ALT, KeyCode.DIGIT1);
        send();
        return "pressed F4, took the first text, pressed Ctrl+Enter";
    }

    private void send() {
        operator.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
        sent++;
        sentNanos = System.nanoTime();
        confirmed = false;
        recalling = false;
    }

    /// Once the card of the order just sent says that the backend has it.
    Optional<Map<String, Object>> served() {
        return reachedOnCard(Rung.SERVER);
    }

    /// Takes the order back on its card, with a reason.
    String recall() {
        pressRecall();
        return "pressed the recall on the card, gave a reason, pressed Enter";
    }

    private void pressRecall() {
        recalling = true;
        operator.hand().click(operator.eye().get(".order-card .order-recall"));
        operator.hand().paste(TEXTS.get("tour.recallReason"));
        operator.hand().press(KeyCode.ENTER);
    }

    /// Once the card says that the order was recalled.
    Optional<Map<String, Object>> recalled() {
        return reachedOnCard(Rung.RECALLED);
    }

    /// Empty until the newest order has reached a rung; asks the next person where this one will
    /// not.
    Optional<Map<String, Object>> reached(Rung wanted) {
        Optional<Map<String, Object>> read = reachedOnCard(wanted);
        if (read.isPresent()) {
            return read;
        }
        Optional<Order> order = current();
        if (order.isPresent() && brokenOff(order.get())) {
            askNext();
        } else if (order.isPresent()
                && order.get().rung().compareTo(Rung.ACKNOWLEDGED) < 0
                && System.nanoTime() - sentNanos > ANSWER_WITHIN_NANOS
                && !recalling) {
            pressRecall();
        }
        return Optional.empty();
    }

    /// What stands on the uppermost card, if that is the newest order's and the rung is ticked off
    /// there.
    private Optional<Map<String, Object>> reachedOnCard(Rung wanted) {
        List<Node> cards = operator.eye().list(".order-card");
        if (cards.size() < sent) {
            confirmIfAsked();
            return Optional.empty();
        }
        Node newest = cards.getFirst();
        List<String> ticked = new ArrayList<>();
        for (String look : TICKED) {
            ticked.addAll(operator.eye().textsIn(newest, ".step-name." + look));
        }
        String word = ORDER_TEXTS.get("rung." + wanted);
        if (!ticked.contains(word)) {
            return Optional.empty();
        }
        Map<String, Object> read = new LinkedHashMap<>();
        read.put("recipient", operator.eye().textsIn(newest, ".figure").getFirst());
        read.put("ladder", ticked);
        read.put("orders", sent);
        return Optional.of(read);
    }

    /// The form asks once more before it sends to somebody who is busy.
    private void confirmIfAsked() {
        if (!confirmed && operator.eye().find("#order-notice").isPresent()) {
            confirmed = true;
            operator.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
        }
    }

    private Optional<Order> current() {
        return operator.features().orders().store().listFor(operator.incident()).stream()
                .findFirst()
                .flatMap(line -> Optional.ofNullable(line.order()));
    }

    private static boolean brokenOff(Order order) {
        return order.rung() == Rung.REFUSED || order.rung() == Rung.RECALLED;
    }

    private void askNext() {
        if (sent > MOST_PEOPLE) {
            return;
        }
        Set<String> asked = new HashSet<>();
        operator.features()
                .orders()
                .store()
                .listFor(operator.incident())
                .forEach(line -> asked.add(line.recipient()));
        operator.features().resources().listRecipients().stream()
                .filter(person -> !asked.contains(person.id()) && !person.busy())
                .findFirst()
                .ifPresentOrElse(
                        person -> {
                            operator.features().orders().panel().choose(person);
                            operator.hand().press(KeyCode.ALT, KeyCode.DIGIT1);
                            send();
                        },
                        this::lookFurther);
    }

    /// At night there may be nobody left near by.
    private void lookFurther() {
        var radius = operator.features().resources().around().radiusProperty();
        double wider = Math.min(Radius.GREATEST_M, 2 * radius.get().metres());
        if (wider > radius.get().metres()) {
            radius.set(new Radius(wider));
        }
    }

    /// What the backend says of the orders, one of which must have reached the rung there too.
    CompletableFuture<Map<String, Object>> backendReached(Rung wanted) {
        return operator.desk()
                .api()
                .loadIncident(operator.incident())
                .thenApply(file -> {
                    boolean there =
                            file.orders().stream()
                                    .flatMap(order -> order.rungs().stream())
                                    .anyMatch(reached -> reached.rung() == wanted);
                    if (!there) {
                        throw new IllegalStateException(
                                "no order of " + operator.incident() + " has reached " + wanted);
                    }
                    return Map.<String, Object>of(
                            "state", file.incident().state(), "rung", wanted.name());
                });
    }
}
