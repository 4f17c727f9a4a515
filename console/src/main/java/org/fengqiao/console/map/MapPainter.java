package org.fengqiao.console.map;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import org.fengqiao.console.geo.Camera;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.Disc;
import org.fengqiao.console.map.label.MapFonts;
import org.fengqiao.console.map.label.Panels;
import org.fengqiao.console.map.paper.MapSheet;
import org.fengqiao.console.map.paper.Sketch;
import org.fengqiao.console.map.raster.Surface;
import org.fengqiao.console.map.raster.WideDrawing;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.tile.TileScene;
import org.fengqiao.console.map.tile.TileSource;
import org.fengqiao.console.map.tile.TileStore;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// Puts a frame together from tiles, layers, labels and markers, in this order, and remembers what
/// of them changed since the last. Tiles and labels are made by a small pool of daemon threads that
/// ends with [#close], as the layers' stay on the map does; everything else belongs to the FX
/// thread.
final class MapPainter implements LayerHost, AutoCloseable {

    private final ExecutorService pool;
    private final Executor fxThread;
    private final Runnable changed;
    private final Screen screen = new Screen();
    private final List<Layer> layers = new ArrayList<>();
    private final MapTroubles troubles = new MapTroubles();
    private final TileStore tiles;
    private final LabelBoard labels;
    private MapStyle style;
    private long sceneVersion;
    private boolean sceneChanged;
    private List<TileSource> ground = List.of();
    private @Nullable Envelope touched = new Envelope();
    private boolean labelsChanged = true;

