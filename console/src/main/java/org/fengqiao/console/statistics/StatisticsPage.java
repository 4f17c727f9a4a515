package org.fengqiao.console.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.statistics.Indicator;
import org.fengqiao.domain.statistics.Indicator.Part;
import org.fengqiao.domain.wire.Statistics;
import org.jspecify.annotations.Nullable;

/// The page of indicators 统计: what is asked for on top, the table under it, then bars of one
/// indicator and the cases behind a number side by side. Asks only while it is seen. FX thread.
public final class StatisticsPage extends VBox implements AutoCloseable {

    /// How a table is written.
    public enum Format {
        CSV,
        XLSX
    }

    private static final Texts TEXTS = Texts.of("statistics");

    private final StatisticsModel model;
    private final RowNames names;
    private final QueryBar bar;
    private final Label head = new Label();
    private final Label count = new Label();
    private final Label trouble = new Label();
    private final IndicatorTable table = new IndicatorTable();
    private final ComboBox<Indicator> choice = new ComboBox<>();
    private final BarList bars = new BarList();
    private final CasesPane cases;
    private final Label notes = new Label();
    private final Subscription subscriptions;
    private List<IndicatorRow> rows = List.of();
    private BiConsumer<StatisticsSheet, Format> onExport = (_, _) -> {};

