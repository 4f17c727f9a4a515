package org.fengqiao.console.handover;

import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.KeyedButton;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.ShiftSource;

/// The duty log 值班日志: what was written, the newest first, and the line to write more. A digit
/// begins an entry, C corrects the chosen one, F says that a promise was kept, each by a button
/// too; nothing is ever edited in its place. FX thread.
public final class DutyLogPage extends VBox implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("handover");

    private final LogModel model;
    private final ListView<LogLine> list = new ListView<>();
    private final LogEntryBar bar;
    private final Subscription subscription;

    /// @param now ticks; the log is asked for now and then while it is on screen
    public DutyLogPage(ShiftSource source, Executor fxThread, ObservableValue<Instant> now) {
        model = new LogModel(source, fxThread);
        bar = new LogEntryBar(model, list::requestFocus);
        setId("duty-log-page");
        getStyleClass().addAll("panel", "shift-page");
        Label keys = new Label();
        keys.textProperty().bind(TEXTS.bind("log.keys"));
        keys.getStyleClass().addAll("small", "dim");
        Label nothing = new Label();
        nothing.textProperty().bind(TEXTS.bind("log.empty"));
        nothing.getStyleClass().add("dim");
        list.setId("duty-log");
        list.getStyleClass().add("focus-first");
        list.setPlaceholder(nothing);
        list.setItems(model.lines());
        list.setCellFactory(_ -> new LogCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(bar, list, deeds(), keys);
        subscription =
                Subscription.all(
                        Refreshing.whileShown(this, now, model::refresh),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> list.refresh()));
    }

    /// Chooses the entry with a number, if it is shown.
    public void show(long number) {
        for (LogLine line : model.lines()) {
            if (line.entry().number() == number) {
                list.getSelectionModel().select(line);
                list.scrollTo(line);
            }
        }
        list.requestFocus();
    }

    private HBox deeds() {
        KeyedButton correct =
                new KeyedButton(
                        "log-correct",
                        "mdi2p-pencil-outline",
                        TEXTS.bind("log.correct"),
                        "C",
                        this::correct);
        KeyedButton fulfil =
                new KeyedButton(
                        "log-fulfil", "mdi2c-check", TEXTS.bind("log.fulfil"), "F", this::fulfil);
        ObservableValue<LogLine> chosen = list.getSelectionModel().selectedItemProperty();
        correct.disableProperty().bind(chosen.map(line -> !line.correctable()).orElse(true));
        fulfil.disableProperty().bind(chosen.map(line -> !line.openPromise()).orElse(true));
        HBox deeds = new HBox(correct, fulfil);
        deeds.getStyleClass().add("shift-deeds");
        return deeds;
    }

    private boolean may(Predicate<LogLine> what) {
        LogLine line = list.getSelectionModel().getSelectedItem();
        return line != null && what.test(line);
    }

    private void correct() {
        bar.correct(list.getSelectionModel().getSelectedItem());
    }

    private void fulfil() {
        bar.fulfil(list.getSelectionModel().getSelectedItem());
    }

    private void press(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        int digit = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
        if (digit >= 0 && digit < LogEntryBar.TYPES.size()) {
            bar.begin(LogEntryBar.TYPES.get(digit));
        } else if (event.getCode() == KeyCode.C && may(LogLine::correctable)) {
            correct();
        } else if (event.getCode() == KeyCode.F && may(LogLine::openPromise)) {
            fulfil();
        } else {
            return;
        }
        bar.swallowTyped();
        event.consume();
    }

    @Override
    public void close() {
        subscription.close();
    }
}
