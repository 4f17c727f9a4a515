package org.fengqiao.console.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.fengqiao.console.geo.Camera;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.MapFonts;
import org.fengqiao.console.map.raster.Surface;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.tile.TileScene;
import org.fengqiao.console.map.tile.TileSource;
import org.fengqiao.console.map.tile.TileStore;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// The map: layers on paper that is pushed, pulled and flown over. Everything is called on the FX
/// thread; tiles and labels are made by a small pool of daemon threads that ends with [#close].
///
/// A gesture of the operator locks the view: [#refit] then does nothing until [#unlock].
public final class MapView extends Region implements AutoCloseable {

    private static final long SOON_NANOS = 45_000_000;

    private final ExecutorService pool;
    private final Executor fxThread;
    private final Camera camera = new Camera(Viewport.at(118.8, 31.95, 9, 800, 600));
    private final Screen screen = new Screen();
    private final Furniture furniture = new Furniture();
    private final List<Layer> layers = new ArrayList<>();
    private final TileStore tiles;
    private final LabelBoard labels;
    private final AnimationTimer timer = new Pulse();
    private final ReadOnlyObjectWrapper<Viewport> viewport =
            new ReadOnlyObjectWrapper<>(this, "viewport", camera.view());
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper(this, "locked");
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(this, "settled");
    private final FrameClock clock = new FrameClock();
    private MapStyle style;
    private long sceneVersion;
    private boolean sceneChanged;
    private @Nullable Envelope touched = new Envelope();
    private boolean labelsChanged = true;
    private long restUntil;
    private boolean running;
    private boolean laidOut;
    private @Nullable Viewport restingAt;
    private @Nullable Runnable onLaidOut;
    private Predicate<MapClick> onClick = _ -> false;
    private final PointerWatch pointer = new PointerWatch(furniture);

    private final LayerHost host =
            new LayerHost() {
                @Override
                public void repaint() {
                    MapView.this.repaint();
                }

                @Override
                public void redrawTiles(@Nullable Envelope world) {
                    MapView.this.redrawTiles(world);
                }

                @Override
                public void relabel() {
                    labelsChanged = true;
                    MapView.this.repaint();
                }

                @Override
                public Executor background() {
                    return pool;
                }

                @Override
                public Executor owner() {
                    return fxThread;
                }
            };

