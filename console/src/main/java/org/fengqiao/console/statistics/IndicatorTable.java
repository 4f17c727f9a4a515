package org.fengqiao.console.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.statistics.Indicator;
import org.fengqiao.domain.statistics.Ratio;
import org.jspecify.annotations.Nullable;

/// Rows by indicators; the row of all together stays on top however it is sorted, and what has
/// nothing to divide by at the end. A click or Enter opens a number. FX thread.
final class IndicatorTable extends TableView<IndicatorRow> {

    private static final Texts TEXTS = Texts.of("statistics");
    private static final Duration SOON = Duration.millis(250);
    private static final Duration LONG = Duration.seconds(60);

    private final TableColumn<IndicatorRow, String> names = new TableColumn<>();
    private final ReadOnlyObjectWrapper<@Nullable Indicator> focused =
            new ReadOnlyObjectWrapper<>();
    private BiConsumer<IndicatorRow, Indicator> onOpen = (_, _) -> {};

    IndicatorTable() {
        setId("statistics-table");
        getStyleClass().addAll("indicator-table", "focus-first");
        getSelectionModel().setCellSelectionEnabled(true);
        Label empty = new Label();
        empty.textProperty().bind(TEXTS.bind("empty"));
        setPlaceholder(empty);
        names.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().name()));
        names.prefWidthProperty().bind(Look.scaleProperty().map(_ -> Look.px(128)));
        names.setReorderable(false);
        setSortPolicy(_ -> sortRows());
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        openFocused();
                        event.consume();
                    }
                });
        getFocusModel().focusedCellProperty().addListener((_, _, at) -> focused.set(indicator(at)));
    }

    void setOnOpen(BiConsumer<IndicatorRow, Indicator> handler) {
        onOpen = handler;
    }

    /// The indicator whose column has the focus; null while none has.
    ReadOnlyObjectWrapper<@Nullable Indicator> focusedIndicatorProperty() {
        return focused;
    }

    /// Puts numbers in; columns stay as they are where the indicators are the same.
    ///
    /// @param heading what the rows are
    void show(String heading, List<Indicator> indicators, List<IndicatorRow> rows) {
        names.setText(heading);
        List<Indicator> shown =
                getColumns().stream().skip(1).map(each -> (Indicator) each.getUserData()).toList();
        if (getColumns().isEmpty() || !shown.equals(indicators)) {
            getColumns().clear();
            getColumns().add(names);
            indicators.forEach(each -> getColumns().add(column(each)));
        }
        for (TableColumn<IndicatorRow, ?> column : getColumns().subList(1, getColumns().size())) {
            name((Label) column.getGraphic(), (Indicator) column.getUserData());
        }
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        setItems(FXCollections.observableArrayList(rows));
        sortRows();
        refresh();
        if (!rows.isEmpty() && getColumns().size() > 1) {
            int row = Math.clamp(at == null ? 0 : at.getRow(), 0, rows.size() - 1);
            int column = Math.clamp(at == null ? 1 : at.getColumn(), 1, getColumns().size() - 1);
            getFocusModel().focus(row, getColumns().get(column));
            getSelectionModel().clearAndSelect(row, getColumns().get(column));
        }
    }

    private TableColumn<IndicatorRow, Ratio> column(Indicator indicator) {
        TableColumn<IndicatorRow, Ratio> column = new TableColumn<>();
        column.setUserData(indicator);
        column.setId("statistics-" + indicator);
        column.prefWidthProperty().bind(Look.scaleProperty().map(_ -> Look.px(82)));
        column.setReorderable(false);
        Label head = new Label();
        head.getStyleClass().add("indicator-head");
        head.setWrapText(true);
        column.setGraphic(head);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().ratio(indicator)));
        column.setCellFactory(_ -> new RatioCell(indicator));
        column.setComparator(Comparator.comparingDouble(ratio -> ratio.percent().orElse(0)));
        return column;
    }

    private static void name(Label head, Indicator indicator) {
        head.setText(IndicatorWords.marked(indicator));
        head.setTooltip(
                tip(
                        TEXTS.get(
                                "tip.head",
                                IndicatorWords.name(indicator),
                                IndicatorWords.formula(indicator),
                                IndicatorWords.standing(indicator))));
    }

    static Tooltip tip(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setShowDelay(SOON);
        tip.setShowDuration(LONG);
        tip.setWrapText(true);
        tip.setMaxWidth(460);
        return tip;
    }

    private boolean sortRows() {
        Comparator<IndicatorRow> order = Comparator.comparing((IndicatorRow row) -> !row.total());
        if (!getSortOrder().isEmpty()) {
            if (getSortOrder().getFirst().getUserData() instanceof Indicator indicator) {
                order = order.thenComparing(row -> row.ratio(indicator).denominator() == 0);
            }
            Comparator<IndicatorRow> chosen = getComparator();
            order = chosen == null ? order : order.thenComparing(chosen);
        }
        FXCollections.sort(getItems(), order);
        return true;
    }

    private static @Nullable Indicator indicator(@Nullable TablePosition<?, ?> at) {
        return at != null
                        && at.getTableColumn() != null
                        && at.getTableColumn().getUserData() instanceof Indicator indicator
                ? indicator
                : null;
    }

    private void openFocused() {
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        Indicator indicator = indicator(at);
        if (indicator != null && at.getRow() >= 0 && at.getRow() < getItems().size()) {
            onOpen.accept(getItems().get(at.getRow()), indicator);
        }
    }

    private final class RatioCell extends TableCell<IndicatorRow, Ratio> {
        private final Indicator indicator;

        private RatioCell(Indicator indicator) {
            this.indicator = indicator;
            getStyleClass().add("ratio-cell");
            setOnMouseClicked(event -> {
                IndicatorRow row = getTableRow().getItem();
                if (row != null && event.isStillSincePress()) {
                    onOpen.accept(row, indicator);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Ratio ratio, boolean empty) {
            super.updateItem(ratio, empty);
            IndicatorRow row = getTableRow() == null ? null : getTableRow().getItem();
            if (empty || ratio == null || row == null) {
                setText(null);
                setTooltip(null);
                return;
            }
            setText(IndicatorWords.percent(ratio));
            setTooltip(tip(IndicatorWords.tip(row.name(), indicator, ratio)));
            getStyleClass().remove("ratio-total");
            if (row.total()) {
                getStyleClass().add("ratio-total");
            }
        }
    }
}
