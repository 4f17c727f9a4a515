package org.fengqiao.console.incident.detail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.DraftMark;
import org.fengqiao.console.incident.duplicate.MasterField;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;

/// Asks in place for what a transition requires and allows. Ctrl+Enter sends, Escape discards it.
/// What was typed stays until the action is done; also where somebody else has made the action
/// impossible meanwhile, and while another incident is looked at.
final class ActionForm extends VBox {

    private static final Texts TEXTS = Texts.of("incident");

    private record Line(FormField field, Label problem, boolean required) {}

    private final Transition transition;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Consumer<Map<String, String>> onSend;
    private final Button send = new Button();
    private final Button copy = new Button();
    private final DraftMark kept = new DraftMark("draft.form");
    private final List<String> begun;
    private final Label retired = new Label();

    /// @param now the server's time
    /// @param masters makes the field in which the master of a duplicate is named
    /// @param handlers makes the field in which a person is chosen
    /// @param onSend gets every field that is filled in, all required ones among them
    ActionForm(
            Transition transition,
            Incident incident,
            Dictionary dictionary,
            Supplier<Instant> now,
            Function<Incident, MasterField> masters,
            Function<Incident, HandlerField> handlers,
            Consumer<Map<String, String>> onSend,
            Runnable onCancel) {
        this.transition = transition;
        this.onSend = onSend;
        getStyleClass().add("action-form");
        Label title = new Label();
        title.textProperty().bind(Texts.bindPick(transition.nameZh(), transition.nameEn()));
        title.getStyleClass().add("figure");
        getChildren().add(title);
        retired.textProperty().bind(TEXTS.bind("action.retired"));
        retired.getStyleClass().add("field-problem");
        retired.setWrapText(true);
        retired.setMinHeight(USE_PREF_SIZE);
        retired.setVisible(false);
        retired.managedProperty().bind(retired.visibleProperty());
        kept.setId("form-draft");
        kept.setVisible(false);
        kept.managedProperty().bind(kept.visibleProperty());
        copy.textProperty().bind(TEXTS.bind("draft.copy"));
        copy.setId("action-copy");
        copy.setGraphic(Icons.of("mdi2c-content-copy", 16));
        copy.visibleProperty().bind(retired.visibleProperty());
        copy.managedProperty().bind(copy.visibleProperty());
        copy.setOnAction(_ -> copy());
        getChildren().addAll(kept, retired);
        for (String key : transition.required()) {
            addLine(key, FormFields.of(key, incident, dictionary, now, masters, handlers), true);
        }
        for (String key : transition.optional()) {
            if (!key.equals(Fields.CONFIRMED)) { // asked where it turns out to be needed
                addLine(
                        key,
                        FormFields.of(key, incident, dictionary, now, masters, handlers),
                        false);
            }
        }
        getChildren().add(buttons(onCancel));
        begun = content();
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && event.isControlDown()) {
                        send();
                        event.consume();
                    }
                });
        addEventHandler(ActionEvent.ACTION, _ -> recheck());
        addEventHandler(KeyEvent.KEY_RELEASED, _ -> recheck());
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> recheck());
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        onCancel.run();
                        event.consume();
                    }
                });
    }

    /// What was put right is no longer complained about.
    private void recheck() {
        for (Line line : lines.values()) {
            if (line.problem().isVisible()) {
                @Nullable String wrong = wrong(line);
                line.problem().setText(wrong == null ? "" : wrong);
                line.problem().setVisible(wrong != null);
            }
        }
    }

    private static @Nullable String wrong(Line line) {
        @Nullable String wrong = line.field().problem();
        boolean missing = line.required() && line.field().value().isEmpty();
        return wrong == null && missing ? TEXTS.get(line.field().missing()) : wrong;
    }

    private FlowPane buttons(Runnable onCancel) {
        send.textProperty().bind(TEXTS.bind("action.send"));
        send.setId("action-send");
        send.getStyleClass().add("accent");
        send.setOnAction(_ -> send());
        Label sendKey = new Label("Ctrl+Enter");
        sendKey.getStyleClass().add("key-cap");
        Button cancel = new Button();
        cancel.textProperty().bind(TEXTS.bind("action.discard"));
        cancel.setId("action-discard");
        cancel.setOnAction(_ -> onCancel.run());
        Label cancelKey = new Label("Esc");
        cancelKey.getStyleClass().add("key-cap");
        FlowPane buttons = new FlowPane(send, sendKey, cancel, cancelKey, copy);
        buttons.getStyleClass().add("action-buttons");
        return buttons;
    }

    Transition transition() {
        return transition;
    }

    private void addLine(String key, FormField field, boolean required) {
        ObservableValue<String> text = TEXTS.bind("field." + key);
        Label name = new Label();
        name.textProperty().bind(required ? text : TEXTS.bind("field.optional", text));
        name.getStyleClass().add("dim");
        Label problem = new Label();
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.setVisible(false);
        problem.managedProperty().bind(problem.visibleProperty());
        field.focus().setId("field-" + key);
        lines.put(key, new Line(field, problem, required));
        getChildren().addAll(name, field.node(), problem);
    }

    /// Sends if all that is required is filled in and nothing is wrong; else says what is, and goes
    /// there.
    void send() {
        if (retired.isVisible()) {
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        Node first = null;
        for (Map.Entry<String, Line> entry : lines.entrySet()) {
            Line line = entry.getValue();
            String value = line.field().value();
            @Nullable String wrong = wrong(line);
            line.problem().setText(wrong == null ? "" : wrong);
            line.problem().setVisible(wrong != null);
            if (wrong != null && first == null) {
                first = line.field().focus();
            }
            if (!value.isEmpty()) {
                values.put(entry.getKey(), value);
            }
        }
        if (first != null) {
            first.requestFocus();
        } else {
            onSend.accept(values);
        }
    }

    /// What stands in it now, as it would travel.
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        lines.forEach((key, line) -> {
            if (!line.field().value().isEmpty()) {
                values.put(key, line.field().value());
            }
        });
        return values;
    }

    /// Fills in what was typed in another form, as far as it is asked for here too.
    void put(Map<String, String> values) {
        values.forEach((key, value) -> {
            Line line = lines.get(key);
            if (line != null) {
                line.field().put(value);
            }
        });
    }

    /// Whether it can be sent. Where the case has changed so that it cannot, what was typed can
    /// still be read and taken along.
    void setPossible(boolean possible) {
        retired.setVisible(!possible);
        send.setDisable(!possible);
    }

    /// Whether anything stands in it that did not when it was opened.
    boolean written() {
        return !content().equals(begun);
    }

    /// Says from now on that it was kept and not sent.
    void markKept() {
        kept.setVisible(true);
    }

    /// All that stands in it, half-typed words that are no value yet among them.
    private List<String> content() {
        List<String> all = new ArrayList<>();
        for (Line line : lines.values()) {
            all.add(line.field().value());
            typed(line.field().node()).forEach(all::add);
        }
        return all;
    }

    private static Stream<String> typed(Node node) {
        if (node instanceof TextInputControl input) {
            return Stream.of(input.getText());
        }
        return node instanceof Pane pane
                ? pane.getChildren().stream().flatMap(ActionForm::typed)
                : Stream.empty();
    }

    /// Each thing with its name, as they stand under each other.
    private void copy() {
        List<String> written = new ArrayList<>();
        lines.forEach((key, line) -> {
            String text =
                    typed(line.field().node())
                            .filter(each -> !each.isBlank())
                            .collect(Collectors.joining(" "));
            String told = text.isEmpty() ? line.field().value() : text;
            if (!told.isEmpty()) {
                written.add(TEXTS.get("draft.line", TEXTS.get("field." + key), told));
            }
        });
        Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, String.join("\n", written)));
    }

    void focusFirst() {
        lines.values().stream().findFirst().ifPresent(line -> line.field().focus().requestFocus());
    }
}
