package org.fengqiao.console.alarm;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.domain.alarm.AlarmLoad;
import org.fengqiao.domain.alarm.LoadGrade;
import org.fengqiao.domain.wire.Alarms;
import org.jspecify.annotations.Nullable;

/// How many alarms each person is given, against the benchmark of EEMUA 191; for duty leaders, who
/// can spread the load. FX thread.
final class LoadPane extends BorderPane implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("alarm");

    private final AlarmSource source;
    private final Executor fx;
    private final ObservableValue<Instant> now;
    private final TableView<Alarms.Load> table = new TableView<>();
    private final LoadChart chart = new LoadChart();
    private final Label chartTitle = new Label();
    private final Label failure = new Label();
    private final Subscription subscriptions;
    private LoadPeriod period = LoadPeriod.SHIFT;
    private int asked;

    /// @param fx runs on the FX thread
    /// @param now ticks once a second
    LoadPane(AlarmSource source, Executor fx, ObservableValue<Instant> now) {
        this.source = source;
        this.fx = fx;
        this.now = now;
        setId("alarm-load");
        getStyleClass().addAll("panel", "alarm-page");
        setTop(bar());
        setCenter(table());
        setBottom(below());
        // A page of a tab pane is in the scene from the beginning, but not in sight.
        parentProperty()
                .flatMap(Node::visibleProperty)
                .orElse(false)
                .subscribe(inSight -> {
                    if (inSight) {
                        ask();
                    }
                });
        subscriptions =
                Subscription.all(
                        ScaledColumns.follow(table),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> showChart()));
        table.getSelectionModel().selectedItemProperty().subscribe(_ -> showChart());
    }

    private FlowPane bar() {
        ToggleGroup one = new ToggleGroup();
        FlowPane bar = new FlowPane();
        bar.getStyleClass().add("alarm-bar");
        for (LoadPeriod each : LoadPeriod.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("alarm-load-" + each);
            button.textProperty().bind(Texts.bindWords(each::word));
            button.setToggleGroup(one);
            button.setSelected(each == period);
            button.setOnAction(_ -> {
                button.setSelected(true); // one is always chosen
                period = each;
                ask();
            });
            bar.getChildren().add(button);
        }
        Button refresh = new Button();
        refresh.setId("alarm-load-refresh");
        refresh.textProperty().bind(TEXTS.bind("load.refresh"));
        refresh.setOnAction(_ -> ask());
        failure.getStyleClass().add("field-problem");
        bar.getChildren().addAll(refresh, failure);
        return bar;
    }

    private TableView<Alarms.Load> table() {
        table.setId("alarm-load-table");
        table.setMinHeight(Look.px(150));
        table.getStyleClass().addAll("alarm-table", "focus-first");
        Label none = new Label();
        none.textProperty().bind(TEXTS.bind("load.nothing"));
        table.setPlaceholder(none);
        column("load.column.person", 200, Alarms.Load::personName);
        column("load.column.total", 110, load -> Integer.toString(total(load)));
        column("load.column.mean", 150, LoadPane::mean);
        column("load.column.most", 150, load -> Integer.toString(most(load).alarms()));
        column("load.column.at", 150, load -> Times.dayAndMinute(most(load).from()));
        column("load.column.grade", 150, load -> grade(most(load).grade()));
        column("load.column.flood", 130, LoadPane::overloaded);
        return table;
    }

    private void column(String key, double width, Function<Alarms.Load, String> text) {
        TableColumn<Alarms.Load, String> column = new TableColumn<>();
        column.textProperty().bind(TEXTS.bind(key));
        column.setPrefWidth(Look.px(width));
        column.setSortable(false); // who bears most stands on top
        column.setCellValueFactory(row -> Texts.bindWords(() -> text.apply(row.getValue())));
        table.getColumns().add(column);
    }

    private VBox below() {
        chartTitle.getStyleClass().add("figure");
        Label benchmark = new Label();
        benchmark.textProperty().bind(TEXTS.bind("load.benchmark"));
        benchmark.getStyleClass().add("dim");
        benchmark.setWrapText(true);
        VBox below = new VBox(chartTitle, chart, benchmark);
        below.getStyleClass().add("alarm-detail");
        return below;
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    static String grade(LoadGrade grade) {
        return TEXTS.get("load.grade." + grade.name());
    }

    private static int total(Alarms.Load load) {
        return load.pieces().stream().mapToInt(AlarmLoad.Piece::alarms).sum();
    }

    private static String mean(Alarms.Load load) {
        return String.format(
                Locale.ROOT, "%.1f", (double) total(load) / Math.max(1, load.pieces().size()));
    }

    /// The backend names nobody who has no piece at all.
    private static AlarmLoad.Piece most(Alarms.Load load) {
        return load.pieces().stream()
                .max(Comparator.comparingInt(AlarmLoad.Piece::alarms))
                .orElseGet(() -> new AlarmLoad.Piece(Instant.EPOCH, 0));
    }

    private static String overloaded(Alarms.Load load) {
        long over =
                load.pieces().stream()
                        .filter(piece -> piece.grade().compareTo(LoadGrade.MANAGEABLE) > 0)
                        .count();
        return TEXTS.get("load.share", over, load.pieces().size());
    }

    /// Only the answer to the last question counts.
    void ask() {
        asked++;
        int question = asked;
        Instant to = now.getValue();
        var unused =
                source.loadLoad(to.minus(period.length()), to)
                        .whenComplete((loads, failed) ->
                                fx.execute(() -> {
                                    if (question == asked) {
                                        take(loads, failed);
                                    }
                                }));
    }

    private void take(@Nullable List<Alarms.Load> loads, @Nullable Throwable failed) {
        if (loads == null) {
            failure.setText(failed == null ? "" : BackendException.of(failed).problem().message());
            return;
        }
        failure.setText("");
        Alarms.Load before = table.getSelectionModel().getSelectedItem();
        table.getItems()
                .setAll(
                        loads.stream()
                                .filter(load -> !load.pieces().isEmpty())
                                .sorted(
                                        Comparator.comparingInt(
                                                        (Alarms.Load load) -> most(load).alarms())
                                                .reversed())
                                .toList());
        int same = -1;
        for (int i = 0; i < table.getItems().size() && before != null; i++) {
            if (table.getItems().get(i).person().equals(before.person())) {
                same = i;
            }
        }
        table.getSelectionModel().select(Math.max(0, same));
        showChart();
    }

    private void showChart() {
        Alarms.Load load = table.getSelectionModel().getSelectedItem();
        chartTitle.setText(load == null ? "" : TEXTS.get("load.chart", load.personName()));
        chart.show(load == null ? List.of() : load.pieces());
    }
}
