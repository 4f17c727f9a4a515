package org.fengqiao.console.map;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import org.fengqiao.console.geo.ClusterIndex;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.Disc;
import org.fengqiao.console.map.paper.Ink;
import org.fengqiao.console.map.raster.Sprite;
import org.fengqiao.console.map.raster.Surface;
import org.fengqiao.console.map.style.MapStyle;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// Many points: drawn in bulk from sprites, one per kind, the more severe over the less. Style
/// layers of kind symbol that name the layer's id give outline and colour, those of kind circle the
/// ring. Below a zoom, markers that are close together are shown as one badge, drawn by the layers
/// that name `id-cluster`.
public final class MarkerLayer implements Layer {

    private static final int FINEST = 17;
    private static final double PULSE_NANOS = 1.6e9;

    /// Logical pixels that the markers of the bundled styles extend at most.
    private static final double REACH_PX = 24;

    private static final int MANY = 2000;

    private final String id;
    private final double clusterBelowZoom;
    private MarkerTable table;
    private @Nullable MarkerSprites sprites;
    private @Nullable ClusterPainter badges;
    private @Nullable LayerHost host;
    private @Nullable MapStyle style;
    private @Nullable String selected;
    private ToDoubleFunction<MarkerKind> strength = _ -> 1;
    private final Set<String> told = new HashSet<>();
    private final MarkersInSight inSight = new MarkersInSight();

    /// @param clusterBelowZoom markers are gathered below this zoom; 0 never gathers
    public MarkerLayer(String id, double clusterBelowZoom) {
        this.id = id;
        this.clusterBelowZoom = clusterBelowZoom;
        table = new MarkerTable(FINEST);
    }

    @Override
    public String id() {
        return id;
    }

    /// Adds a marker, or replaces the one with its id; about a microsecond.
    public void put(Marker marker) {
        if (table.put(marker)) {
            repaint();
        }
    }

    public void putAll(Collection<Marker> many) {
        many.forEach(this::put);
    }

    public void remove(String markerId) {
        if (table.remove(markerId)) {
            repaint();
        }
    }

    public void clear() {
        table = new MarkerTable(FINEST);
        sprites = null;
        repaint();
    }

    public int size() {
        return table.size();
    }

    public Optional<Marker> find(String markerId) {
        return Optional.ofNullable(table.find(markerId));
    }

    /// Makes kinds of markers fainter than the style has them; only the markers are drawn anew.
    ///
    /// @param strengthOf 0 to 1 for each kind; asked now and when kinds come up, until it is set
    ///   again
    public void fade(ToDoubleFunction<MarkerKind> strengthOf) {
        strength = strengthOf;
        sprites = null;
        repaint();
    }

    private MarkerLooks looks(MapStyle current, double zoom) {
        return new MarkerLooks(current, id, zoom, strength);
    }

    /// Marks one marker, which is then drawn by itself and over all others; null for none.
    public void select(@Nullable String markerId) {
        selected = markerId;
        repaint();
    }

    /// Id of the marked one, while it is on the map.
    public Optional<String> findSelected() {
        return Optional.ofNullable(selected).filter(id -> table.findSlot(id) >= 0);
    }

    private void repaint() {
        if (host != null) {
            host.obstaclesChanged();
        }
    }

    @Override
    public void attach(LayerHost layerHost, MapStyle mapStyle) {
        host = layerHost;
        styleChanged(mapStyle);
    }

    @Override
    public void detach() {
        host = null;
    }

    @Override
    public void styleChanged(MapStyle mapStyle) {
        style = mapStyle;
        sprites = null;
        badges = null;
    }

    private boolean gathers(double zoom) {
        return cellZoom(zoom) < clusterBelowZoom;
    }

    /// Larger badges need larger cells, and more room before they give way to single markers: at
    /// twice the size those of one zoom less.
    private double cellZoom(double zoom) {
        return zoom - Math.log(scale()) / Math.log(2);
    }

    private double scale() {
        MapStyle current = style;
        return current == null ? 1 : current.scale();
    }

    /// Logical pixels from its place that a marker or its sign extends at most.
    private double reach() {
        MarkerSprites pictures = sprites;
        return Math.max(REACH_PX * scale(), pictures == null ? 0 : pictures.reach());
    }

    @Override
    public void draw(Frame frame) {
        MapStyle current = style;
        if (current == null) {
            return;
        }
        MarkerSprites pictures = pictures(frame, current);
        double zoom = frame.viewport().zoom();
        collect(frame);
        if (gathers(zoom)) {
            ClusterPainter painter = badges;
            if (painter == null) {
                painter = new ClusterPainter(current, id, frame.fonts());
                badges = painter;
            }
            ClusterPainter with = painter;
            painter.begin(frame, pictures, table);
            table.clusters()
                    .visitCells(
                            cellZoom(zoom),
                            reached(frame.viewport()),
                            cell -> {
                                if (cell.count() > 1) {
                                    with.add(cell, table.kind[cell.worst()]);
                                }
                            });
            painter.draw();
        }
        drawSingles(frame, pictures);
        drawSelected(frame, pictures);
    }

    private MarkerSprites pictures(Frame frame, MapStyle current) {
        double zoom = Math.rint(frame.viewport().zoom() * 4) / 4;
        MarkerSprites pictures = sprites;
        if (pictures == null || !pictures.fits(current, zoom, frame.density())) {
            pictures = new MarkerSprites(current, id, zoom, frame.density(), strength, this::tell);
            sprites = pictures;
        }
        pictures.update(table.kinds());
        return pictures;
    }