    /// @param fxThread runs what it is given on the FX thread, later
    /// @param changed told that the next frame will differ
    MapPainter(MapStyle style, Executor fxThread, Runnable changed) {
        this.style = style;
        this.fxThread = fxThread;
        this.changed = changed;
        int workers = Runtime.getRuntime().availableProcessors();
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
                        new TileScene(style, List.of(), 0),
                        pool,
                        workers,
                        fxThread,
                        changed,
                        troubles::tell);
        labels = new LabelBoard(style, this::listObstacles, pool, fxThread, changed, troubles);
    }

    /// What shows the frames.
    Node node() {
        return screen.node();
    }

    /// The layers from the lowest to the highest.
    List<Layer> layers() {
        return layers;
    }

    LabelBoard labels() {
        return labels;
    }

    void addLayer(int index, Layer layer) {
        if (layers.stream().anyMatch(other -> other.id().equals(layer.id()))) {
            throw new IllegalArgumentException("two layers with id " + layer.id());
        }
        layers.add(index, layer);
        layer.attach(this, style);
        layersChanged(layer);
    }

    void removeLayer(Layer layer) {
        if (layers.remove(layer)) {
            layer.detach();
            layersChanged(layer);
        }
    }

    private void layersChanged(Layer layer) {
        if (layer.tileSource().isPresent()) {
            redrawTiles(null);
        }
        relabel();
    }

    MapStyle style() {
        return style;
    }

    void setStyle(MapStyle newStyle) {
        style = newStyle;
        for (Layer layer : layers) {
            guard(layer, () -> layer.styleChanged(newStyle));
        }
        labels.setStyle(newStyle);
        labelsChanged = true;
        redrawTiles(null);
    }

    void setFonts(MapFonts fonts) {
        labels.setFonts(fonts);
        layers.forEach(layer -> layer.styleChanged(style));
        repaint();
    }

    // for layers

    @Override
    public void repaint() {
        changed.run();
    }

    @Override
    public void redrawTiles(@Nullable Envelope world) {
        sceneChanged = true;
        if (world == null) {
            touched = null;
        } else if (touched != null) {
            touched.expandToInclude(world);
        }
        repaint();
    }

    @Override
    public void relabel() {
        labelsChanged = true;
        repaint();
    }

    @Override
    public void obstaclesChanged() {
        labels.obstaclesChanged();
        repaint();
    }

    @Override
    public void trouble(String name, String reason) {
        troubles.tell(name, reason);
    }

    @Override
    public Executor background() {
        return pool;
    }

    @Override
    public Executor owner() {
        return fxThread;
    }

    private List<Disc> listObstacles(double zoom, Envelope world) {
        List<Disc> discs = new ArrayList<>();
        for (Layer layer : layers) {
            guard(layer, () -> layer.sendObstacles(zoom, world, discs::add));
        }
        return discs;
    }

    // frames

    /// Draws and shows a frame.
    ///
    /// @param camera has been moved to the time already
    /// @param density device pixels in a logical pixel
    /// @param nanos time of the frame
    /// @param panels over the map; no label is shown half under one
    FrameLoop.Drawn paint(Camera camera, double density, long nanos, Panels panels) {
        takeChanges();
        Viewport view = camera.view();
        Surface surface = screen.surface(view.width(), view.height(), density);
        Frame frame = new Frame(surface, view, density, nanos, labels.forge());
        tiles.setAccompanied(labels.isPlacing());
        TileStore.Progress progress = tiles.draw(surface, view, camera.aim(), density, nanos);
        for (Layer layer : layers) {
            if (!(layer instanceof MarkerLayer)) {
                draw(layer, frame);
            }
        }
        var covered = new CoveredGround(ground, style, view.zoom(), density);
        boolean labelling = labels.draw(frame, camera.aim(), panels, covered);
        for (Layer layer : layers) {
            if (layer instanceof MarkerLayer) {
                draw(layer, frame);
            }
        }
        screen.present();
        boolean moving = camera.isMoving() || progress.fading();
        boolean settled = !moving && labels.isAtRest() && progress.sharp();
        if (settled) {
            practise();
        }
        return new FrameLoop.Drawn(
                moving || labelling || frame.wantsAnother(), frame.wantsAnotherSoon(), settled);
    }

    /// Practice takes time from nobody only when the first picture is done.
    private void practise() {
        for (Layer layer : layers) {
            if (layer instanceof MarkerLayer markers && markers.isCrowded()) {
                WideDrawing.practise();
            }
        }
    }

    /// What a view shows now, for a page.
    ///
    /// @param page the style it is drawn in
    MapSheet sheet(Viewport view, MapStyle page) {
        Sketch under = new Sketch();
        Sketch over = new Sketch();
        List<String> missing = new ArrayList<>();
        for (Layer layer : layers) {
            Sketch sketch = layer instanceof MarkerLayer ? over : under;
            if (!guard(layer, () -> layer.sketch(view, page, sketch))) {
                missing.add(layer.id());
            }
        }
        List<TileSource> sources = listSources();
        Sketch names = new Sketch();
        labels.sketch(view, page, new CoveredGround(sources, page, view.zoom(), 1), names);
        return new MapSheet(view, page, sources, under, names, over, labels.forge(), missing);
    }

    private List<TileSource> listSources() {
        List<TileSource> sources = new ArrayList<>();
        layers.forEach(layer -> layer.tileSource().ifPresent(sources::add));
        return sources;
    }

    /// Everything at a point of a view, topmost first; of each layer at most one.
    List<MapHit> listHits(Viewport view, double density, double x, double y) {
        Frame frame = Frame.blank(view, density, labels.forge());
        List<MapHit> hits = new ArrayList<>();
        for (Layer layer : layers.reversed()) {
            guard(layer, () -> layer.hitAt(frame, x, y).ifPresent(hits::add));
        }
        return hits;
    }

    private void draw(Layer layer, Frame frame) {
        guard(layer, () -> layer.draw(frame));
    }

    /// The map goes on without a layer that fails.
    ///
    /// @return whether the part was done
    private boolean guard(Layer layer, Runnable part) {
        try {
            part.run();
            return true;
        } catch (RuntimeException failure) {
            troubles.tell(layer.id(), failure);
            return false;
        }
    }

    MapTroubles troubles() {
        return troubles;
    }

    /// Whether tiles or labels have changed since the last frame.
    boolean hasChanges() {
        return sceneChanged || labelsChanged;
    }

    private void takeChanges() {
        if (sceneChanged) {
            ground = listSources();
            tiles.apply(new TileScene(style, ground, ++sceneVersion), touched);
            sceneChanged = false;
            touched = new Envelope();
        }
        if (labelsChanged) {
            List<MapLabel> all = new ArrayList<>();
            for (Layer layer : layers) {
                guard(layer, () -> all.addAll(layer.labels()));
            }
            labels.setLabels(all);
            labelsChanged = false;
        }
    }

    /// Takes the layers off too, so that none goes on asking for what nobody will see.
    @Override
    public void close() {
        tiles.close();
        screen.close();
        pool.shutdownNow();
        List<Layer> all = List.copyOf(layers);
        layers.clear();
        all.forEach(layer -> guard(layer, layer::detach));
    }
}
