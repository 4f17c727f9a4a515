package org.fengqiao.console.alarm;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.wire.Alarms;

/// Asks why and for how long alarms are put aside: without a reason or an end nobody may. FX
/// thread.
final class ShelfForm extends VBox {

    private static final Texts TEXTS = Texts.of("alarm");
    private static final List<Integer> MINUTES = List.of(15, 30, 60, 120, 240);

    /// Hears what was entered.
    @FunctionalInterface
    interface Taker {
        void take(String reason, int minutes);
    }

    private final TextField reason = new TextField();
    private final ComboBox<String> minutes = new ComboBox<>();
    private final Label title = new Label();
    private final Label problem = new Label();
    private final Taker taker;
    private final Runnable away;

    /// @param away called when nothing is to be put aside
    ShelfForm(Taker taker, Runnable away) {
        this.taker = taker;
        this.away = away;
        setId("alarm-shelf");
        getStyleClass().add("alarm-shelf");
        title.getStyleClass().add("figure");
        problem.getStyleClass().add("field-problem");
        problem.setId("alarm-shelf-problem");
        reason.setId("alarm-shelf-reason");
        reason.promptTextProperty().bind(TEXTS.bind("shelf.reason"));
        reason.setPrefWidth(Look.px(380));
        minutes.setId("alarm-shelf-minutes");
        minutes.setEditable(true);
        minutes.setPrefWidth(Look.px(110));
        MINUTES.forEach(each -> minutes.getItems().add(Integer.toString(each)));
        Label unit = new Label();
        unit.textProperty().bind(TEXTS.bind("shelf.minutes"));
        Button ok = button("shelf.ok", this::finish);
        ok.setId("alarm-shelf-ok");
        ok.getStyleClass().add("accent");
        Button cancel = button("shelf.cancel", away);
        FlowPane line = new FlowPane(reason, unit, minutes, ok, cancel);
        line.getStyleClass().add("alarm-bar");
        getChildren().setAll(title, line, problem);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(TEXTS.bind(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            away.run();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            event.consume();
            finish();
        }
    }

    /// Empties it for so many alarms.
    void begin(int alarms) {
        title.textProperty().bind(TEXTS.bind("shelf.title", alarms));
        reason.clear();
        minutes.getEditor().setText(Integer.toString(MINUTES.get(1)));
        say("");
        reason.requestFocus();
    }

    private void finish() {
        OptionalInt chosen = readMinutes();
        if (reason.getText().isBlank()) {
            say(TEXTS.get("shelf.needReason"));
            reason.requestFocus();
        } else if (chosen.isEmpty()) {
            say(TEXTS.get("shelf.badMinutes", Alarms.LONGEST_SHELF_MINUTES));
            minutes.requestFocus();
        } else {
            taker.take(reason.getText().strip(), chosen.getAsInt());
        }
    }

    private OptionalInt readMinutes() {
        String typed = minutes.getEditor().getText().strip();
        if (!typed.matches("\\d{1,4}")) {
            return OptionalInt.empty();
        }
        int value = Integer.parseInt(typed);
        return value >= 1 && value <= Alarms.LONGEST_SHELF_MINUTES
                ? OptionalInt.of(value)
                : OptionalInt.empty();
    }

    private void say(String text) {
        problem.setText(text);
        problem.setManaged(!text.isEmpty());
    }
}
