package org.fengqiao.console.map;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.geo.Camera;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.Box;
import org.fengqiao.console.map.label.MapFonts;
import org.fengqiao.console.map.paper.MapSheet;
import org.fengqiao.console.map.style.MapStyle;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// The map: layers on paper that is pushed, pulled and flown over. Everything is called on the FX
/// thread; tiles and labels are made by a small pool of daemon threads that ends with [#close].
///
/// A gesture of the operator locks the view: [#refit] then does nothing until [#unlock].
public final class MapView extends Region implements AutoCloseable {

    private final Camera camera = new Camera(Viewport.at(118.8, 31.95, 9, 800, 600));
    private final Furniture furniture = new Furniture();
    private final PointerWatch pointer = new PointerWatch(furniture);
    private final FrameClock clock = new FrameClock();
    private final FrameLoop loop = new FrameLoop(this::draw);
    private final MapPainter painter;
    private final ReadOnlyObjectWrapper<Viewport> viewport =
            new ReadOnlyObjectWrapper<>(this, "viewport", camera.view());
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper(this, "locked");
    private final DoubleProperty symbolScale = new SimpleDoubleProperty(this, "symbolScale", 1);
    private final MapNotes notes = new MapNotes(furniture);
    private final PanelWatch panels = new PanelWatch(this, furniture, loop::wake);
    private final Gestures gestures;

    private final MapDensity density = new MapDensity(this, loop::wake);
    private MapStyle given;
    private boolean laidOut;
    private @Nullable Viewport restingAt;
    private @Nullable Runnable onLaidOut;

    /// @param fxThread runs what it is given on the FX thread, later
    public MapView(MapStyle style, Executor fxThread) {
        given = style;
        painter = new MapPainter(style, fxThread, loop::wake);
        getChildren().addAll(painter.node(), furniture);
        getStyleClass().add("map-view");
        setFocusTraversable(true);
        furniture.setStyle(style);
        symbolScale.subscribe(this::rescale);
        gestures = new Gestures(this, camera, pointer, loop::wake);
    }

    /// The styles of the scale bar and its neighbours; a theme may override them.
    @Override
    public String getUserAgentStylesheet() {
        return MapView.class.getResource("map.css") == null
                ? ""
                : String.valueOf(MapView.class.getResource("map.css"));
    }

    // layers

    /// Adds a layer over the others.
    public void addLayer(Layer layer) {
        painter.addLayer(painter.layers().size(), layer);
    }

    /// Adds a layer under the others: what lies on it is hit last.
    public void addLayerBelow(Layer layer) {
        painter.addLayer(0, layer);
    }

    public void removeLayer(Layer layer) {
        painter.removeLayer(layer);
    }

    /// The layers from the lowest to the highest.
    public List<Layer> listLayers() {
        return List.copyOf(painter.layers());
    }

    /// The style as it is drawn, with the symbols at their present size.
    public MapStyle style() {
        return painter.style();
    }

    /// Changes the whole look; the old picture stays until the new one is drawn.
    public void setStyle(MapStyle newStyle) {
        given = newStyle;
        painter.setStyle(newStyle.scaled(symbolScale.get()));
        furniture.setStyle(newStyle);
    }

    /// How many times larger than the style gives labels, markers, badges, scale bar and notes are
    /// drawn. Their places and the lines of the ground stay.
    public DoubleProperty symbolScaleProperty() {
        return symbolScale;
    }

    private void rescale() {
        furniture.setSymbolScale(symbolScale.get());
        painter.setStyle(given.scaled(symbolScale.get()));
    }

    /// Sets the type of the labels.
    public void setFonts(MapFonts fonts) {
        painter.setFonts(fonts);
    }

    // view

    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    public Viewport viewport() {
        return camera.view();
    }

    /// Where the present motion ends; the view itself at rest and while the map glides on.
    public Viewport aim() {
        return camera.aim();
    }

    /// Whether the operator moved the map since the last [#unlock].
    public ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    public void unlock() {
        locked.set(false);
    }

    void lock() {
        locked.set(true);
    }

    /// Whether the picture is final: nothing moves, every tile in sight is sharp, labels stand.
    /// What a picture for a report waits for.
    public ReadOnlyBooleanProperty settledProperty() {
        return loop.settledProperty();
    }

    /// Whether view, tiles and labels rest. Unlike [#settledProperty] this does not wait for
    /// markers to stand still: on a map in use people walk and new incidents pulse at every frame.
    public boolean isResting() {
        return camera.view().equals(restingAt) && !painter.hasChanges();
    }

    /// Keeps the centre of the view inside a box of world units.
    public void limit(Envelope world) {
        camera.limit(world);
        moved();
    }

    /// Goes to a place at once.
    public void jumpTo(double lon, double lat, double zoom) {
        whenLaidOut(() ->
                camera.jump(
                        Viewport.at(
                                lon, lat, zoom, camera.view().width(), camera.view().height())));
    }

    /// Flies to a place.
    public void flyTo(double lon, double lat, double zoom) {
        whenLaidOut(() ->
                camera.fly(
                        Viewport.at(lon, lat, zoom, camera.view().width(), camera.view().height()),
                        1,
                        System.nanoTime()));
    }

    /// Shows a box of world units.
    ///
    /// @param padding logical pixels kept free around it
    /// @param animated whether to fly there
    public void fit(Envelope world, double padding, boolean animated) {
        whenLaidOut(() -> {
            Viewport now = camera.view();
            Viewport target = Viewport.fit(world, now.width(), now.height(), padding);
            camera.fly(target, animated ? 1 : 0, System.nanoTime());
        });
    }