    /// A picture that is missing is missed at every zoom.
    private void tell(String reason) {
        if (host != null && told.add(reason)) {
            host.trouble(id, reason);
        }
    }

    private void collect(Frame frame) {
        Viewport view = frame.viewport();
        Envelope box = reached(view);
        int reach = (int) Math.ceil(2 * reach() * frame.density());
        inSight.collect(table, frame, sink -> findSingles(view, box, sink), reach);
    }

    private void findSingles(Viewport view, Envelope box, IntConsumer sink) {
        if (gathers(view.zoom())) {
            table.clusters()
                    .visitCells(
                            cellZoom(view.zoom()),
                            box,
                            cell -> {
                                if (cell.count() == 1) {
                                    sink.accept(cell.worst());
                                }
                            });
        } else {
            findAll(view.zoom(), box, sink);
        }
    }

    /// The markers in a box: by their index where the view holds few of them, else one by one.
    private void findAll(double zoom, Envelope box, IntConsumer sink) {
        if (zoom > FINEST - 3) {
            table.clusters().visitItems(box, sink);
            return;
        }
        for (int slot = 0; slot < table.used(); slot++) {
            if (table.isTaken(slot) && box.contains(table.x[slot], table.y[slot])) {
                sink.accept(slot);
            }
        }
    }

    private Envelope reached(Viewport view) {
        Envelope box = view.bounds();
        box.expandBy(2 * reach() / view.scale());
        return box;
    }

    @Override
    public void sendObstacles(double zoom, Envelope world, Consumer<Disc> sink) {
        MapStyle current = style;
        if (current == null || world.isNull()) {
            return;
        }
        var obstacles = new MarkerObstacles(table, current, id, zoom, sink, looks(current, zoom));
        Envelope box = new Envelope(world);
        box.expandBy(2 * reach() / Viewport.scaleOf(zoom));
        if (gathers(zoom)) {
            table.clusters().visitCells(cellZoom(zoom), box, obstacles::sendCell);
        } else {
            findAll(zoom, box, obstacles::sendSingle);
        }
        int chosen = selected == null ? -1 : table.findSlot(selected);
        if (chosen >= 0) {
            obstacles.sendSingle(chosen);
        }
    }

    private void drawSingles(Frame frame, MarkerSprites pictures) {
        int count = inSight.count();
        if (table.isPulsing()) {
            double part = frame.nanos() % (long) PULSE_NANOS / PULSE_NANOS;
            for (int i = 0; i < count; i++) {
                int slot = inSight.slot(i);
                if (table.pulsing[slot]) {
                    paint(frame, pictures.pulse(table.kind[slot], part), i);
                    frame.animateSoon();
                }
            }
        }
        inSight.findSeen(
                frame.surface().width(),
                frame.surface().height(),
                slot -> pictures.sprite(table.kind[slot]));
        for (int i = 0; i < count; i++) {
            if (inSight.isSeen(i) || pictures.hasSigns()) { // a sign may stick out
                int kind = table.kind[inSight.slot(i)];
                paint(frame, pictures.sprite(kind), i);
                if (pictures.hasSigns()) {
                    paint(frame, pictures.sign(kind), i);
                }
            }
        }
    }

    /// Whether the last frame had so many single markers that it matters how fast they are drawn.
    boolean isCrowded() {
        return inSight.count() > MANY;
    }

    private void paint(Frame frame, Sprite sprite, int i) {
        Surface surface = frame.surface();
        sprite.draw(
                surface.pixels(),
                surface.width(),
                surface.height(),
                inSight.column(i),
                inSight.row(i));
    }

    private void drawSelected(Frame frame, MarkerSprites pictures) {
        int slot = selected == null ? -1 : table.findSlot(selected);
        if (slot >= 0) {
            double x = frame.deviceX(table.x[slot]);
            double y = frame.deviceY(table.y[slot]);
            frame.draw(pictures.selection(table.kind[slot]), x, y, 255);
            frame.draw(pictures.sprite(table.kind[slot]), x, y, 255);
            frame.draw(pictures.sign(table.kind[slot]), x, y, 255);
        }
    }

    @Override
    public void sketch(Viewport view, MapStyle page, Ink ink) {
        MarkerSketch paper = new MarkerSketch(table, page, id, view, ink, looks(page, view.zoom()));
        findSingles(view, reached(view), paper::add);
        if (gathers(view.zoom())) {
            table.clusters()
                    .visitCells(
                            cellZoom(view.zoom()),
                            reached(view),
                            cell -> {
                                if (cell.count() > 1) {
                                    paper.badge(cell);
                                }
                            });
            paper.drawBadges();
        }
        paper.drawSingles(selected == null ? -1 : table.findSlot(selected));
    }

    @Override
    public Optional<MapHit> hitAt(Frame frame, double x, double y) {
        Viewport view = frame.viewport();
        var hits = new MarkerHits(id, table, sprites, badges, frame, x, y);
        int chosen = selected == null ? -1 : table.findSlot(selected);
        if (chosen >= 0 && hits.reaches(chosen)) {
            return Optional.of(new MapHit.OfMarker(id, table.get(chosen)));
        }
        double reach = reach();
        return gathers(view.zoom())
                ? hits.gathered(reach, cellZoom(view.zoom()), ClusterIndex.CELL_PX * 3 * scale())
                : hits.single(reach);
    }

    /// The kinds in use, for a legend.
    public List<MarkerKind> listKinds() {
        return List.copyOf(table.kinds());
    }
}
