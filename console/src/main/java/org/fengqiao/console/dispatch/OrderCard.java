package org.fengqiao.console.dispatch;

import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.CommandLook;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.wire.CommandId;

/// One order with its ladder and, while it is allowed, the recall.
final class OrderCard extends VBox {

    /// What a card asks of whoever shows it.
    interface Actions {
        /// @param reason not blank
        void recall(OrderId order, String reason);

        void dismiss(CommandId issue);
    }

    private static final Texts TEXTS = Texts.of("dispatch");

    private final Actions actions;
    private final Label who = new Label();
    private final Label by = new Label();
    private final Label text = new Label();
    private final LadderView ladder = new LadderView();
    private final Button recall = new Button();
    private final Button dismiss = new Button();
    private final Label recallState = new Label();
    private final TextField reason = new TextField();
    private final Button confirm = new Button();
    private final HBox recallForm;
    private OrderLine line;

    OrderCard(OrderLine first, Actions actions) {
        this.actions = actions;
        line = first;
        getStyleClass().add("order-card");
        who.getStyleClass().add("figure");
        by.getStyleClass().addAll("faint", "small");
        text.getStyleClass().add("dim");
        text.setWrapText(true);
        recallState.setWrapText(true);
        recallState.getStyleClass().addAll("small", "order-recall-state");
        recall.textProperty().bind(TEXTS.bind("card.recall"));
        recall.setGraphic(CommandLook.node("RECALL", 14));
        recall.getStyleClass().addAll("small", "order-recall");
        recall.setOnAction(_ -> openRecall(true));
        dismiss.textProperty().bind(TEXTS.bind("card.dismiss"));
        dismiss.getStyleClass().add("small");
        dismiss.setOnAction(_ -> actions.dismiss(line.commandId()));
        recallForm = recallForm();
        HBox head = new HBox(who, spacer(), by, recall, dismiss);
        head.getStyleClass().add("order-card-head");
        getChildren().addAll(head, text, ladder, recallState, recallForm);
        for (var node : new Node[] {recall, dismiss, recallState, recallForm, by}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        recallForm.setVisible(false);
    }

    private static HBox spacer() {
        HBox spacer = new HBox();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    private HBox recallForm() {
        reason.promptTextProperty().bind(TEXTS.bind("card.recall.reason"));
        reason.getStyleClass().add("order-recall-reason");
        HBox.setHgrow(reason, Priority.ALWAYS);
        confirm.textProperty().bind(TEXTS.bind("card.recall.confirm"));
        confirm.getStyleClass().add("danger");
        confirm.disableProperty().bind(reason.textProperty().map(String::isBlank));
        confirm.setOnAction(_ -> sendRecall());
        reason.setOnAction(_ -> sendRecall());
        Button cancel = new Button();
        cancel.textProperty().bind(TEXTS.bind("card.recall.cancel"));
        cancel.setOnAction(_ -> openRecall(false));
        HBox form = new HBox(reason, confirm, cancel);
        form.getStyleClass().add("order-recall-form");
        form.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                openRecall(false);
                event.consume();
            }
        });
        return form;
    }

    private void openRecall(boolean open) {
        recallForm.setVisible(open);
        recall.setVisible(!open && line.recallable());
        if (open) {
            reason.requestFocus();
        } else {
            reason.clear();
        }
    }

    private void sendRecall() {
        Order order = line.order();
        String words = reason.getText().strip();
        if (order != null && line.recallable() && !words.isEmpty()) {
            openRecall(false);
            actions.recall(order.id(), words);
        }
    }

    CommandId commandId() {
        return line.commandId();
    }

    /// @param now on the server's clock
    void show(OrderLine next, Instant now) {
        line = next;
        who.setText(next.recipientName());
        Order order = next.order();
        by.setText(order == null ? "" : TEXTS.get("card.by", order.issuedByName()));
        by.setVisible(order != null);
        text.setText(next.text());
        if (!next.recallable() && recallForm.isVisible()) {
            openRecall(false);
        }
        recall.setVisible(next.recallable() && !recallForm.isVisible());
        dismiss.setVisible(order == null && next.issuing() instanceof CommandState.Refused);
        String state = recallState(next);
        recallState.setText(state);
        recallState.setVisible(!state.isEmpty());
        tick(now);
    }

    /// Lets the waiting times go on.
    void tick(Instant now) {
        Ladder now_ = line.ladder(now);
        ladder.show(now_);
        setAccessibleText(
                TEXTS.get(
                        "ladder.accessible",
                        line.recipientName(),
                        StepLook.name(now_.standing()) + " " + StepLook.remark(now_.standing())));
    }

    private static String recallState(OrderLine line) {
        Order order = line.order();
        if (order == null || order.ended()) {
            return "";
        }
        return switch (line.recalling()) {
            case null -> "";
            case CommandState.Sending _, CommandState.Accepted _ ->
                    TEXTS.get("card.recall.pending");
            case CommandState.Unknown _ -> TEXTS.get("card.recall.unknown");
            case CommandState.Refused(var outcome) ->
                    TEXTS.get("card.recall.refused", outcome.reason());
        };
    }
}
