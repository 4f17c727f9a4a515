package org.fengqiao.console.supervise;

import java.time.Instant;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.fengqiao.domain.incident.Incident;

/// A row of one column of the board.
final class BoardCell extends MarkList.Cell<BoardRow> {

    private final Column column;
    private final CaseWords words;
    private final ObservableValue<Instant> now;
    private final VBox lines = new VBox();

    BoardCell(Column column, CaseWords words, ObservableValue<Instant> now) {
        this.column = column;
        this.words = words;
        this.now = now;
        lines.getStyleClass().add("board-row");
        setPrefWidth(0);
    }

    @Override
    void show(BoardRow row, boolean marked) {
        Incident incident = row.incident();
        Instant time = now.getValue();
        lines.getChildren()
                .setAll(
                        RowLines.head(
                                incident, row.status(), marked, words.countdown(incident, time)),
                        RowLines.about(incident, words));
        if (column == Column.GOING_RED && row.outlook() != null) {
            Label expected = RowLines.line(BoardWords.expected(row.outlook()));
            expected.getStyleClass().remove("dim");
            lines.getChildren().addAll(expected, RowLines.line(BoardWords.basis(row.outlook())));
        }
        if (column == Column.SUPERVISED) {
            lines.getChildren().add(RowLines.line(BoardWords.supervision(incident, time)));
        }
        if (column == Column.WHISTLED) {
            for (String line : BoardWords.whistles(incident, words, time)) {
                lines.getChildren().add(RowLines.line(line));
            }
        }
        List<String> chips = BoardWords.marks(incident, time);
        if (!chips.isEmpty()) {
            lines.getChildren().add(RowLines.chips(chips));
        }
        setAccessibleText(RowLines.spoken(incident, row.status(), words, time));
        setGraphic(lines);
    }

    @Override
    Tooltip describe() {
        return RowLines.tooltip(lines);
    }
}
