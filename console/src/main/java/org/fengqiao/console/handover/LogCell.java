package org.fengqiao.console.handover;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.handover.LogEntry;
import org.jspecify.annotations.Nullable;

/// One entry of the duty log: number and time, type, text and what became of it, place, author.
final class LogCell extends ListCell<LogLine> {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final Texts TEXTS = Texts.of("handover");

    private final Label time = new Label();
    private final Label type = new Label();
    private final Label content = new Label();
    private final Label remark = new Label();
    private final Label place = new Label();
    private final Label author = new Label();
    private final HBox row;

    LogCell() {
        time.getStyleClass().addAll("small", "dim", "log-time");
        type.getStyleClass().add("log-type");
        content.setWrapText(true);
        content.setMinHeight(USE_PREF_SIZE);
        remark.getStyleClass().addAll("small", "log-remark");
        remark.setWrapText(true);
        place.getStyleClass().addAll("small", "dim", "log-place");
        author.getStyleClass().addAll("small", "dim", "log-author");
        VBox text = new VBox(content, remark);
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        row = new HBox(time, type, text, place, author);
        row.getStyleClass().add("log-row");
        row.setAlignment(Pos.CENTER_LEFT);
        remark.managedProperty().bind(remark.visibleProperty());
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable LogLine line, boolean empty) {
        super.updateItem(line, empty);
        if (line == null || empty) {
            setGraphic(null);
            return;
        }
        LogEntry entry = line.entry();
        time.setText("#" + entry.number() + "  " + Times.dayAndMinute(entry.at()));
        type.setText(LogLook.word(entry.type()));
        type.setGraphic(LogLook.icon(entry.type()));
        content.setText(entry.content());
        content.setOpacity(line.correctedBy() == null ? 1 : 0.6);
        String said = remark(line);
        remark.setText(said);
        remark.setVisible(!said.isEmpty());
        remark.pseudoClassStateChanged(OPEN, line.openPromise());
        place.setText(entry.place() == null ? "" : entry.place());
        author.setText(entry.name());
        setGraphic(row);
    }

    private static String remark(LogLine line) {
        LogEntry entry = line.entry();
        String about =
                switch (entry.type()) {
                    case CORRECTION -> TEXTS.get("remark.corrects", number(entry.refersTo()));
                    case FULFILLED -> TEXTS.get("remark.fulfils", number(entry.refersTo()));
                    case PROMISE ->
                            line.fulfilledBy() == null
                                    ? TEXTS.get("remark.open")
                                    : TEXTS.get(
                                            "remark.fulfilled",
                                            number(line.fulfilledBy().number()),
                                            Times.dayAndMinute(line.fulfilledBy().at()));
                    case NOTE, CALL, INSTRUCTION, HANDOVER -> "";
                };
        if (line.correctedBy() == null) {
            return about;
        }
        String corrected =
                TEXTS.get(
                        "remark.corrected",
                        number(line.correctedBy().number()),
                        line.correctedBy().content());
        return about.isEmpty() ? corrected : about + " · " + corrected;
    }

    /// As it is: 1,234 is no number of an entry.
    private static String number(@Nullable Long number) {
        return String.valueOf(number);
    }
}
