package org.fengqiao.console.handover;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.handover.LogType;
import org.jspecify.annotations.Nullable;

/// The line at the top of the duty log: type, place, text, Enter. Alt and a digit choose the type
/// while one types. It corrects and fulfils too, and says then which entry. FX thread.
final class LogEntryBar extends VBox {

    private static final Texts TEXTS = Texts.of("handover");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// Those that are about no other entry, in the order of their keys.
    static final List<LogType> TYPES =
            List.of(
                    LogType.NOTE,
                    LogType.CALL,
                    LogType.PROMISE,
                    LogType.INSTRUCTION,
                    LogType.HANDOVER);

    private final LogModel model;
    private final HBox types = new HBox();
    private final List<Button> buttons = new ArrayList<>();
    private final Label about = new Label();
    private final TextField place = new TextField();
    private final TextField text = new TextField();
    private final Runnable back;
    private LogType type = LogType.NOTE;
    private @Nullable Long refersTo;
    private boolean swallowing;

    /// @param back takes the focus when Escape leaves the line
    LogEntryBar(LogModel model, Runnable back) {
        this.model = model;
        this.back = back;
        getStyleClass().add("log-bar");
        types.getStyleClass().add("log-types");
        types.setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < TYPES.size(); i++) {
            types.getChildren().add(button(TYPES.get(i), i + 1));
        }
        about.getStyleClass().addAll("log-about", "figure");
        about.setId("log-about");
        about.managedProperty().bind(about.visibleProperty());
        place.setId("log-place");
        place.promptTextProperty().bind(TEXTS.bind("log.place"));
        place.getStyleClass().add("log-place-field");
        text.setId("log-text");
        text.promptTextProperty().bind(TEXTS.bind("log.text"));
        HBox.setHgrow(text, Priority.ALWAYS);
        place.setOnAction(_ -> send());
        text.setOnAction(_ -> send());
        Label trouble = new Label();
        trouble.setId("log-trouble");
        trouble.setWrapText(true);
        trouble.getStyleClass().add("shift-trouble");
        trouble.textProperty().bind(model.troubleProperty());
        trouble.visibleProperty().bind(model.troubleProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        HBox fields = new HBox(text, place);
        fields.getStyleClass().add("log-fields");
        getChildren().addAll(types, about, fields, trouble);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        text.addEventFilter(KeyEvent.KEY_TYPED, this::swallow);
        choose(LogType.NOTE, null);
    }

    private Button button(LogType which, int digit) {
        Button button = new Button();
        button.setId("log-type-" + which);
        button.getStyleClass().add("log-type-button");
        button.setGraphic(LogLook.icon(which));
        button.textProperty()
                .bind(TEXTS.bind("log.typeKey", TEXTS.bind("type." + which.name()), digit));
        button.setFocusTraversable(false);
        button.setOnAction(_ -> begin(which));
        buttons.add(button);
        return button;
    }

    /// Begins an entry of a type.
    void begin(LogType which) {
        choose(which, null);
        text.requestFocus();
    }

    /// Begins a correction of an entry, with its text to start from.
    void correct(LogLine line) {
        choose(LogType.CORRECTION, line.entry().number());
        LogType corrected = line.entry().type();
        about.setText(
                TEXTS.get(
                        corrected == LogType.FULFILLED ? "log.takesBack" : "log.corrects",
                        String.valueOf(line.entry().number())));
        text.setText((line.correctedBy() == null ? line.entry() : line.correctedBy()).content());
        text.requestFocus();
        text.selectAll();
    }

    /// Begins to say that a promise was kept.
    void fulfil(LogLine line) {
        choose(LogType.FULFILLED, line.entry().number());
        about.setText(TEXTS.get("log.fulfils", String.valueOf(line.entry().number())));
        text.setText(TEXTS.get("log.fulfilled"));
        text.requestFocus();
        text.selectAll();
    }

    /// The letter of the key that brought the focus here is not to be written.
    void swallowTyped() {
        swallowing = true;
    }

    private void swallow(KeyEvent event) {
        if (swallowing) {
            event.consume();
        }
        swallowing = false;
    }

    private void choose(LogType which, @Nullable Long entry) {
        type = which;
        refersTo = entry;
        about.setVisible(entry != null);
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).pseudoClassStateChanged(CHOSEN, TYPES.get(i) == which);
        }
    }

    private void send() {
        String written = text.getText().strip();
        if (written.isEmpty()) {
            return;
        }
        String where = place.getText().strip();
        model.append(type, where.isEmpty() ? null : where, written, refersTo, this::sent);
    }

    private void sent() {
        text.clear();
        place.clear();
        if (type.refers()) {
            choose(LogType.NOTE, null);
            back.run();
        }
    }

    private void press(KeyEvent event) {
        swallowing = false;
        int digit = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
        if (event.isAltDown() && digit >= 0 && digit < TYPES.size()) {
            begin(TYPES.get(digit));
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            if (type.refers()) {
                text.clear();
            }
            choose(LogType.NOTE, null);
            back.run();
            event.consume();
        }
    }
}
