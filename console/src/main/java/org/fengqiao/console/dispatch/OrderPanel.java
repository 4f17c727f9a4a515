package org.fengqiao.console.dispatch;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.dispatch.OrderDraft.Check;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.CommandDesk;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.jspecify.annotations.Nullable;

/// Writing orders about the selected incident, and the ladders of those already out. FX thread.
///
/// Ctrl+Enter sends. Sending empties the text, so pressing it twice cannot send twice; a
/// half-written text waits for its incident to be selected again, a proposed one does not.
public final class OrderPanel extends VBox implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("dispatch");
    private static final int DRAFTS = 50;

    private final OrderStore store;
    private final CommandDesk desk;
    private final OrderTemplates templates;
    private final ObservableValue<Instant> now;
    private final OrderForm form;
    private final Label title = new Label();
    private final VBox cards = new VBox();
    private final Button another = new Button();
    private final Map<IncidentId, OrderDraft> drafts = new LinkedHashMap<>();
    private final Subscription subscription;
    private List<Recipient> people = List.of();
    private @Nullable Incident incident;
    private boolean writing;
    private Consumer<Command.IssueOrder> onSent = _ -> {};

    /// @param now the server's time, changing each second
    public OrderPanel(
            OrderStore store,
            CommandDesk desk,
            OrderTemplates templates,
            ObservableValue<Instant> now) {
        this.store = store;
        this.desk = desk;
        this.templates = templates;
        this.now = now;
        form = new OrderForm(this::busy, this::send);
        getStyleClass().addAll("panel", "order-panel");
        setId("order-panel");
        Label heading = new Label();
        heading.textProperty().bind(TEXTS.bind("panel.title"));
        heading.getStyleClass().add("panel-title");
        title.getStyleClass().add("dim");
        cards.getStyleClass().add("order-cards");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("order-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        another.textProperty().bind(TEXTS.bind("panel.another"));
        another.setId("order-another");
        another.setMaxWidth(Double.MAX_VALUE);
        another.managedProperty().bind(another.visibleProperty());
        another.setOnAction(_ -> focusText());
        form.managedProperty().bind(form.visibleProperty());
        getChildren().addAll(heading, form, another, title, scroll);
        subscription =
                Subscription.all(
                        Subscription.listen(store.versionProperty(), (_, _, _) -> refresh()),
                        Subscription.listen(now, (_, _, time) -> tick(time)),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> relabel()));
        show(null);
    }

    /// Turns to another incident; null where none is selected. The same incident in a newer
    /// revision leaves what is being written alone.
    public void show(@Nullable Incident next) {
        Incident before = incident;
        incident = next;
        if (before != null && next != null && before.id().equals(next.id())) {
            return;
        }
        keepDraft();
        writing = false;
        people = List.of();
        OrderDraft draft = next == null ? OrderDraft.EMPTY : drafts.remove(next.id());
        form.show(
                draft == null ? OrderDraft.EMPTY.about(next == null ? null : next.id()) : draft,
                next == null ? List.of() : templates.listFor(next, Texts.isChinese()));
        form.offer(List.of(), Optional.empty());
        refresh();
    }

    private void keepDraft() {
        OrderDraft draft = form.draftProperty().get();
        if (draft.incident() != null && form.isWritten()) {
            drafts.put(draft.incident(), draft);
            if (drafts.size() > DRAFTS) {
                drafts.remove(drafts.keySet().iterator().next());
            }
        }
    }

    /// Offers the people around the incident, nearest first; one is proposed unless the operator
    /// has already chosen.
    public void offer(List<Recipient> around) {
        people = List.copyOf(around);
        form.offer(people, Suggestion.find(people, this::busy));
    }

    /// Takes whoever was chosen in the list around or on the map, ready to write.
    public void choose(Recipient person) {
        form.choose(person);
        focusText();
    }

    /// Opens the form if it has made way for the ladders, and takes the keyboard there. The first
    /// order of an incident is proposed with a text; a second one is never a matter of one key.
    public void focusText() {
        writing = true;
        makeRoom();
        form.focusText();
        if (cards.getChildren().isEmpty()) {
            form.proposeText();
        }
    }

    /// An order that has left is watched, not rewritten: its ladder gets the room until the
    /// operator writes another.
    private void makeRoom() {
        boolean open =
                writing
                        || cards.getChildren().isEmpty()
                        || !form.draftProperty().get().text().isBlank();
        form.setVisible(open);
        another.setVisible(!open);
    }

    /// Told of each order that has left, for example to highlight its recipient.
    public void setOnSent(Consumer<Command.IssueOrder> listener) {
        onSent = listener;
    }

    private boolean busy(Recipient recipient) {
        return recipient.busy() || busy(recipient.id());
    }

    private boolean busy(String id) {
        return !store.listUnfinishedOf(id).isEmpty();
    }

    private void send() {
        OrderDraft draft = form.draftProperty().get();
        Recipient recipient = draft.recipient();
        Check check =
                draft.check(recipient == null ? List.of() : store.listUnfinishedOf(recipient.id()));
        switch (check) {
            case Check.NoIncident _ -> form.warn(TEXTS.get("panel.noIncident"));
            case Check.NoRecipient _ -> form.warn(TEXTS.get("missing.recipient"));
            case Check.NoText _ -> form.warn(TEXTS.get("missing.text"));
            case Check.TooLong _ -> form.warn(TEXTS.get("missing.tooLong", OrderDraft.LONGEST));
            case Check.AskAgain(var person, var unfinished) -> {
                form.confirmNext();
                form.warn(question(person, unfinished));
            }
            case Check.Ready(var command) -> submit(command);
        }
    }

    private String question(Recipient person, List<OrderLine> unfinished) {
        if (unfinished.isEmpty()) {
            return TEXTS.get("confirm.busyElsewhere", person.name());
        }
        OrderLine oldest = unfinished.getFirst();
        String standing = StepLook.name(oldest.ladder(now.getValue()).standing());
        return TEXTS.get("confirm.busy", person.name(), unfinished.size(), standing);
    }

    private void submit(Command.IssueOrder command) {
        try {
            store.applyCommand(desk.submit(command));
        } catch (UncheckedIOException e) {
            form.warn(TEXTS.get("problem.outbox", String.valueOf(e.getMessage())));
            return;
        }
        Incident about = incident;
        form.show(
                OrderDraft.EMPTY.about(command.incident()),
                about == null ? List.of() : templates.listFor(about, Texts.isChinese()));
        form.offer(people, Suggestion.find(people, this::busy));
        writing = false;
        refresh();
        onSent.accept(command);
    }

    private void recall(OrderId order, String reason) {
        try {
            store.applyCommand(
                    desk.submit(new Command.RecallOrder(CommandId.random(), order, reason)));
        } catch (UncheckedIOException e) {
            form.warn(TEXTS.get("problem.outbox", String.valueOf(e.getMessage())));
        }
    }

    private void refresh() {
        List<OrderLine> lines = incident == null ? List.of() : store.listFor(incident.id());
        title.setText(
                incident == null
                        ? TEXTS.get("panel.noIncident")
                        : lines.isEmpty()
                                ? TEXTS.get("panel.noOrders")
                                : TEXTS.get("panel.orders", lines.size()));
        Map<CommandId, OrderCard> shown = new LinkedHashMap<>();
        cards.getChildren()
                .forEach(node -> shown.put(((OrderCard) node).commandId(), (OrderCard) node));
        List<OrderCard> next = new ArrayList<>();
        for (OrderLine line : lines) {
            OrderCard card = shown.get(line.commandId());
            if (card == null) {
                card = new OrderCard(line, new CardActions());
            }
            card.show(line, now.getValue());
            next.add(card);
        }
        if (!next.equals(cards.getChildren())) {
            cards.getChildren().setAll(next);
        }
        makeRoom();
    }

    private void tick(Instant time) {
        cards.getChildren().forEach(node -> ((OrderCard) node).tick(time));
    }

    private void relabel() {
        OrderDraft draft = form.draftProperty().get();
        Incident about = incident;
        form.show(draft, about == null ? List.of() : templates.listFor(about, Texts.isChinese()));
        form.offer(people, Suggestion.find(people, this::busy));
        cards.getChildren().clear();
        refresh();
    }

    @Override
    public void close() {
        subscription.close();
    }

    private final class CardActions implements OrderCard.Actions {

        @Override
        public void recall(OrderId order, String reason) {
            OrderPanel.this.recall(order, reason);
        }

        @Override
        public void dismiss(CommandId issue) {
            store.dismiss(issue);
        }
    }
}
