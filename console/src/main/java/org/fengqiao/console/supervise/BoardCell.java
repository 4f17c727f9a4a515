package org.fengqiao.console.supervise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.CountdownLabel;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.wire.GoingRedList;

/// A row of one column of the board.
final class BoardCell extends MarkList.Cell<BoardRow> {

    private final Column column;
    private final CaseWords words;
    private final ObservableValue<Instant> now;
    private final HeadLine head = new HeadLine();
    private final CountdownLabel expected = new CountdownLabel();
    private final VBox lines = new VBox(head);

    BoardCell(Column column, CaseWords words, ObservableValue<Instant> now, ClockDoor why) {
        this.column = column;
        this.words = words;
        this.now = now;
        head.time().setOnOpen(() -> why.open(getItem().incident(), null, head.time()));
        expected.setOnOpen(() -> {
            GoingRedList.Item outlook = getItem().outlook();
            why.open(getItem().incident(), outlook == null ? null : outlook.clock(), expected);
        });
        expected.getStyleClass().add("small");
        expected.setMinWidth(0);
        lines.getStyleClass().add("board-row");
        setPrefWidth(0);
    }

    @Override
    void show(BoardRow row, boolean marked) {
        Incident incident = row.incident();
        Instant time = now.getValue();
        head.show(incident, row.status(), marked, words.countdown(incident, time));
        List<Node> wanted = new ArrayList<>(List.of(head, RowLines.about(incident, words)));
        if (column == Column.GOING_RED && row.outlook() != null) {
            expected.show(BoardWords.expected(row.outlook()), true);
            wanted.add(expected);
            wanted.add(RowLines.line(BoardWords.basis(row.outlook())));
        }
        if (column == Column.SUPERVISED) {
            wanted.add(RowLines.line(BoardWords.supervision(incident, time)));
        }
        if (column == Column.WHISTLED) {
            for (String line : BoardWords.whistles(incident, words, time)) {
                lines.getChildren().add(RowLines.line(line));
            }
        }
        List<String> chips = BoardWords.marks(incident, time);
        if (!chips.isEmpty()) {
            wanted.add(RowLines.chips(chips));
        }
        RowLines.put(lines, wanted);
        setAccessibleText(RowLines.spoken(incident, row.status(), words, time));
        setGraphic(lines);
    }

    @Override
    CountdownLabel countdown() {
        return head.time();
    }

    @Override
    Tooltip describe() {
        return RowLines.tooltip(lines);
    }
}
