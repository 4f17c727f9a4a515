package org.fengqiao.console.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.CommandLook;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// Where an order is written: person, template, text, send. Knows nothing of the wire; it says what
/// it holds as a draft and asks its owner to send.
final class OrderForm extends VBox {

    private static final Texts TEXTS = Texts.of("dispatch");

    private final ObservableList<Recipient> candidates = FXCollections.observableArrayList();
    private final ComboBox<Recipient> recipients = new ComboBox<>(candidates);
    private final ComboBox<String> templates = new ComboBox<>();
    private final TextArea text = new TextArea();
    private final Label left = new Label();
    private final Label notice = new Label();
    private final Button send = new Button();
    private final ReadOnlyObjectWrapper<OrderDraft> draft =
            new ReadOnlyObjectWrapper<>(this, "draft", OrderDraft.EMPTY);
    private @Nullable String suggestedId;
    private String fromTemplate = "";
    private boolean showing;

    /// @param busy whether somebody is known to have an unfinished order
    /// @param onSend asked to send what [#draftProperty] holds
    OrderForm(Predicate<Recipient> busy, Runnable onSend) {
        getStyleClass().add("order-form");
        setMinHeight(USE_PREF_SIZE);
        recipients.setId("order-recipient");
        recipients.setMaxWidth(Double.MAX_VALUE);
        recipients.setCellFactory(_ -> new RecipientCell(this::isSuggested, busy));
        recipients.setButtonCell(new RecipientCell(this::isSuggested, busy));
        recipients.promptTextProperty().bind(TEXTS.bind("panel.recipient.prompt"));
        recipients.valueProperty().subscribe(chosen -> edit(draft.get().to(chosen)));
        templates.setId("order-template");
        templates.setMaxWidth(Double.MAX_VALUE);
        templates.promptTextProperty().bind(TEXTS.bind("panel.template.prompt"));
        templates.setOnAction(_ -> useTemplate(templates.getValue()));
        text.setId("order-text");
        text.setWrapText(true);
        text.setPrefRowCount(4);
        text.promptTextProperty().bind(TEXTS.bind("panel.text.prompt"));
        text.textProperty().subscribe(words -> edit(draft.get().saying(words)));
        notice.setId("order-notice");
        notice.setWrapText(true);
        notice.setMinHeight(USE_PREF_SIZE);
        notice.getStyleClass().add("order-notice");
        notice.managedProperty().bind(notice.visibleProperty());
        notice.setVisible(false);
        send.setId("order-send");
        send.textProperty().bind(TEXTS.bind("panel.send"));
        send.setGraphic(CommandLook.node("ISSUE", 15));
        send.getStyleClass().add("accent");
        send.setOnAction(_ -> onSend.run());
        left.getStyleClass().addAll("faint", "small");
        Label key = new Label("Ctrl+Enter");
        key.getStyleClass().add("key-cap");
        HBox bottom = new HBox(left, spacer(), key, send);
        bottom.getStyleClass().add("order-send-row");
        getChildren()
                .addAll(
                        captioned("panel.recipient", recipients),
                        templates,
                        captioned("panel.text", text),
                        notice,
                        bottom);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, onSend));
        edit(OrderDraft.EMPTY);
    }

    private static HBox spacer() {
        HBox spacer = new HBox();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    private static VBox captioned(String key, Control control) {
        Label caption = new Label();
        caption.textProperty().bind(TEXTS.bind(key));
        caption.getStyleClass().addAll("dim", "small");
        caption.setLabelFor(control);
        return new VBox(caption, control);
    }

    private void onKey(KeyEvent event, Runnable onSend) {
        boolean templateKey =
                event.isAltDown() && event.getCode().isDigitKey() && !event.isControlDown();
        if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            onSend.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && notice.isVisible()) {
            edit(draft.get().unconfirm());
            event.consume();
        } else if (templateKey) {
            int index = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
            if (index >= 0 && index < templates.getItems().size()) {
                useTemplate(templates.getItems().get(index));
                event.consume();
            }
        }
    }

    /// What is being written.
    ReadOnlyObjectProperty<OrderDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// Shows another draft, with the templates that fit its incident.
    void show(OrderDraft next, List<String> fittingTemplates) {
        showing = true;
        draft.set(next);
        text.setText(next.text());
        recipients.setValue(next.recipient());
        templates.setValue(null);
        templates.getItems().setAll(fittingTemplates);
        fromTemplate = "";
        showing = false;
        edit(next);
        setDisable(next.incident() == null);
    }

    /// Offers people to choose from; whoever is chosen stays chosen, and a question about them
    /// stays open. While the box is open the list under the operator's hand is left alone, unless
    /// nobody stands in it yet.
    void offer(List<Recipient> people, Optional<Recipient> suggested) {
        if (recipients.isShowing() && !candidates.isEmpty()) {
            return;
        }
        Recipient chosen = draft.get().recipient();
        suggestedId = suggested.map(Recipient::id).orElse(null);
        Recipient next = chosen == null ? suggested.orElse(null) : newest(chosen, people);
        showing = true;
        candidates.setAll(people);
        recipients.setValue(next);
        showing = false;
        if (chosen == null) {
            edit(draft.get().to(next));
        } else {
            draft.set(draft.get().to(next));
        }
    }

    private static Recipient newest(Recipient chosen, List<Recipient> people) {
        return people.stream().filter(p -> p.id().equals(chosen.id())).findAny().orElse(chosen);
    }

    /// Chooses a person, whether offered before or not.
    void choose(Recipient person) {
        if (candidates.stream().noneMatch(c -> c.id().equals(person.id()))) {
            candidates.addFirst(person);
        }
        recipients.setValue(person);
    }

    /// Says why the order did not go out, or what has to be confirmed.
    void warn(String words) {
        notice.setText(words);
        notice.setVisible(true);
    }

    void confirmNext() {
        draft.set(draft.get().confirm());
    }

    void focusText() {
        text.requestFocus();
        text.end();
    }

    /// Where nothing is written yet, puts in the best fitting template, marked so that typing
    /// replaces it: a usual order needs no typing at all.
    void proposeText() {
        if (text.getText().isBlank() && !templates.getItems().isEmpty()) {
            fromTemplate = templates.getItems().getFirst();
            text.setText(fromTemplate);
            text.selectAll();
        }
    }

    /// Whether somebody has written something of their own.
    boolean isWritten() {
        return !text.getText().isBlank() && !text.getText().equals(fromTemplate);
    }

    private boolean isSuggested(Recipient recipient) {
        return recipient.id().equals(suggestedId);
    }

    private void useTemplate(@Nullable String template) {
        if (template == null || showing) {
            return;
        }
        String words = text.getText();
        // What was typed by hand is never thrown away.
        text.setText(
                words.isBlank() || words.equals(fromTemplate)
                        ? template
                        : words.stripTrailing() + "\n" + template);
        fromTemplate = text.getText();
        text.requestFocus();
        text.end();
    }

    private void edit(OrderDraft next) {
        if (showing) {
            return;
        }
        notice.setVisible(false);
        draft.set(next.unconfirm());
        left.textProperty()
                .bind(TEXTS.bind("panel.left", OrderDraft.LONGEST - next.text().length()));
    }
}
