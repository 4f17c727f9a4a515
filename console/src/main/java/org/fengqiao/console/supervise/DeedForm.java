package org.fengqiao.console.supervise;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.workflow.Fields;

/// Asks in one line for what is to be typed once and goes to every incident: a requirement with the
/// time for its answer, an instruction, a reason. Enter sends, Escape puts it away, Alt and a digit
/// choose a time.
final class DeedForm extends HBox {

    private static final Texts TEXTS = Texts.of("supervise");

    /// As long as the backend takes of such a text.
    private static final int LONGEST = 500;

    /// By when an answer to a supervision is due.
    enum Due {
        HALF_HOUR(now -> now.plus(Duration.ofMinutes(30))),
        HOUR(now -> now.plus(Duration.ofHours(1))),
        TWO_HOURS(now -> now.plus(Duration.ofHours(2))),
        FOUR_HOURS(now -> now.plus(Duration.ofHours(4))),
        /// The same time tomorrow.
        DAY(now -> now.atZone(Times.zone()).plusDays(1).toInstant());

        private final Function<Instant, Instant> after;

        Due(Function<Instant, Instant> after) {
            this.after = after;
        }

        Instant after(Instant now) {
            return after.apply(now).truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /// Takes what was typed: the fields of the action.
    interface Send {
        void accept(Map<String, String> fields);
    }

    private final String field;
    private final TextField text = new TextField();
    private final Label problem = new Label();
    private final ToggleGroup dues = new ToggleGroup();
    private final Function<Due, Instant> dueAt;
    private final Send send;

    /// @param titleKey of what is being asked for
    /// @param field that the text fills
    /// @param dueAt null asks for no time
    DeedForm(
            String titleKey,
            int number,
            String field,
            boolean withDue,
            Function<Due, Instant> dueAt,
            Send send,
            Runnable onAway) {
        this.field = field;
        this.dueAt = dueAt;
        this.send = send;
        setId("deed-form");
        getStyleClass().add("deed-form");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label();
        title.textProperty().bind(TEXTS.bind(titleKey, number));
        title.getStyleClass().add("figure");
        title.setMinWidth(Region.USE_PREF_SIZE);
        text.setId("deed-text");
        text.promptTextProperty().bind(TEXTS.bind("prompt." + field));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setOnAction(_ -> send());
        problem.setId("deed-problem");
        problem.getStyleClass().add("field-problem");
        problem.setMinWidth(Region.USE_PREF_SIZE);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        getChildren().addAll(title, text, problem);
        if (withDue) {
            addDues();
        }
        Button ok = new Button();
        ok.setId("deed-send");
        ok.textProperty().bind(TEXTS.bind("form.send"));
        ok.getStyleClass().add("accent");
        ok.setMinWidth(Region.USE_PREF_SIZE);
        ok.setOnAction(_ -> send());
        Button away = new Button();
        away.textProperty().bind(TEXTS.bind("form.away"));
        away.setMinWidth(Region.USE_PREF_SIZE);
        away.setOnAction(_ -> onAway.run());
        getChildren().addAll(ok, away);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    int digit = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
                    if (event.getCode() == KeyCode.ESCAPE) {
                        onAway.run();
                        event.consume();
                    } else if (event.isAltDown()
                            && digit >= 0
                            && digit < dues.getToggles().size()) {
                        dues.selectToggle(dues.getToggles().get(digit));
                        event.consume();
                    }
                });
    }

    private void addDues() {
        Label word = new Label();
        word.textProperty().bind(TEXTS.bind("form.due"));
        word.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(word);
        for (Due due : Due.values()) {
            ToggleButton choice = new ToggleButton();
            choice.textProperty().bind(TEXTS.bind("due." + due.name()));
            choice.setUserData(due);
            choice.setToggleGroup(dues);
            choice.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().add(choice);
        }
        dues.selectToggle(dues.getToggles().get(Due.HOUR.ordinal()));
        // One is always chosen.
        dues.selectedToggleProperty()
                .addListener((_, before, after) -> {
                    if (after == null) {
                        dues.selectToggle(before);
                    }
                });
    }

    void focusText() {
        text.requestFocus();
    }

    private void send() {
        String typed = text.getText().strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            problem.setText(TEXTS.get(typed.isEmpty() ? "form.missing" : "form.tooLong", LONGEST));
            text.requestFocus();
            return;
        }
        if (dues.getSelectedToggle() == null) {
            send.accept(Map.of(field, typed));
        } else {
            Due due = (Due) dues.getSelectedToggle().getUserData();
            send.accept(Map.of(field, typed, Fields.DUE, dueAt.apply(due).toString()));
        }
    }
}
