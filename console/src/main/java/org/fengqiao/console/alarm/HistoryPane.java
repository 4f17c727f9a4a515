package org.fengqiao.console.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import org.fengqiao.console.fx.PagedLog;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.alarm.AlarmItem;
import org.fengqiao.domain.alarm.AlarmKind;
import org.jspecify.annotations.Nullable;

/// Everything that ever happened to an alarm, the newest first: scrolled back, it reads on and on
/// until the oldest line. FX thread.
final class HistoryPane extends BorderPane implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("alarm");

    /// With so few rows left below the last one in view the next page is asked for.
    private static final int READ_AHEAD = 30;

    /// Height of a row at 100 %.
    private static final double ROW_PX = 36;

    private final AlarmStore store;
    private final AlarmSource source;
    private final Consumer<AlarmCondition> open;
    private final PagedLog<AlarmEntry> log;
    private final TableView<AlarmEntry> table;
    private final Subscription subscriptions;
    private final ComboBox<@Nullable AlarmKind> kind = new ComboBox<>();
    private final TextField incident = field("history.incident");
    private final TextField person = field("history.person");

    /// @param fx runs on the FX thread
    /// @param open shows what an alarm is about
    HistoryPane(AlarmStore store, AlarmSource source, Executor fx, Consumer<AlarmCondition> open) {
        this.store = store;
        this.source = source;
        this.open = open;
        log =
                new PagedLog<>(
                        fx,
                        AlarmEntry::sequence,
                        failed -> BackendException.of(failed).problem().message());
        table = new TableView<>();
        log.lines().addListener((javafx.beans.Observable _) -> merge());
        subscriptions =
                Subscription.all(
                        ScaledColumns.follow(table),
                        store.listen(_ -> merge()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> retell()));
        setTop(filters());
        setCenter(dress());
        setBottom(under());
        // A page of a tab pane is in the scene from the beginning, but not in sight.
        parentProperty()
                .flatMap(Node::visibleProperty)
                .orElse(false)
                .subscribe(inSight -> {
                    if (inSight) {
                        ask();
                    }
                });
    }

    private static TextField field(String key) {
        TextField field = new TextField();
        field.promptTextProperty().bind(TEXTS.bind(key));
        return field;
    }

    private FlowPane filters() {
        kind.setId("alarm-history-kind");
        incident.setId("alarm-history-incident");
        person.setId("alarm-history-person");
        kind.getItems().add(null);
        kind.getItems().addAll(AlarmKind.values());
        kind.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable AlarmKind each) {
                        return each == null
                                ? TEXTS.get("history.kind.all")
                                : AlarmWords.kind(store.rule(each));
                    }

                    @Override
                    public @Nullable AlarmKind fromString(String text) {
                        throw new IllegalStateException("nothing is typed here: " + text);
                    }
                });
        kind.setOnAction(_ -> ask());
        kind.setButtonCell(new KindCell(kind.getConverter()));
        Button ask = new Button();
        ask.setId("alarm-history-ask");
        ask.getStyleClass().add("accent");
        ask.textProperty().bind(TEXTS.bind("history.ask"));
        ask.setOnAction(_ -> ask());
        FlowPane line = new FlowPane(kind, incident, person, ask);
        line.getStyleClass().add("alarm-bar");
        line.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER
                            && event.getTarget() instanceof TextField) {
                        ask();
                    }
                });
        return line;
    }

    private static final class KindCell extends javafx.scene.control.ListCell<@Nullable AlarmKind> {
        private final StringConverter<@Nullable AlarmKind> words;

        KindCell(StringConverter<@Nullable AlarmKind> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable AlarmKind item, boolean empty) {
            super.updateItem(item, empty);
            setText(words.toString(item));
        }
    }

    /// In the other language. A button cell draws its words only when it is made.
    private void retell() {
        kind.setButtonCell(new KindCell(kind.getConverter()));
        table.refresh();
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    /// Begins anew with the newest lines that fit.
    void ask() {
        Map<String, String> filters = new LinkedHashMap<>();
        AlarmKind chosen = kind.getValue();
        if (chosen != null) {
            filters.put("kind", chosen.name());
        }
        put(filters, "incident", incident);
        put(filters, "person", person);
        merge();
        log.ask(before ->
                source.loadHistory(filters, before)
                        .thenApply(page -> new PagedLog.Page<>(page.entries(), page.more())));
    }

    /// The console's own lines among those of the backend: as far back as these are read.
    private void merge() {
        List<AlarmEntry> lines = new ArrayList<>(log.lines());
        AlarmKind chosen = kind.getValue();
        boolean own =
                (chosen == null || chosen == AlarmKind.LINK_DOWN)
                        && incident.getText().isBlank()
                        && person.getText().isBlank();
        if (own) {
            Instant from =
                    log.moreProperty().get() && !lines.isEmpty()
                            ? lines.getLast().at()
                            : Instant.MIN;
            store.listOwnLines().stream()
                    .filter(line -> !line.at().isBefore(from))
                    .forEach(lines::add);
            lines.sort(Comparator.comparing(AlarmEntry::at).reversed());
        }
        if (!table.getItems().equals(lines)) {
            table.getItems().setAll(lines);
        }
    }

    private static void put(Map<String, String> filters, String name, TextField field) {
        if (!field.getText().isBlank()) {
            filters.put(name, field.getText().strip());
        }
    }

    private TableView<AlarmEntry> dress() {
        table.setId("alarm-history");
        table.getStyleClass().add("alarm-table");
        column("history.at", 165, line -> Times.full(line.at()));
        column("column.kind", 120, this::kindOf);
        column("column.priority", 80, line -> of(line, c -> AlarmWords.priority(c.priority())));
        column("column.about", 330, this::aboutOf);
        column("history.happened", 430, AlarmWords::happened);
        Label none = new Label();
        none.textProperty()
                .bind(
                        log.loadingProperty()
                                .flatMap(on ->
                                        TEXTS.bind(on ? "history.loading" : "history.nothing")));
        table.setPlaceholder(none);
        // Rows of one height: else the table makes rows out of sight to measure them, and would ask
        // for page after page that nobody looks at.
        table.fixedCellSizeProperty().bind(Look.scaleProperty().multiply(ROW_PX));
        table.setRowFactory(_ ->
                new TableRow<>() {
                    @Override
                    public void updateIndex(int index) {
                        super.updateIndex(index);
                        int rows = table.getItems().size();
                        if (index >= rows - READ_AHEAD && index < rows) {
                            log.readOn();
                        }
                    }
                });
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                openSelected();
            }
        });
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        openSelected();
                    }
                });
        return table;
    }

    private String kindOf(AlarmEntry line) {
        AlarmCondition condition = line.condition();
        if (condition != null) {
            return AlarmWords.kind(store.rule(condition.kind()));
        }
        return store.find(line.key())
                .map(item -> AlarmWords.kind(store.rule(item.condition().kind())))
                .orElse("");
    }

    /// A line that says only what somebody did names its matter by the alarm, while that stands.
    private String aboutOf(AlarmEntry line) {
        AlarmCondition condition = line.condition();
        return condition != null
                ? condition.about()
                : store.find(line.key())
                        .map(item -> item.condition().about())
                        .orElse(line.key().value());
    }

    private static String of(AlarmEntry line, Function<AlarmCondition, String> words) {
        AlarmCondition condition = line.condition();
        return condition == null ? "" : words.apply(condition);
    }

    private void column(String key, double width, Function<AlarmEntry, String> text) {
        TableColumn<AlarmEntry, String> column = new TableColumn<>();
        column.textProperty().bind(TEXTS.bind(key));
        column.setPrefWidth(Look.px(width));
        column.setSortable(false); // pages come in the log's order
        column.setCellValueFactory(row -> Texts.bindWords(() -> text.apply(row.getValue())));
        table.getColumns().add(column);
    }

    private FlowPane under() {
        Label failure = new Label();
        failure.getStyleClass().add("field-problem");
        failure.textProperty().bind(log.failureProperty());
        Label state = new Label();
        state.setId("alarm-history-state");
        state.getStyleClass().add("dim");
        state.textProperty()
                .bind(
                        log.loadingProperty()
                                .flatMap(loading ->
                                        log.moreProperty()
                                                .flatMap(more ->
                                                        loading
                                                                ? TEXTS.bind("history.loading")
                                                                : more
                                                                        ? new ReadOnlyStringWrapper(
                                                                                "")
                                                                        : TEXTS.bind(
                                                                                "history.end"))));
        Button again = new Button();
        again.textProperty().bind(TEXTS.bind("history.ask"));
        again.visibleProperty().bind(log.failureProperty().isNotEmpty());
        again.setOnAction(_ -> log.readOn());
        FlowPane line = new FlowPane(state, failure, again);
        line.getStyleClass().add("alarm-bar");
        return line;
    }

    private void openSelected() {
        AlarmEntry line = table.getSelectionModel().getSelectedItem();
        if (line == null) {
            return;
        }
        AlarmCondition condition = line.condition();
        Optional.ofNullable(condition)
                .or(() -> store.find(line.key()).map(AlarmItem::condition))
                .filter(AlarmWords::hasPlace)
                .ifPresent(open);
    }
}