    /// Shows a box of world units unless the operator has moved the map.
    public void refit(Envelope world, double padding) {
        if (!locked.get()) {
            fit(world, padding, true);
        }
    }

    /// Zooms about the middle, animated; locks the view like any gesture.
    public void zoomBy(double step) {
        lock();
        camera.wheel(getWidth() / 2, getHeight() / 2, step, System.nanoTime());
        moved();
    }

    private void whenLaidOut(Runnable move) {
        if (laidOut) {
            move.run();
            moved();
        } else {
            onLaidOut = move;
        }
    }

    void moved() {
        viewport.set(camera.view());
        pointer.mapMoved();
        loop.wake();
    }

    // what lies where

    /// Everything at a point of the view, topmost first; of each layer at most one.
    public List<MapHit> listHits(double x, double y) {
        return painter.listHits(camera.view(), density.get(), x, y);
    }

    /// The area of one layer at a point of the view.
    public Optional<AreaShape> findArea(AreaLayer layer, double x, double y) {
        Viewport now = camera.view();
        return layer.findAt(Mercator.lon(now.toWorldX(x)), Mercator.lat(now.toWorldY(y)));
    }

    /// What is written on an area now; empty where it has no label.
    public Optional<String> findLabel(String layerId, String areaId) {
        return painter.labels().findText(layerId, areaId);
    }

    /// Sets what a click does; where it answers false, a double click zooms in.
    public void setOnMapClick(Predicate<MapClick> handler) {
        gestures.setOnClick(handler);
    }

    /// Told where the pointer is, at most once a frame; empty when it left.
    public void setOnMapPointer(Consumer<Optional<MapPointer>> handler) {
        pointer.setListener(handler);
    }

    /// Shows a text beside the pointer until it moves; null shows none. To be called from the
    /// handler of [#setOnMapPointer].
    public void setTip(@Nullable String text) {
        pointer.showTip(text);
    }

    /// The map as it is seen now, to be drawn on a page; any thread may draw it.
    ///
    /// @param page the style it is drawn in, such as that of the day at night
    public MapSheet sheet(MapStyle page) {
        return painter.sheet(camera.view(), page);
    }

    /// The notes and the makers of the base map as they stand on the map, one a line.
    public List<String> listNotes() {
        return notes.list();
    }

    /// How far scale bar and coordinates reach up from the lower edge, with a margin.
    public ReadOnlyDoubleProperty furnitureHeightProperty() {
        return furniture.reachProperty();
    }

    /// Names are not shown where a node that lies over the map would cut them.
    ///
    /// @return ends it; the map's own end does too
    public Subscription keepNamesClear(Node panel) {
        return panels.add(panel);
    }

    /// What names keep clear of now, logical pixels.
    List<Box> listPanels() {
        return panels.panels().boxes();
    }

    /// Where the ink of the names in sight stands, logical pixels.
    List<Box> listSeenNames() {
        return painter.labels().listSeen(camera.view());
    }

    /// Told once of each thing that cannot be drawn; the rest of the map goes on.
    public void setOnTrouble(Consumer<MapTrouble> handler) {
        painter.troubles().setListener(handler);
    }

    /// Sets the note at the lower right, such as 示意边界 or the source of the data.
    public void setNote(String text) {
        setNote("", text);
    }

    /// Sets one of several notes; empty takes it away.
    ///
    /// @param topic what it is about; notes stand in the order of their topics
    public void setNote(String topic, String text) {
        notes.set(topic, text);
    }

    /// Sets who made the map below the areas, and under what number it was approved; stands over
    /// the note.
    public void setAttribution(String text) {
        notes.setAttribution(text);
    }

    // frames

    /// Draws the next frame now instead of at the next pulse.
    ///
    /// @return whether more frames are needed until the picture is final
    public boolean drawFrame() {
        return loop.drawNow(System.nanoTime());
    }

    private FrameLoop.Drawn draw(long nanos) {
        if (!laidOut) {
            return new FrameLoop.Drawn(true, false, false);
        }
        long begin = System.nanoTime();
        camera.step(nanos);
        viewport.set(camera.view());
        FrameLoop.Drawn drawn = painter.paint(camera, density.get(), nanos, panels.panels());
        furniture.setScale(camera.view());
        pointer.tell(camera.view(), () -> listHits(pointer.x(), pointer.y()).stream().findFirst());
        clock.add(System.nanoTime() - begin);
        restingAt = drawn.settled() ? camera.view() : null;
        return drawn;
    }

    /// How long the last frames took on this thread.
    public FrameClock clock() {
        return clock;
    }

    /// For tests: draws as on a screen with so many device pixels in a logical one.
    void setDensity(double pixels) {
        density.fix(pixels);
        loop.wake();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        furniture.resizeRelocate(0, 0, width, height);
        if (width > 0 && height > 0) {
            boolean resized = camera.view().width() != width || camera.view().height() != height;
            if (laidOut && !resized) {
                return; // a note or the scale bar has changed, not the map
            }
            if (resized) {
                camera.resize(width, height);
            }
            laidOut = true;
            Runnable move = onLaidOut;
            onLaidOut = null;
            if (move != null) {
                move.run();
            }
            moved();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 800;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 600;
    }

    /// Ends the threads of the map and lets its pictures go; it does not draw again.
    @Override
    public void close() {
        loop.end();
        density.close();
        panels.close();
        painter.close();
    }
}
