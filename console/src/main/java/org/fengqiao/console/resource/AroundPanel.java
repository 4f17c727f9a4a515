package org.fengqiao.console.resource;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.wire.Nearby;
import org.jspecify.annotations.Nullable;

/// Around the incident 周边: people, places or cameras within the radius, nearest first by straight
/// line, each position with its age. Alt+1, 2, 3 change the group, Enter or a double click takes
/// one.
public final class AroundPanel extends VBox implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("resource");

    private final AroundModel model;
    private final ToggleGroup groups = new ToggleGroup();
    private final Map<ResourceGroup, ToggleButton> tabs = new EnumMap<>(ResourceGroup.class);
    private final ListView<Nearby.Found> list = new ListView<>();
    private final CheckBox onDutyOnly = new CheckBox();
    private final Label state = new Label();
    private final Label placeholder = new Label();
    private final Subscription subscription;
    private ResourceGroup group = ResourceGroup.PEOPLE;
    private Consumer<Nearby.Found> onChosen = _ -> {};
    private boolean showing;

    /// @param now the server's time, changing each second
    public AroundPanel(AroundModel model, ObservableValue<Instant> now) {
        this.model = model;
        getStyleClass().addAll("panel", "around-panel");
        setId("around-panel");
        Label title = new Label();
        title.textProperty().bind(TEXTS.bind("around.title"));
        title.getStyleClass().add("panel-title");
        Label straight = new Label();
        straight.textProperty().bind(TEXTS.bind("around.straight"));
        straight.getStyleClass().addAll("chip", "small");
        HBox spacer = new HBox();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox head = new HBox(title, spacer, straight);
        head.getStyleClass().add("around-head");
        onDutyOnly.setId("around-on-duty");
        onDutyOnly.textProperty().bind(TEXTS.bind("around.onDutyOnly"));
        onDutyOnly.selectedProperty().bindBidirectional(model.onDutyOnlyProperty());
        state.getStyleClass().addAll("dim", "small");
        state.setWrapText(true);
        placeholder.getStyleClass().add("dim");
        placeholder.setWrapText(true);
        list.setId("around-list");
        list.setPlaceholder(placeholder);
        list.setCellFactory(_ -> new FoundCell(now, this::hover));
        list.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                choose();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        getChildren().addAll(head, new RadiusBar(model), tabBar(), onDutyOnly, list, state);
        subscription =
                Subscription.all(
                        Subscription.listen(model.stateProperty(), (_, _, _) -> refresh()),
                        Subscription.listen(model.onDutyOnlyProperty(), (_, _, _) -> refresh()),
                        Subscription.listen(model.highlightedProperty(), (_, _, id) -> reveal(id)),
                        Subscription.listen(now, (_, _, time) -> tick(time)),
                        Subscription.listen(
                                Texts.localeProperty(),
                                (_, _, _) -> {
                                    list.refresh();
                                    refresh();
                                }));
        refresh();
    }

    private HBox tabBar() {
        HBox bar = new HBox();
        bar.getStyleClass().add("around-tabs");
        for (ResourceGroup each : ResourceGroup.values()) {
            ToggleButton tab = new ToggleButton(null, KindLook.symbol(each));
            tab.setToggleGroup(groups);
            tab.setSelected(each == group);
            tab.setMaxWidth(Double.MAX_VALUE);
            tab.setOnAction(_ -> turnTo(each));
            HBox.setHgrow(tab, Priority.ALWAYS);
            tabs.put(each, tab);
            bar.getChildren().add(tab);
        }
        return bar;
    }

    /// What Enter or a double click does with the one chosen, e.g. address an order to a person.
    public void setOnChosen(Consumer<Nearby.Found> listener) {
        onChosen = listener;
    }

    public void turnTo(ResourceGroup next) {
        group = next;
        tabs.forEach((each, tab) -> tab.setSelected(each == next));
        refresh();
    }

    public ResourceGroup group() {
        return group;
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private void onKey(KeyEvent event) {
        if (event.isAltDown() && event.getCode().isDigitKey()) {
            int index = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
            if (index >= 0 && index < ResourceGroup.values().length) {
                turnTo(ResourceGroup.values()[index]);
                event.consume();
            }
        } else if (event.getCode() == KeyCode.ENTER && list.isFocused()) {
            choose();
            event.consume();
        }
    }

    private void choose() {
        Nearby.Found found = list.getSelectionModel().getSelectedItem();
        if (found != null) {
            onChosen.accept(found);
        }
    }

    private void hover(Nearby.@Nullable Found found) {
        Nearby.Found shown = found == null ? list.getSelectionModel().getSelectedItem() : found;
        show(() -> model.highlightedProperty().set(shown == null ? null : shown.resource().id()));
    }

    private void selected(Nearby.@Nullable Found found) {
        if (!showing && found != null) {
            show(() -> model.highlightedProperty().set(found.resource().id()));
        }
    }

    /// Somebody pointed at one on the map: its group and line come to the front.
    private void reveal(@Nullable ResourceId id) {
        if (showing || id == null) {
            return;
        }
        model.find(id)
                .ifPresent(found -> {
                    ResourceGroup its = ResourceGroup.of(found.resource().kind());
                    if (its != group) {
                        turnTo(its);
                    }
                    show(() -> {
                        list.getSelectionModel().select(found);
                        list.scrollTo(Math.max(0, list.getItems().indexOf(found) - 3));
                    });
                });
    }

    private void show(Runnable change) {
        boolean before = showing;
        showing = true;
        change.run();
        showing = before;
    }

    private void tick(Instant now) {
        model.tick(now);
        if (group == ResourceGroup.PEOPLE) {
            list.refresh();
        }
    }

    private void refresh() {
        onDutyOnly.setVisible(group == ResourceGroup.PEOPLE);
        onDutyOnly.setManaged(group == ResourceGroup.PEOPLE);
        for (ResourceGroup each : ResourceGroup.values()) {
            ToggleButton tab = tabs.get(each);
            if (tab != null) {
                tab.setText(TEXTS.get("group." + each, model.list(each).size()));
            }
        }
        List<Nearby.Found> found = model.list(group);
        ResourceId before =
                list.getSelectionModel().getSelectedItem() == null
                        ? null
                        : list.getSelectionModel().getSelectedItem().resource().id();
        show(() -> {
            list.getItems().setAll(found);
            found.stream()
                    .filter(each -> each.resource().id().equals(before))
                    .findAny()
                    .ifPresent(list.getSelectionModel()::select);
        });
        AroundState now = model.stateProperty().get();
        placeholder.setText(
                switch (now) {
                    case AroundState.Off _ -> TEXTS.get("around.off");
                    case AroundState.Searching _ -> TEXTS.get("around.searching");
                    case AroundState.Found(var nearby) ->
                            TEXTS.get(
                                    group == ResourceGroup.PEOPLE
                                                    && model.onDutyOnlyProperty().get()
                                            ? "around.nobodyOnDuty"
                                            : "around.nobody",
                                    Math.round(nearby.radiusM()));
                    case AroundState.Failed(var reason, var _) ->
                            TEXTS.get("around.failed", reason);
                });
        state.setText(
                switch (now) {
                    case AroundState.Off _ -> "";
                    case AroundState.Searching _ -> TEXTS.get("around.searching");
                    case AroundState.Found(var nearby) ->
                            nearby.more()
                                    ? TEXTS.get("around.more", nearby.found().size())
                                    : TEXTS.get("around.all", nearby.found().size());
                    case AroundState.Failed(var reason, var _) ->
                            TEXTS.get("around.failed", reason);
                });
    }

    @Override
    public void close() {
        subscription.close();
    }
}