    public StatisticsPage(StatisticsModel model, RowNames names) {
        this.model = model;
        this.names = names;
        getStyleClass().addAll("panel", "statistics-page");
        setId("statistics-page");
        bar = new QueryBar(model);
        cases = new CasesPane(names);
        head.getStyleClass().add("panel-title");
        count.getStyleClass().add("dim");
        count.setId("statistics-count");
        trouble.setId("statistics-trouble");
        trouble.getStyleClass().add("statistics-trouble");
        notes.getStyleClass().addAll("dim", "small");
        notes.setWrapText(true);
        notes.setMinHeight(USE_PREF_SIZE);
        for (Label wrapped : List.of(count, trouble)) {
            wrapped.setWrapText(true);
            wrapped.setMinHeight(USE_PREF_SIZE);
            wrapped.managedProperty().bind(wrapped.visibleProperty());
        }
        choice.setId("statistics-indicator");
        choice.setButtonCell(new IndicatorCell());
        choice.setCellFactory(_ -> new IndicatorCell());
        VBox chart = new VBox(choice, bars);
        chart.getStyleClass().addAll("panel", "statistics-chart");
        VBox.setVgrow(bars, Priority.ALWAYS);
        SplitPane below = new SplitPane(chart, cases);
        SplitPane all = new SplitPane(table, below);
        all.setOrientation(Orientation.VERTICAL);
        below.getStyleClass().add("thin-split");
        all.getStyleClass().add("thin-split");
        all.setDividerPositions(0.5);
        VBox.setVgrow(all, Priority.ALWAYS);
        getChildren().addAll(bar, head, count, trouble, all, notes);
        wire();
        ObservableValue<Boolean> seen =
                sceneProperty()
                        .flatMap(_ -> parentProperty())
                        .flatMap(Node::visibleProperty)
                        .orElse(false);
        subscriptions =
                Subscription.all(
                        Subscription.listen(seen, (_, _, now) -> reloadIf(now)),
                        asks(model.presetProperty(), seen),
                        asks(model.firstProperty(), seen),
                        asks(model.lastProperty(), seen),
                        asks(model.byProperty(), seen),
                        asks(model.areaProperty(), seen),
                        Subscription.listen(model.tableProperty(), (_, _, _) -> show()),
                        Subscription.listen(model.troubleProperty(), (_, _, _) -> tell()),
                        Subscription.listen(model.loadingProperty(), (_, _, _) -> tell()),
                        Subscription.listen(model.openedProperty(), (_, _, now) -> show(now)),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> show()));
        show();
    }

    private <T> Subscription asks(ObservableValue<T> value, ObservableValue<Boolean> seen) {
        return Subscription.listen(value, (_, _, _) -> reloadIf(seen.getValue()));
    }

    private void reloadIf(boolean seen) {
        if (seen) {
            model.reload();
        }
    }

    private void wire() {
        bar.setOnReload(model::reload);
        bar.setOnCsv(() -> export(Format.CSV));
        bar.setOnXlsx(() -> export(Format.XLSX));
        table.setOnOpen(this::open);
        bars.setOnOpen(this::open);
        table.focusedIndicatorProperty()
                .addListener((_, _, indicator) -> {
                    if (indicator != null) {
                        choice.setValue(indicator);
                    }
                });
        choice.valueProperty().addListener((_, _, indicator) -> bars.show(indicator, rows));
        cases.setOnMore(model::more);
        cases.setOnPart(part -> {
            StatisticsModel.Opened opened = model.openedProperty().get();
            if (opened != null) {
                findRow(opened.key()).ifPresent(row -> model.open(row, opened.indicator(), part));
            }
        });
    }

    /// Hears which case was chosen.
    public void setOnChosen(Consumer<IncidentId> handler) {
        cases.setOnChosen(handler);
    }

    /// Asked to write what is shown.
    public void setOnExport(BiConsumer<StatisticsSheet, Format> handler) {
        onExport = handler;
    }

    /// Those that meet the condition; where there are none, those that could have.
    private void open(IndicatorRow row, Indicator indicator) {
        boolean some = row.ratio(indicator).numerator() > 0;
        model.open(row, indicator, some ? Part.NUMERATOR : Part.DENOMINATOR);
        cases.focusList();
    }

    private void export(Format format) {
        Statistics shown = model.tableProperty().get();
        if (shown != null) {
            onExport.accept(
                    new StatisticsSheet(
                            shown,
                            names.area(shown.area().digits()),
                            List.copyOf(table.getItems())),
                    format);
        }
    }

    private Optional<IndicatorRow> findRow(@Nullable String key) {
        return rows.stream().filter(row -> Objects.equals(row.key(), key)).findFirst();
    }

    private void show() {
        Statistics shown = model.tableProperty().get();
        bar.allowExport(shown != null);
        tell();
        if (shown == null) {
            head.setText(TEXTS.get("title"));
            notes.setText(TEXTS.get("rules.all"));
            cases.clear();
            return;
        }
        List<IndicatorRow> all = new ArrayList<>();
        all.add(new IndicatorRow(null, TEXTS.get("all"), shown.total()));
        shown.rows()
                .forEach(row ->
                        all.add(
                                new IndicatorRow(
                                        row.key(),
                                        IndicatorWords.row(shown, row, names),
                                        row.ratios())));
        rows = List.copyOf(all);
        head.setText(
                TEXTS.get("head", names.area(shown.area().digits()), IndicatorWords.period(shown)));
        count.setText(IndicatorWords.count(shown));
        notes.setText(
                String.join(
                        " ",
                        TEXTS.get("rules." + shown.by()),
                        TEXTS.get("rules.all"),
                        TEXTS.get("left.out")));
        Indicator before = choice.getValue();
        choice.getItems().setAll(shown.indicators());
        table.show(TEXTS.get("rows." + shown.by()), shown.indicators(), all);
        boolean still = before != null && shown.indicators().contains(before);
        choice.setValue(still ? before : shown.indicators().stream().findFirst().orElse(null));
        choice.setButtonCell(new IndicatorCell());
        bars.show(choice.getValue(), rows);
        show(model.openedProperty().get());
    }

    private void show(StatisticsModel.@Nullable Opened opened) {
        Optional<IndicatorRow> row = opened == null ? Optional.empty() : findRow(opened.key());
        if (opened == null || row.isEmpty()) {
            cases.clear();
        } else {
            cases.show(opened, row.get());
        }
    }

    private void tell() {
        StatisticsModel.Trouble wrong = model.troubleProperty().get();
        boolean loading = model.loadingProperty().get();
        trouble.setVisible(loading || wrong != null);
        if (loading) {
            trouble.setText(TEXTS.get("loading"));
        } else if (wrong != null) {
            trouble.setText(
                    wrong.message() == null
                            ? TEXTS.get("trouble.days")
                            : TEXTS.get("trouble", wrong.message()));
        }
        count.setVisible(model.tableProperty().get() != null);
    }

    private static final class IndicatorCell extends ListCell<Indicator> {
        @Override
        protected void updateItem(@Nullable Indicator indicator, boolean empty) {
            super.updateItem(indicator, empty);
            setText(empty || indicator == null ? null : IndicatorWords.marked(indicator));
        }
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
