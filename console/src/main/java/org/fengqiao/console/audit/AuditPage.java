package org.fengqiao.console.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fengqiao.console.fx.PagedLog;
import org.fengqiao.console.theme.ActorWords;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.AuditLine;
import org.fengqiao.domain.wire.ClockSetBack;
import org.fengqiao.domain.wire.LogHead;
import org.fengqiao.domain.wire.RefusalEntry;
import org.jspecify.annotations.Nullable;

/// The log across incidents, what was refused and when the clock was put back, filtered and read
/// page by page. Enter in a filter asks, Enter or a click on a line opens its incident. Asked for
/// when it is first shown. FX thread.
public final class AuditPage extends BorderPane {

    private static final Texts TEXTS = Texts.of("audit");
    private static final int CHAIN_SHOWN = 10;

    private final AuditSource source;
    private final AuditWords words;
    private final Executor fx;
    private final Consumer<IncidentId> open;
    private final PagedLog<AuditLine> flow;
    private final PagedLog<RefusalEntry> refusals;
    private final PagedLog<ClockSetBack> clock;
    private final TextField incident = filter("incident");
    private final TextField actor = filter("actor");
    private final TextField terminal = filter("terminal");
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Label head = new Label();
    private final Button copyHead = new Button();
    private @Nullable LogHead known;

    /// @param fx runs on the FX thread
    /// @param open shows an incident
    public AuditPage(AuditSource source, AuditWords words, Executor fx, Consumer<IncidentId> open) {
        this.source = source;
        this.words = words;
        this.fx = fx;
        this.open = open;
        flow = log(fx, line -> line.entry().sequence());
        refusals = log(fx, RefusalEntry::number);
        clock = log(fx, ClockSetBack::number);
        setId("audit-page");
        getStyleClass().addAll("panel", "audit-page");
        setTop(filters());
        TabPane logs = new TabPane(flowTab(), refusalTab(), clockTab());
        logs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        setCenter(logs);
        setBottom(headLine());
        // A page of several is in the window all the time and only now and then looked at.
        sceneProperty()
                .flatMap(_ -> parentProperty().flatMap(Node::visibleProperty).orElse(true))
                .orElse(false)
                .subscribe(seen -> {
                    if (seen) {
                        ask();
                    }
                });
    }

    private static <T> PagedLog<T> log(Executor fx, ToLongFunction<T> number) {
        return new PagedLog<>(
                fx, number, failed -> BackendException.of(failed).problem().message());
    }

    private static <T> PagedLog.Page<T> page(List<T> lines) {
        return new PagedLog.Page<>(lines, lines.size() == AuditSource.PAGE);
    }

    private static TextField filter(String name) {
        TextField field = new TextField();
        field.setId("audit-" + name);
        field.promptTextProperty().bind(TEXTS.bind("filter." + name));
        return field;
    }

    private Node filters() {
        incident.getStyleClass().add("focus-first");
        for (DatePicker day : List.of(from, to)) {
            day.setPrefWidth(Look.px(150));
        }
        from.promptTextProperty().bind(TEXTS.bind("filter.from"));
        to.promptTextProperty().bind(TEXTS.bind("filter.to"));
        Button ask = new Button();
        ask.setId("audit-ask");
        ask.getStyleClass().add("accent");
        ask.textProperty().bind(TEXTS.bind("filter.ask"));
        ask.setOnAction(_ -> ask());
        Button clear = new Button();
        clear.textProperty().bind(TEXTS.bind("filter.clear"));
        clear.setOnAction(_ -> clear());
        FlowPane line = new FlowPane(incident, actor, terminal, from, to, ask, clear);
        line.getStyleClass().add("audit-filters");
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

    private void clear() {
        for (TextField field : List.of(incident, actor, terminal)) {
            field.clear();
        }
        from.setValue(null);
        to.setValue(null);
        ask();
    }

    /// Days are whole ones of the city's time: the last is within.
    AuditQuery query() {
        LocalDate last = to.getValue();
        return new AuditQuery(
                incident.getText(),
                actor.getText(),
                terminal.getText(),
                begin(from.getValue()),
                begin(last == null ? null : last.plusDays(1)));
    }

    private static @Nullable Instant begin(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Times.zone()).toInstant();
    }

    /// Reads the newest lines that fit the filters.
    void ask() {
        AuditQuery query = query();
        flow.ask(before -> source.loadFlow(query, before).thenApply(AuditPage::page));
        refusals.ask(before -> source.loadRefusals(query, before).thenApply(AuditPage::page));
        clock.ask(before -> source.loadClock(query, before).thenApply(AuditPage::page));
        var unused =
                source.loadHead()
                        .whenComplete((found, failed) ->
                                fx.execute(() -> {
                                    known = failed == null ? found : null;
                                    showHead();
                                }));
    }

