package org.fengqiao.console.boundary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;

/// The one search box: areas first, and whatever other rooms contribute. Up, Down and Enter work
/// without leaving the field; Esc empties it, then gives the focus back.
///
/// The results unfold below the field inside the same node, so whoever places the box leaves room
/// under it or lays it over the map.
public final class SearchBox extends VBox implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("boundary");
    private static final int SHOWN = 12;
    private static final double ROW_PX = 44;

    private final List<SearchSource> sources = new ArrayList<>();
    private final TextField field = new TextField();
    private final ListView<SearchHit> results = new ListView<>();
    private final Label nothing = new Label();
    private final Subscription language;
    private Runnable onLeave = () -> {};

    public SearchBox() {
        getStyleClass().add("search-box");
        setPickOnBounds(false);
        field.setId("search-field");
        field.promptTextProperty().bind(TEXTS.bind("search.prompt"));
        field.textProperty().subscribe(typed -> search(typed));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        results.setId("search-results");
        results.getStyleClass().add("search-results");
        results.setFocusTraversable(false);
        results.setCellFactory(_ -> new SearchCell());
        results.setOnMouseClicked(_ -> openSelected());
        results.managedProperty().bind(results.visibleProperty());
        nothing.getStyleClass().addAll("search-nothing", "dim");
        nothing.setMaxWidth(Double.MAX_VALUE);
        nothing.managedProperty().bind(nothing.visibleProperty());
        getChildren().addAll(field, results, nothing);
        language =
                Subscription.listen(Texts.localeProperty(), (_, _, _) -> search(field.getText()));
    }

    /// Lets go of what outlives the desk.
    @Override
    public void close() {
        language.close();
    }

    /// Adds something to search in; among equal ranks earlier sources come first.
    public void addSource(SearchSource source) {
        sources.add(source);
    }

    /// Ctrl+K puts the cursor into the field from anywhere.
    public void install(Scene scene) {
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN), this::open);
    }

    public void open() {
        field.requestFocus();
        field.selectAll();
    }

    /// Told when the operator is done here, so that the map can take the focus again.
    public void setOnLeave(Runnable listener) {
        onLeave = listener;
    }

    private void search(String typed) {
        List<SearchHit> hits = new ArrayList<>();
        if (!typed.isBlank()) {
            sources.forEach(source -> hits.addAll(source.list(typed, SHOWN)));
        }
        // Stable: within a rank each source keeps its own order.
        hits.sort(Comparator.comparingInt(SearchHit::rank));
        results.getItems().setAll(hits.subList(0, Math.min(SHOWN, hits.size())));
        results.setVisible(!hits.isEmpty());
        results.setPrefHeight(Look.px(ROW_PX) * results.getItems().size() + 2);
        results.setMinHeight(USE_PREF_SIZE);
        results.setFixedCellSize(Look.px(ROW_PX));
        results.getSelectionModel().selectFirst();
        nothing.setVisible(!typed.isBlank() && hits.isEmpty());
        nothing.setText(TEXTS.get("search.nothing", typed.strip()));
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> openSelected();
            case ESCAPE -> {
                if (field.getText().isEmpty()) {
                    onLeave.run();
                } else {
                    field.clear();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int step) {
        int size = results.getItems().size();
        if (size > 0) {
            int next = Math.floorMod(results.getSelectionModel().getSelectedIndex() + step, size);
            results.getSelectionModel().select(next);
            results.scrollTo(next);
        }
    }

    private void openSelected() {
        SearchHit hit = results.getSelectionModel().getSelectedItem();
        if (hit != null) {
            field.clear();
            hit.open().run();
            onLeave.run();
        }
    }
}
