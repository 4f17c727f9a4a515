package org.fengqiao.console.alarm;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.alarm.AlarmAct;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmItem;
import org.fengqiao.domain.alarm.AlarmKey;

/// All alarms that are not normal, and what can be done about them: Space acknowledges what is
/// selected, Ctrl+A selects all, Enter shows where one comes from, Delete puts aside, Insert takes
/// back. FX thread.
final class AlarmListPane extends BorderPane implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("alarm");

    /// Lines of who did what; the rest is in the history.
    private static final int MOST_ACTS = 5;

    private final AlarmStore store;
    private final AlarmActs acts;
    private final Consumer<AlarmCondition> open;
    private final AlarmTableView table;
    private final ShelfForm shelf;
    private final Map<AlarmFilter, ToggleButton> filters = new EnumMap<>(AlarmFilter.class);
    private final VBox detail = new VBox();
    private final Label trouble = new Label();
    private final VBox top = new VBox();
    private final Button acknowledge = button("act.acknowledge", this::acknowledgeSelected);
    private final Button acknowledgeAll = button("act.acknowledgeAll", this::acknowledgeAll);
    private final Button aside = button("act.shelveSelected", this::beginShelf);
    private final Button back = button("act.unshelve", this::unshelve);
    private final Button show = button("act.open", this::openSelected);
    private final Subscription subscriptions;
    private AlarmFilter filter = AlarmFilter.ALL;
    private List<AlarmKey> toShelve = List.of();

    /// @param now ticks once a second
    /// @param soundTrouble says why alarms are not heard; empty where they are
    /// @param open shows what an alarm is about
    AlarmListPane(
            AlarmStore store,
            AlarmActs acts,
            Announcer announcer,
            boolean speaks,
            ObservableValue<Instant> now,
            ObservableValue<String> soundTrouble,
            Consumer<AlarmCondition> open) {
        this.store = store;
        this.acts = acts;
        this.open = open;
        table = new AlarmTableView(store, acts::pending, now);
        shelf = new ShelfForm(this::shelve, this::endShelf);
        acknowledge.setId("alarm-acknowledge");
        acknowledgeAll.setId("alarm-acknowledge-all");
        aside.setId("alarm-shelve");
        back.setId("alarm-unshelve");
        show.setId("alarm-open");
        trouble.setId("alarm-trouble");
        trouble.getStyleClass().add("alarm-trouble");
        trouble.setWrapText(true);
        trouble.textProperty().bind(soundTrouble);
        trouble.managedProperty().bind(soundTrouble.map(text -> !text.isEmpty()));
        detail.setId("alarm-detail");
        detail.getStyleClass().add("alarm-detail");
        top.getChildren().setAll(filterBar(), actBar(announcer, speaks), trouble, waiting());
        setTop(top);
        setCenter(table);
        setBottom(detail);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        table.focusedProperty()
                .subscribe(focused -> {
                    if (focused && table.getSelectionModel().isEmpty()) {
                        table.getSelectionModel().selectFirst();
                    }
                });
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                openSelected();
            }
        });
        subscriptions =
                Subscription.all(
                        ScaledColumns.follow(table),
                        store.listen(_ -> refill()),
                        Subscription.listen(now, (_, _, _) -> table.refresh()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> refill()));
        table.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<AlarmItem>) _ -> selected());
        // The selected item follows the selected items a step later.
        table.getSelectionModel().selectedItemProperty().subscribe(_ -> selected());
        refill();
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(TEXTS.bind(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private FlowPane filterBar() {
        ToggleGroup one = new ToggleGroup();
        FlowPane bar = new FlowPane();
        bar.getStyleClass().add("alarm-bar");
        for (AlarmFilter each : AlarmFilter.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("alarm-filter-" + each);
            button.setToggleGroup(one);
            button.setMinWidth(USE_PREF_SIZE);
            button.setSelected(each == filter);
            button.setOnAction(_ -> {
                button.setSelected(true); // one is always chosen
                filter = each;
                refill();
            });
            filters.put(each, button);
            bar.getChildren().add(button);
        }
        return bar;
    }

    private FlowPane actBar(Announcer announcer, boolean speaks) {
        acknowledge.getStyleClass().add("accent");
        CheckBox speak = new CheckBox();
        speak.setId("alarm-speak");
        speak.textProperty().bind(TEXTS.bind(speaks ? "speak" : "speak.none"));
        speak.setDisable(!speaks);
        speak.setSelected(speaks && announcer.speakingProperty().get());
        speak.selectedProperty().subscribe(on -> announcer.speakingProperty().set(on));
        FlowPane bar = new FlowPane(acknowledge, acknowledgeAll, aside, back, show, speak);
        bar.getStyleClass().add("alarm-bar");
        return bar;
    }

    private Label waiting() {
        Label waiting = new Label();
        waiting.setId("alarm-waiting");
        waiting.getStyleClass().add("alarm-trouble");
        waiting.textProperty().bind(TEXTS.bind("list.waiting", acts.waitingProperty()));
        waiting.visibleProperty().bind(acts.waitingProperty().greaterThan(0));
        waiting.managedProperty().bind(waiting.visibleProperty());
        return waiting;
    }

    void refill() {
        List<AlarmItem> all = store.list();
        table.fill(all.stream().filter(filter::fits).toList());
        filters.forEach((each, button) ->
                button.setText(
                        TEXTS.get(
                                "filter." + each.name(), all.stream().filter(each::fits).count())));
        selected();
    }

    private void selected() {
        acknowledge.setDisable(!any(AlarmInput.ACKNOWLEDGE));
        acknowledgeAll.setDisable(table.getItems().stream().noneMatch(i -> i.state().calls()));
        aside.setDisable(!any(AlarmInput.SHELVE));
        back.setDisable(!any(AlarmInput.UNSHELVE));
        AlarmItem item = table.getSelectionModel().getSelectedItem();
        show.setDisable(item == null || !AlarmWords.hasPlace(item.condition()));
        detail.getChildren().clear();
        if (item == null) {
            line(TEXTS.get("list.detail.none"), "dim");
            return;
        }
        line(item.condition().about(), "figure");
        if (item.acts().isEmpty()) {
            line(TEXTS.get("list.detail.noActs"), "dim");
        }
        for (AlarmAct act : item.acts().reversed().stream().limit(MOST_ACTS).toList()) {
            line(AlarmWords.act(act), "dim");
        }
    }

    private void line(String text, String styleClass) {
        Label line = new Label(text);
        line.setWrapText(true);
        line.getStyleClass().add(styleClass);
        detail.getChildren().add(line);
    }

    private boolean any(AlarmInput input) {
        return listSelected(input).stream().findAny().isPresent();
    }

    /// What is selected and makes sense for: an acknowledged alarm need not be acknowledged again.
    private List<AlarmKey> listSelected(AlarmInput input) {
        Predicate<AlarmItem> sensible =
                switch (input) {
                    case ACKNOWLEDGE -> item -> item.state().calls();
                    case SHELVE -> item -> !item.state().shelved();
                    case UNSHELVE -> item -> item.state().shelved();
                    case RAISE, WORSEN, EASE, CLEAR, EXPIRE -> _ -> false;
                };
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(sensible)
                .map(AlarmItem::key)
                .toList();
    }

    private void press(KeyEvent event) {
        Runnable action =
                event.isShortcutDown() || event.isAltDown() || event.isShiftDown()
                        ? null
                        : switch (event.getCode()) {
                            case SPACE -> this::acknowledgeSelected;
                            case ENTER -> this::openSelected;
                            case DELETE -> this::beginShelf;
                            case INSERT -> this::unshelve;
                            default -> null;
                        };
        if (action != null) {
            event.consume();
            action.run();
        } else if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
            event.consume();
            table.getSelectionModel().selectAll();
        }
    }

    private void acknowledgeSelected() {
        acts.acknowledge(listSelected(AlarmInput.ACKNOWLEDGE));
    }

    private void acknowledgeAll() {
        acts.acknowledge(
                table.getItems().stream()
                        .filter(item -> item.state().calls())
                        .map(AlarmItem::key)
                        .toList());
    }

    private void beginShelf() {
        toShelve = listSelected(AlarmInput.SHELVE);
        if (!toShelve.isEmpty() && !top.getChildren().contains(shelf)) {
            top.getChildren().add(shelf);
        }
        if (!toShelve.isEmpty()) {
            shelf.begin(toShelve.size());
        }
    }

    private void shelve(String reason, int minutes) {
        acts.shelve(toShelve, reason, minutes);
        endShelf();
    }

    private void endShelf() {
        top.getChildren().remove(shelf);
        table.requestFocus();
    }

    private void unshelve() {
        acts.unshelve(listSelected(AlarmInput.UNSHELVE));
    }

    private void openSelected() {
        AlarmItem item = table.getSelectionModel().getSelectedItem();
        if (item != null && AlarmWords.hasPlace(item.condition())) {
            open.accept(item.condition());
        }
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
