package org.fengqiao.console.boundary;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.Area;
import org.jspecify.annotations.Nullable;

/// The children of the current area with their counts: the way through the five levels without a
/// mouse, and without seeing a map.
public final class AreaList extends VBox implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("boundary");

    private final Navigator navigator;
    private final Label title = new Label();
    private final ListView<Area> list = new ListView<>();
    private final Subscription subscription;
    private IncidentCounts counts = IncidentCounts.NONE;
    private boolean showing;

    public AreaList(Navigator navigator) {
        this.navigator = navigator;
        getStyleClass().addAll("panel", "area-list");
        title.getStyleClass().add("panel-title");
        Label hint = new Label();
        hint.textProperty().bind(TEXTS.bind("list.hint"));
        hint.getStyleClass().addAll("faint", "small");
        Label nothing = new Label();
        nothing.textProperty().bind(TEXTS.bind("list.empty"));
        nothing.getStyleClass().add("dim");
        list.setId("area-list");
        list.setPlaceholder(nothing);
        list.setCellFactory(_ -> new AreaCell(() -> counts));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(area -> {
                    if (!showing && area != null) {
                        navigator.highlight(area.code());
                    }
                });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                navigator.enterHighlighted();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, list, hint);
        subscription =
                Subscription.all(
                        Subscription.listen(
                                navigator.placeProperty(), (_, _, place) -> show(place)),
                        Subscription.listen(
                                Texts.localeProperty(),
                                (_, _, _) -> {
                                    list.refresh();
                                    show(navigator.place());
                                }));
        show(navigator.place());
    }

    private void onKey(KeyEvent event) {
        boolean moves = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
        if (!moves && navigator.press(event)) {
            event.consume();
        }
    }

    private void show(@Nullable DrillDown place) {
        if (place == null) {
            return;
        }
        showing = true;
        Area current = place.current();
        title.setText(
                place.children().isEmpty()
                        ? TEXTS.get("list.title.leaf", current.name())
                        : TEXTS.get(
                                "list.title",
                                current.name(),
                                navigator.levelCount(place.childLevel(), place.children().size())));
        if (!list.getItems().equals(place.children())) {
            list.getItems().setAll(place.children());
        }
        place.highlighted()
                .ifPresentOrElse(
                        area -> {
                            list.getSelectionModel().select(area);
                            list.scrollTo(Math.max(0, list.getItems().indexOf(area) - 4));
                        },
                        list.getSelectionModel()::clearSelection);
        showing = false;
    }

    /// Incidents have come or gone; call it at most about once a second.
    public void recount(IncidentCounts newCounts) {
        counts = newCounts;
        list.refresh();
    }

    @Override
    public void close() {
        subscription.close();
    }
}
