package org.fengqiao.console.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.fengqiao.console.bookmark.Bookmark;
import org.fengqiao.console.bookmark.BookmarkFile;
import org.fengqiao.console.bookmark.Bookmarks;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.geo.Enclosure;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.MapClick;
import org.fengqiao.console.map.MapPointer;
import org.fengqiao.console.map.hand.HandBar;
import org.fengqiao.console.map.hand.HandTool;
import org.fengqiao.console.map.hand.HandTools;
import org.fengqiao.console.map.hand.OverviewMap;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.theme.Look;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// The tools of the hand on the desk's map, with their buttons and keys. FX thread.
final class HandDesk implements AutoCloseable {

    private static final double PADDING_PX = 80;

    private static final double FROM_SIDE_PX = 12;

    /// A map so wide holds the overview beside what a tool says.
    private static final double ROOMY_PX = 640;

    private final MapDesk map;
    private final Supplier<Optional<Envelope>> selected;
    private final BooleanProperty overviewShown =
            new SimpleBooleanProperty(this, "overviewShown", true);
    private final HandBar bar = new HandBar();
    private final HandTools tools;
    private final OverviewMap overview;
    private final PlaceCopy copy;
    private final BookmarkPop bookmarks;
    private Runnable onLayers = () -> {};
    private Runnable onExport = () -> {};

    /// @param selected the box in world units of what is selected
    /// @param city code of the whole city
    /// @param outlines of the whole city and its parts, degrees
    /// @param style of the map
    /// @param folder where bookmarks are kept
    HandDesk(
            Desk desk,
            MapDesk map,
            Supplier<Optional<Envelope>> selected,
            String city,
            List<Geometry> outlines,
            ObservableValue<MapStyle> style,
            Path folder,
            Executor worker) {
        this.map = map;
        this.selected = selected;
        tools = new HandTools(map.map());
        overview = new OverviewMap(map.map(), outlines, style);
        copy =
                new PlaceCopy(
                        map.map(),
                        map.layers(),
                        text -> desk.view().toasts().show(Toasts.Kind.NEWS, text));
        Bookmarks kept =
                new Bookmarks(
                        BookmarkFile.of(folder, city, desk.user().id()),
                        worker,
                        FxThread.executor(),
                        desk::trouble);
        bookmarks = new BookmarkPop(kept, this::present, this::go);
    }

    void put(Desk desk) {
        Shortcuts keys = desk.shortcuts();
        keys.add("Alt+LEFT", "app", "key.viewBack", map.steps()::back);
        keys.add("Alt+RIGHT", "app", "key.viewForward", map.steps()::forward);
        add(keys, MaterialDesignC.CITY_VARIANT_OUTLINE, "fitCity", "Shift+F8", this::fitCity);
        add(keys, MaterialDesignF.FIT_TO_PAGE_OUTLINE, "fitArea", "F8", this::fitArea);
        add(keys, MaterialDesignT.TARGET, "fitSelected", "Shortcut+F8", this::fitSelected);
        bar.gap();
        Button named = bar.add(MaterialDesignB.BOOKMARK_OUTLINE, "bookmarks", "F9", () -> {});
        named.setOnAction(_ -> bookmarks.toggle(named));
        keys.add("F9", "map", "bar.bookmarks", named::fire);
        bar.gap();
        addTool(keys, MaterialDesignR.RULER, "distance", "F11", HandTool.DISTANCE);
        addTool(keys, MaterialDesignT.TEXTURE_BOX, "area", "F12", HandTool.AREA);
        addTool(keys, MaterialDesignL.LASSO, "lasso", "F10", HandTool.LASSO);
        copy.put(keys);
        // Where there is little room, what the tool has to say comes first.
        overview.visibleProperty().bind(overviewShown.and(isRoomy()).and(isFreeOfLegends()));
        addSwitch(keys, MaterialDesignM.MAP_OUTLINE, "overview", "Shift+F7", overviewShown);
        bar.gap();
        add(keys, MaterialDesignL.LAYERS_OUTLINE, "layers", "Shortcut+F7", () -> onLayers.run());
        add(keys, MaterialDesignE.EXPORT_VARIANT, "export", "Shortcut+E", () -> onExport.run());
        map.map()
                .furnitureHeightProperty()
                .subscribe(high ->
                        StackPane.setMargin(
                                overview,
                                new Insets(0, 0, high.doubleValue(), Look.px(FROM_SIDE_PX))));
        desk.view().overlay(Pos.BOTTOM_LEFT, overview);
        desk.view().overlay(Pos.CENTER, tools.overlay());
        desk.view().overlay(Pos.TOP_RIGHT, bar);
        List.of(overview, bar).forEach(map.map()::keepNamesClear);
    }