    private Tab flowTab() {
        TableView<AuditLine> table = new TableView<>(flow.lines());
        table.setId("audit-flow");
        column(table, "column.number", 80, line -> Long.toString(line.entry().sequence()));
        column(table, "column.at", 165, line -> Times.full(line.entry().at()));
        column(
                table,
                "column.actor",
                170,
                line ->
                        ActorWords.of(line.entry().actor(), line.entry().actorName())
                                + " · "
                                + line.entry().actor());
        column(table, "column.action", 130, line -> words.action(line.entry()));
        column(table, "column.incident", 150, line -> line.entry().incident().value());
        column(table, "column.moved", 220, line -> words.moved(line.entry()));
        column(table, "column.note", 220, line -> text(words.note(line.entry())));
        column(table, "column.terminal", 130, line -> line.entry().terminal());
        column(table, "column.chain", 110, line -> line.chain().substring(0, CHAIN_SHOWN));
        return tab("tab.flow", table, flow, line -> line.entry().incident());
    }

    private Tab refusalTab() {
        TableView<RefusalEntry> table = new TableView<>(refusals.lines());
        table.setId("audit-refusals");
        column(table, "column.number", 80, line -> Long.toString(line.number()));
        column(table, "column.at", 165, line -> Times.full(line.at()));
        column(table, "column.actor", 170, line -> line.name() + " · " + line.user());
        column(table, "column.role", 110, line -> TEXTS.get("role." + line.role()));
        column(table, "column.action", 130, words::action);
        column(
                table,
                "column.incident",
                150,
                line -> line.incident() == null ? "" : line.incident().value());
        column(table, "column.code", 180, RefusalEntry::code);
        column(table, "column.terminal", 130, RefusalEntry::terminal);
        return tab("tab.refusals", table, refusals, RefusalEntry::incident);
    }

    private Tab clockTab() {
        TableView<ClockSetBack> table = new TableView<>(clock.lines());
        table.setId("audit-clock");
        column(table, "column.number", 80, line -> Long.toString(line.number()));
        column(table, "column.clockBefore", 220, line -> Times.full(line.before()));
        column(table, "column.clockAfter", 220, line -> Times.full(line.after()));
        column(table, "column.clockBy", 160, line -> by(line.by()));
        column(table, "column.clockHeld", 260, line -> Times.full(line.held()));
        return tab("tab.clock", table, clock, _ -> null);
    }

    /// To the millisecond where it is little, as whole seconds would then say nothing.
    private static String by(Duration back) {
        return back.compareTo(Duration.ofMinutes(1)) < 0
                ? TEXTS.get("clock.seconds", "%.3f".formatted(back.toMillis() / 1000.0))
                : Times.words(back);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.replace('\n', ' ');
    }

    private static <T> void column(
            TableView<T> table, String key, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>();
        column.textProperty().bind(TEXTS.bind(key));
        column.setPrefWidth(Look.px(width));
        column.setSortable(false); // pages come in the log's order
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        table.getColumns().add(column);
    }

    private <T> Tab tab(
            String key,
            TableView<T> table,
            PagedLog<T> log,
            Function<T, @Nullable IncidentId> incidentOf) {
        Runnable show =
                () -> {
                    T line = table.getSelectionModel().getSelectedItem();
                    IncidentId id = line == null ? null : incidentOf.apply(line);
                    if (id != null) {
                        open.accept(id);
                    }
                };
        table.setOnMouseClicked(_ -> show.run());
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        show.run();
                    }
                });
        Label none = new Label();
        none.textProperty()
                .bind(log.loadingProperty().flatMap(on -> TEXTS.bind(on ? "loading" : "nothing")));
        table.setPlaceholder(none);
        Button older = new Button();
        older.setId(table.getId() + "-older");
        older.textProperty().bind(TEXTS.bind("older"));
        older.disableProperty().bind(log.moreProperty().not().or(log.loadingProperty()));
        older.setOnAction(_ -> log.readOn());
        Label failure = new Label();
        failure.getStyleClass().add("field-problem");
        failure.textProperty().bind(log.failureProperty());
        HBox under = new HBox(older, failure);
        under.getStyleClass().add("audit-under");
        BorderPane content = new BorderPane(table);
        content.setBottom(under);
        Tab tab = new Tab();
        tab.textProperty().bind(TEXTS.bind(key));
        tab.setContent(content);
        return tab;
    }

    private Node headLine() {
        Tooltip why = new Tooltip();
        why.textProperty().bind(TEXTS.bind("head.why"));
        head.setId("audit-head");
        head.setTooltip(why);
        copyHead.textProperty().bind(TEXTS.bind("head.copy"));
        copyHead.setTooltip(why);
        copyHead.setOnAction(_ -> copy());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(head, gap, copyHead);
        line.getStyleClass().add("audit-under");
        Texts.localeProperty().subscribe(_ -> showHead());
        return line;
    }

    private void showHead() {
        LogHead at = known;
        copyHead.setDisable(at == null);
        head.setText(
                at == null
                        ? TEXTS.get("head.unknown")
                        : TEXTS.get(
                                at.count() == at.sequence() ? "head.whole" : "head.holes",
                                at.count(),
                                at.sequence(),
                                at.chain().substring(0, CHAIN_SHOWN)));
    }

    private void copy() {
        LogHead at = known;
        if (at != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(at.sequence() + ":" + at.chain());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
