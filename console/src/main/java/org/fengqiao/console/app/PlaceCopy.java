package org.fengqiao.console.app;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCombination;
import org.fengqiao.console.boundary.BoundaryLayers;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.CoordinateText;
import org.fengqiao.console.map.MapClick;
import org.fengqiao.console.map.MapPointer;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.jspecify.annotations.Nullable;

/// Copies where the pointer is, or the middle of the map while it is elsewhere: by keys, or by the
/// menu of the secondary button. FX thread.
final class PlaceCopy {

    private static final Texts TEXTS = Texts.of("map");

    private final MapView map;
    private final BoundaryLayers areas;
    private final Consumer<ObservableValue<String>> said;
    private final ContextMenu menu = new ContextMenu();
    private @Nullable LonLat pointer;
    private @Nullable LonLat clicked;

    /// @param said hears what was copied, in words
    PlaceCopy(MapView map, BoundaryLayers areas, Consumer<ObservableValue<String>> said) {
        this.map = map;
        this.areas = areas;
        this.said = said;
        menu.setId("place-menu");
        menu.setOnHidden(_ -> clicked = null);
    }

    /// Gives the copies their keys and their lines in the menu.
    void put(Shortcuts keys) {
        add(keys, "copy.decimal", "Shortcut+Shift+C", this::copyDecimal);
        add(keys, "copy.degrees", "Shortcut+Shift+D", this::copyDegrees);
        add(keys, "copy.area", "Shortcut+Shift+G", this::copyArea);
    }

    private void add(Shortcuts keys, String key, String combination, Runnable action) {
        keys.add(combination, "map", key, action);
        MenuItem item = new MenuItem();
        item.setId(key.replace('.', '-'));
        item.textProperty().bind(TEXTS.bind(key));
        item.setAccelerator(KeyCombination.valueOf(combination));
        item.setOnAction(_ -> action.run());
        menu.getItems().add(item);
    }

    void point(Optional<MapPointer> at) {
        pointer = at.map(where -> new LonLat(where.lon(), where.lat())).orElse(null);
    }

    void showMenu(MapClick click) {
        var corner = map.localToScreen(click.x(), click.y());
        menu.hide();
        clicked = new LonLat(click.lon(), click.lat());
        menu.show(map, corner.getX(), corner.getY());
    }

    private LonLat place() {
        if (clicked != null) {
            return clicked;
        }
        Viewport view = map.viewport();
        return pointer == null ? new LonLat(view.lon(), view.lat()) : pointer;
    }

    private void copyDecimal() {
        copy(CoordinateText.decimal(place().lon(), place().lat()));
    }

    private void copyDegrees() {
        copy(CoordinateText.degrees(place().lon(), place().lat()));
    }

    private void copyArea() {
        areas.findInnermost(place().lon(), place().lat())
                .map(AreaCode::local)
                .ifPresentOrElse(this::copy, () -> said.accept(TEXTS.bind("copy.outside")));
    }

    private void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        said.accept(TEXTS.bind("copy.done", text));
    }
}