    private BooleanBinding isRoomy() {
        return tools.toolProperty()
                .isNull()
                .or(map.map().widthProperty().greaterThan(Look.scaleProperty().multiply(ROOMY_PX)));
    }

    /// Legends come down from above; what they mean cannot be guessed, the overview can be missed.
    private BooleanBinding isFreeOfLegends() {
        return map.map()
                .heightProperty()
                .subtract(map.cornerHeight())
                .subtract(overview.heightProperty())
                .greaterThan(map.map().furnitureHeightProperty());
    }

    private void add(Shortcuts keys, Ikon icon, String key, String combination, Runnable action) {
        bar.add(icon, key, combination, action);
        keys.add(combination, "map", "bar." + key, action);
    }

    private void addTool(Shortcuts keys, Ikon icon, String key, String combination, HandTool tool) {
        addSwitch(keys, icon, key, combination, tools.inHand(tool));
    }

    private void addSwitch(
            Shortcuts keys, Ikon icon, String key, String combination, BooleanProperty on) {
        bar.addSwitch(icon, key, combination, on);
        keys.add(combination, "map", "bar." + key, () -> on.set(!on.get()));
    }

    /// Told what was gone round by box or polygon.
    void setOnEnclosed(Consumer<Enclosure> handler) {
        tools.setOnEnclosed(handler);
    }

    /// Opens the dialog that makes files.
    void setOnExport(Runnable action) {
        onExport = action;
    }

    /// Opens the tree of layers.
    void setOnLayers(Runnable action) {
        onLayers = action;
    }

    /// A click anywhere on the map.
    ///
    /// @return whether it was for a tool or for the menu
    boolean click(MapClick click) {
        if (tools.click(click)) {
            return true;
        }
        if (click.secondary()) {
            copy.showMenu(click);
        }
        return click.secondary();
    }

    /// @return whether the pointer is a tool's, so that it shows no tips
    boolean point(Optional<MapPointer> at) {
        copy.point(at);
        return tools.point(at);
    }

    private void fitCity() {
        map.layers().fit(Level.CITY, null);
    }

    private void fitArea() {
        current().ifPresent(area -> map.layers().fit(area.level(), area.code()));
    }

    private void fitSelected() {
        selected.get().ifPresent(box -> map.map().fit(box, PADDING_PX, true));
    }

    private Optional<Area> current() {
        return Optional.ofNullable(map.navigator().place()).map(place -> place.current());
    }

    private Bookmark present(String name) {
        Viewport view = map.map().aim();
        String area = current().map(open -> open.code().digits()).orElse("");
        return new Bookmark(name, view.lon(), view.lat(), view.zoom(), area);
    }

    private void go(Bookmark to) {
        if (!to.area().isEmpty()) {
            map.navigator().enter(AreaCode.of(to.area()));
        }
        map.map().flyTo(to.lon(), to.lat(), to.zoom());
        map.map().requestFocus();
    }

    @Override
    public void close() {
        bookmarks.close();
        overview.close();
        tools.close();
    }
}