    /// @param fxThread runs what it is given on the FX thread, later
    public MapView(MapStyle style, Executor fxThread) {
        this.style = style;
        this.fxThread = fxThread;
        int workers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 6);
        pool =
                Executors.newFixedThreadPool(
                        workers,
                        Thread.ofPlatform()
                                .daemon()
                                .name("map-", 0)
                                .priority(Thread.NORM_PRIORITY - 1)
                                .factory());
        tiles =
                new TileStore(
                        new TileScene(style, List.of(), 0), pool, workers, fxThread, this::repaint);
        labels = new LabelBoard(style, pool, fxThread, this::repaint);
        getChildren().addAll(screen.node(), furniture);
        getStyleClass().add("map-view");
        setFocusTraversable(true);
        furniture.setColours(style);
        var gestures = new Gestures(this, camera);
        assert gestures != null;
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
        addLayer(layers.size(), layer);
    }

    /// Adds a layer under the others: what lies on it is hit last.
    public void addLayerBelow(Layer layer) {
        addLayer(0, layer);
    }

    private void addLayer(int index, Layer layer) {
        if (layers.stream().anyMatch(other -> other.id().equals(layer.id()))) {
            throw new IllegalArgumentException("two layers with id " + layer.id());
        }
        layers.add(index, layer);
        layer.attach(host, style);
        layersChanged(layer);
    }

    public void removeLayer(Layer layer) {
        if (layers.remove(layer)) {
            layer.detach();
            layersChanged(layer);
        }
    }

    private void layersChanged(Layer layer) {
        if (layer.tileSource().isPresent()) {
            redrawTiles(null);
        }
        labelsChanged = true;
        repaint();
    }

    /// The layers from the lowest to the highest.
    public List<Layer> listLayers() {
        return List.copyOf(layers);
    }

    public MapStyle style() {
        return style;
    }

    /// Changes the whole look; the old picture stays until the new one is drawn.
    public void setStyle(MapStyle newStyle) {
        style = newStyle;
        layers.forEach(layer -> layer.styleChanged(newStyle));
        labels.setStyle(newStyle);
        furniture.setColours(newStyle);
        labelsChanged = true;
        redrawTiles(null);
    }

    /// Sets the type of the labels.
    public void setFonts(MapFonts fonts) {
        labels.setFonts(fonts);
        layers.forEach(layer -> layer.styleChanged(style));
        repaint();
    }

    // view

    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    public Viewport viewport() {
        return camera.view();
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
        return settled.getReadOnlyProperty();
    }

    /// Whether view, tiles and labels rest. Unlike [#settledProperty] this does not wait for
    /// markers to stand still: on a map in use people walk and new incidents pulse at every frame.
    public boolean isResting() {
        return camera.view().equals(restingAt) && !sceneChanged && !labelsChanged;
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
        repaint();
    }

    // what lies where

    /// Everything at a point of the view, topmost first; of each layer at most one.
    public List<MapHit> listHits(double x, double y) {
        Frame frame = frame(Surface.of(1, 1), System.nanoTime());
        List<MapHit> hits = new ArrayList<>();
        for (Layer layer : layers.reversed()) {
            layer.hitAt(frame, x, y).ifPresent(hits::add);
        }
        return hits;
    }

    /// The area of one layer at a point of the view.
    public Optional<AreaShape> findArea(AreaLayer layer, double x, double y) {
        Viewport now = camera.view();
        return layer.findAt(Mercator.lon(now.toWorldX(x)), Mercator.lat(now.toWorldY(y)));
    }

    /// Sets what a click does; where it answers false, a double click zooms in.
    public void setOnMapClick(Predicate<MapClick> handler) {
        onClick = handler;
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

    /// Sets the note at the lower right, such as 示意边界 or the source of the data.
    public void setNote(String text) {
        furniture.setNote(text);
    }

    void click(MouseEvent event) {
        Viewport now = camera.view();
        MapClick click =
                new MapClick(
                        event.getX(),
                        event.getY(),
                        Mercator.lon(now.toWorldX(event.getX())),
                        Mercator.lat(now.toWorldY(event.getY())),
                        event.getClickCount(),
                        event.getButton() == MouseButton.SECONDARY,
                        listHits(event.getX(), event.getY()));
        if (!onClick.test(click) && click.count() == 2 && !click.secondary()) {
            lock();
            camera.wheel(click.x(), click.y(), 1, System.nanoTime());
            moved();
        }
    }

    void point(double x, double y) {
        pointer.move(x, y);
        repaint();
    }

    void pointAway() {
        pointer.leave();
        repaint();
    }

    // frames

    private void repaint() {
        restUntil = 0;
        settled.set(false);
        if (!running) {
            running = true;
            timer.start();
        }
    }

    private void redrawTiles(@Nullable Envelope world) {
        sceneChanged = true;
        if (world == null) {
            touched = null;
        } else if (touched != null) {
            touched.expandToInclude(world);
        }
        repaint();
    }

    /// Draws the next frame now instead of at the next pulse.
    ///
    /// @return whether more frames are needed until the picture is final
    public boolean drawFrame() {
        return drawFrame(System.nanoTime());
    }

    private boolean drawFrame(long nanos) {
        if (!laidOut) {
            return true;
        }
        long begin = System.nanoTime();
        if (sceneChanged) {
            List<TileSource> sources = new ArrayList<>();
            layers.forEach(layer -> layer.tileSource().ifPresent(sources::add));
            tiles.apply(new TileScene(style, sources, ++sceneVersion), touched);
            sceneChanged = false;
            touched = new Envelope();
        }
        if (labelsChanged) {
            List<MapLabel> all = new ArrayList<>();
            layers.forEach(layer -> all.addAll(layer.labels()));
            labels.setLabels(all);
            labelsChanged = false;
        }
        boolean moving = camera.step(nanos);
        viewport.set(camera.view());
        double density = density();
        Surface surface = screen.surface(getWidth(), getHeight(), density);
        Frame frame = frame(surface, nanos);
        TileStore.Progress progress =
                tiles.draw(surface, camera.view(), camera.aim(), density, nanos);
        for (Layer layer : layers) {
            if (!(layer instanceof MarkerLayer)) {
                layer.draw(frame);
            }
        }
        boolean labelling = labels.draw(frame, camera.aim());
        for (Layer layer : layers) {
            if (layer instanceof MarkerLayer) {
                layer.draw(frame);
            }
        }
        screen.present();
        furniture.setScale(camera.view());
        pointer.tell(camera.view(), () -> listHits(pointer.x(), pointer.y()).stream().findFirst());
        clock.add(System.nanoTime() - begin);
        boolean more = moving || progress.fading() || labelling || frame.wantsAnother();
        restUntil = more || !frame.wantsAnotherSoon() ? 0 : nanos + SOON_NANOS;
        boolean resting = !moving && !progress.fading() && !labelling && progress.sharp();
        restingAt = resting ? camera.view() : null;
        settled.set(resting);
        return more || restUntil > 0;
    }

    /// How long the last frames took on this thread.
    public FrameClock clock() {
        return clock;
    }

    private Frame frame(Surface surface, long nanos) {
        return new Frame(surface, camera.view(), density(), nanos, labels.forge());
    }

    private double density() {
        Scene scene = getScene();
        Window window = scene == null ? null : scene.getWindow();
        return window == null ? 1 : Math.clamp(window.getOutputScaleX(), 1, 3);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        furniture.resizeRelocate(0, 0, width, height);
        if (width > 0 && height > 0) {
            if (camera.view().width() != width || camera.view().height() != height) {
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

    /// Ends the threads of the map; it does not draw again.
    @Override
    public void close() {
        timer.stop();
        tiles.close();
        pool.shutdownNow();
    }

    private final class Pulse extends AnimationTimer {
        @Override
        public void handle(long now) {
            long nanos = System.nanoTime();
            if (nanos >= restUntil && !drawFrame(nanos)) {
                running = false;
                stop();
            }
        }
    }
}
