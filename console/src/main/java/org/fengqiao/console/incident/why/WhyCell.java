package org.fengqiao.console.incident.why;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.fengqiao.console.theme.Times;
import org.jspecify.annotations.Nullable;

/// A stretch as span, length, part and rule; a moment as one line across.
final class WhyCell extends ListCell<WhyLine> {

    private final WhyWords words;
    private final Label span = new Label();
    private final Label length = new Label();
    private final Label part = new Label();
    private final Label rule = new Label();
    private final Label mark = new Label();
    private final HBox stretch = new HBox(span, length, part, rule);

    WhyCell(WhyWords words) {
        this.words = words;
        getStyleClass().add("why-cell");
        span.getStyleClass().add("why-span");
        length.getStyleClass().addAll("figure", "why-length");
        part.getStyleClass().add("why-part");
        rule.setMinWidth(0);
        HBox.setHgrow(rule, Priority.ALWAYS);
        stretch.getStyleClass().add("why-stretch");
        mark.getStyleClass().add("why-mark");
        mark.setMaxWidth(Double.MAX_VALUE);
        // As wide as the list, never wider.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable WhyLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        if (line == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (line) {
            case WhyLine.Stretch it -> show(it);
            case WhyLine.Mark it -> show(WhyWords.mark(it));
            case WhyLine.More(var extension) -> show(words.more(extension));
        }
    }

    private void show(String moment) {
        mark.setText(moment);
        setAccessibleText(moment);
        setGraphic(mark);
    }

    private void show(WhyLine.Stretch it) {
        span.setText(WhyWords.span(it.from(), it.to()));
        length.setText(Times.countdown(it.length()));
        part.setText(WhyWords.part(it.rule().part()));
        part.getStyleClass().setAll("label", "why-part", "why-" + it.rule().part().name());
        rule.setText(words.rule(it.rule()));
        stretch.getStyleClass().setAll("why-stretch", it.toCome() ? "why-to-come" : "why-past");
        setAccessibleText(
                String.join(" ", span.getText(), length.getText(), part.getText(), rule.getText()));
        setGraphic(stretch);
    }
}
