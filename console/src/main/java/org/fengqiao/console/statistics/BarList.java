package org.fengqiao.console.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.statistics.Indicator;
import org.fengqiao.domain.statistics.Ratio;
import org.jspecify.annotations.Nullable;

/// One indicator as lying bars, the greatest share first: names can be read however many there are,
/// and each bar says its number and what it is made of. What has nothing to divide by stands at the
/// end without a bar. FX thread.
final class BarList extends ListView<IndicatorRow> {

    private static final Texts TEXTS = Texts.of("statistics");

    private @Nullable Indicator indicator;
    private BiConsumer<IndicatorRow, Indicator> onOpen = (_, _) -> {};

    BarList() {
        setId("statistics-bars");
        getStyleClass().add("bar-list");
        setCellFactory(_ -> new BarCell());
        Label empty = new Label();
        empty.textProperty().bind(TEXTS.bind("empty"));
        setPlaceholder(empty);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
                event.consume();
            }
        });
        setOnMouseClicked(_ -> openSelected());
    }

    void setOnOpen(BiConsumer<IndicatorRow, Indicator> handler) {
        onOpen = handler;
    }

    /// @param rows the row of all together among them
    void show(@Nullable Indicator of, List<IndicatorRow> rows) {
        indicator = of;
        getItems().setAll(of == null ? List.of() : sorted(of, rows));
    }

    /// Greatest first, those with more cases first among equals; without a number last.
    static List<IndicatorRow> sorted(Indicator of, List<IndicatorRow> rows) {
        return rows.stream()
                .sorted(
                        Comparator.comparingDouble(
                                        (IndicatorRow row) -> row.ratio(of).percent().orElse(-1))
                                .thenComparingInt(row -> row.ratio(of).denominator())
                                .reversed())
                .toList();
    }

    private void openSelected() {
        IndicatorRow row = getSelectionModel().getSelectedItem();
        if (row != null && indicator != null) {
            onOpen.accept(row, indicator);
        }
    }

    /// A bar with its number behind it; a whole bar leaves room for the number.
    private static final class Track extends Pane {
        private static final double GAP_EM = 0.5;

        private final Region bar = new Region();
        private final Label value = new Label();
        private double share;

        private Track() {
            bar.getStyleClass().add("bar");
            value.getStyleClass().add("bar-value");
            getChildren().addAll(bar, value);
        }

        private void show(String words, double of, boolean total) {
            value.setText(words);
            share = of;
            bar.getStyleClass().remove("bar-total");
            if (total) {
                bar.getStyleClass().add("bar-total");
            }
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double wide = value.prefWidth(-1);
            double high = value.prefHeight(-1);
            double gap = GAP_EM * value.getFont().getSize();
            double length = Math.max(0, getWidth() - wide - gap) * share;
            double thick = Math.min(getHeight(), 1.1 * value.getFont().getSize());
            bar.resizeRelocate(0, (getHeight() - thick) / 2, length, thick);
            value.resizeRelocate(length + gap, (getHeight() - high) / 2, wide, high);
        }

        @Override
        protected double computePrefHeight(double width) {
            return value.prefHeight(-1);
        }
    }

    private final class BarCell extends ListCell<IndicatorRow> {
        private final Label name = new Label();
        private final Track track = new Track();
        private final HBox line = new HBox(name, track);

        private BarCell() {
            line.getStyleClass().add("bar-line");
            name.getStyleClass().add("bar-name");
            line.setAlignment(Pos.CENTER_LEFT);
            name.setMinWidth(Region.USE_PREF_SIZE);
            HBox.setHgrow(track, Priority.ALWAYS);
            setPrefWidth(0); // as wide as the list, never wider
        }

        @Override
        protected void updateItem(@Nullable IndicatorRow row, boolean empty) {
            super.updateItem(row, empty);
            Indicator of = indicator;
            if (empty || row == null || of == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            Ratio ratio = row.ratio(of);
            name.setText(row.name());
            track.show(
                    TEXTS.get(
                            "bar",
                            IndicatorWords.percent(ratio),
                            ratio.numerator(),
                            ratio.denominator()),
                    ratio.percent().orElse(0) / 100,
                    row.total());
            setTooltip(IndicatorTable.tip(IndicatorWords.tip(row.name(), of, ratio)));
            setGraphic(line);
        }
    }
}
