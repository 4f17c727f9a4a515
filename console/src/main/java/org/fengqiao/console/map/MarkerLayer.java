package org.fengqiao.console.map;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fengqiao.console.geo.ClusterIndex;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.Box;
import org.fengqiao.console.map.raster.Sprite;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.symbol.SymbolLook;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// Many points: drawn in bulk from sprites, one per kind, the more severe over the less. Style
/// layers of kind symbol that name the layer's id give outline and colour, those of kind circle the
/// ring. Below a zoom, markers that are close together are shown as one badge, drawn by the layers
/// that name `id-cluster`.
public final class MarkerLayer implements Layer {

    private static final int FINEST = 17;
    private static final double PULSE_NANOS = 1.6e9;
    private static final double REACH_PX = 24;

    private final String id;
    private final double clusterBelowZoom;
    private final int[] spriteOfClass = new int[MarkerTable.SEVERITIES];
    private MarkerTable table;
    private @Nullable MarkerSprites sprites;
    private @Nullable ClusterPainter badges;
    private @Nullable LayerHost host;
    private @Nullable MapStyle style;
    private @Nullable String selected;
    private int[] visible = new int[256];
    private int[] order = new int[256];
    private int visibleCount;

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

    @Override
    public void draw(Frame frame) {
        MapStyle current = style;
        if (current == null) {
            return;
        }
        MarkerSprites pictures = pictures(frame, current);
        double zoom = frame.viewport().zoom();
        collect(frame.viewport());
        if (gathers(zoom)) {
            ClusterPainter painter = badges;
            if (painter == null) {
                painter = new ClusterPainter(current, id, frame.fonts());
                badges = painter;
            }
            ClusterPainter with = painter;
            painter.begin(frame, pictures, spriteOfClass);
            table.clusters()
                    .visitCells(
                            cellZoom(zoom),
                            reached(frame.viewport()),
                            cell -> {
                                if (cell.count() > 1) {
                                    with.draw(cell, table.kind[cell.worst()]);
                                }
                            });
        }
        drawSingles(frame, pictures);
        drawSelected(frame, pictures);
    }

    private MarkerSprites pictures(Frame frame, MapStyle current) {
        double zoom = Math.rint(frame.viewport().zoom() * 4) / 4;
        MarkerSprites pictures = sprites;
        if (pictures == null || !pictures.fits(current, zoom, frame.density())) {
            pictures = new MarkerSprites(current, id, zoom, frame.density());
            sprites = pictures;
        }
        pictures.update(table.kinds());
        return pictures;
    }

    /// Finds the markers in sight that are drawn by themselves, the least severe first.
    private void collect(Viewport view) {
        Envelope box = reached(view);
        visibleCount = 0;
        int[] perClass = new int[MarkerTable.SEVERITIES + 1];
        if (gathers(view.zoom())) {
            Arrays.fill(spriteOfClass, -1);
            table.clusters()
                    .visitCells(
                            cellZoom(view.zoom()),
                            box,
                            cell -> {
                                int worst = cell.worst();
                                if (cell.count() == 1) {
                                    see(worst);
                                }
                                spriteOfClass[table.severity[worst]] = table.kind[worst];
                            });
        } else if (view.zoom() > FINEST - 3) {
            table.clusters().visitItems(box, this::see);
        } else {
            for (int slot = 0; slot < table.used(); slot++) {
                if (table.isTaken(slot) && box.contains(table.x[slot], table.y[slot])) {
                    see(slot);
                }
            }
        }
        for (int i = 0; i < visibleCount; i++) {
            perClass[table.severity[visible[i]] + 1]++;
        }
        for (int i = 0; i < MarkerTable.SEVERITIES; i++) {
            perClass[i + 1] += perClass[i];
        }
        if (order.length < visible.length) {
            order = new int[visible.length];
        }
        for (int i = 0; i < visibleCount; i++) {
            order[perClass[table.severity[visible[i]]]++] = visible[i];
        }
    }

    private void see(int slot) {
        if (visibleCount == visible.length) {
            visible = Arrays.copyOf(visible, visibleCount * 2);
        }
        visible[visibleCount++] = slot;
    }

    private Envelope reached(Viewport view) {
        Envelope box = view.bounds();
        box.expandBy(2 * REACH_PX * scale() / view.scale());
        return box;
    }

    @Override
    public void sendObstacles(double zoom, Envelope world, Consumer<Box> sink) {
        MapStyle current = style;
        if (current == null || world.isNull()) {
            return;
        }
        var obstacles = new MarkerObstacles(table, current, id, zoom, sink);
        Envelope box = new Envelope(world);
        box.expandBy(2 * REACH_PX * scale() / Viewport.scaleOf(zoom));
        if (gathers(zoom)) {
            table.clusters().visitCells(cellZoom(zoom), box, obstacles::sendCell);
        } else {
            table.clusters().visitItems(box, obstacles::sendSingle);
        }
        int chosen = selected == null ? -1 : table.findSlot(selected);
        if (chosen >= 0) {
            obstacles.sendSingle(chosen);
        }
    }

    private void drawSingles(Frame frame, MarkerSprites pictures) {
        if (table.isPulsing()) {
            double part = frame.nanos() % (long) PULSE_NANOS / PULSE_NANOS;
            for (int i = 0; i < visibleCount; i++) {
                int slot = order[i];
                if (table.pulsing[slot]) {
                    paint(frame, pictures.pulse(table.kind[slot], part), slot);
                    frame.animateSoon();
                }
            }
        }
        for (int i = 0; i < visibleCount; i++) {
            paint(frame, pictures.sprite(table.kind[order[i]]), order[i]);
        }
    }

    private void drawSelected(Frame frame, MarkerSprites pictures) {
        int slot = selected == null ? -1 : table.findSlot(selected);
        if (slot >= 0) {
            paint(frame, pictures.selection(table.kind[slot]), slot);
            paint(frame, pictures.sprite(table.kind[slot]), slot);
        }
    }

    private void paint(Frame frame, Sprite sprite, int slot) {
        frame.draw(sprite, frame.deviceX(table.x[slot]), frame.deviceY(table.y[slot]), 255);
    }

    @Override
    public Optional<MapHit> hitAt(Frame frame, double x, double y) {
        Viewport view = frame.viewport();
        int chosen = selected == null ? -1 : table.findSlot(selected);
        if (chosen >= 0 && reaches(view, chosen, x, y)) {
            return Optional.of(new MapHit.OfMarker(id, table.get(chosen)));
        }
        Envelope near =
                new Envelope(
                        view.toWorldX(x), view.toWorldX(x), view.toWorldY(y), view.toWorldY(y));
        near.expandBy(REACH_PX * scale() / view.scale());
        int[] best = {-1};
        if (!gathers(view.zoom())) {
            table.clusters().visitItems(near, slot -> best[0] = better(view, best[0], slot, x, y));
            return marker(best[0]);
        }
        MapHit[] cluster = new MapHit[1];
        double[] nearest = {Double.MAX_VALUE};
        Envelope cells = new Envelope(near);
        cells.expandBy(ClusterIndex.CELL_PX * 3 * scale() / view.scale());
        table.clusters()
                .visitCells(
                        cellZoom(view.zoom()),
                        cells,
                        cell -> {
                            if (cell.count() == 1) {
                                best[0] = better(view, best[0], cell.worst(), x, y);
                                return;
                            }
                            ClusterPainter painter = badges;
                            double away =
                                    painter == null ? 1e9 : painter.distance(view, cell, x, y);
                            if (away <= 0 && away < nearest[0]) {
                                nearest[0] = away;
                                cluster[0] =
                                        new MapHit.OfCluster(
                                                id,
                                                cell.count(),
                                                table.get(cell.worst()).id(),
                                                cell.bounds());
                            }
                        });
        return best[0] >= 0 ? marker(best[0]) : Optional.ofNullable(cluster[0]);
    }

    private Optional<MapHit> marker(int slot) {
        return slot < 0 ? Optional.empty() : Optional.of(new MapHit.OfMarker(id, table.get(slot)));
    }

    /// The one that is drawn on top where both are hit.
    private int better(Viewport view, int best, int slot, double x, double y) {
        if (!reaches(view, slot, x, y)) {
            return best;
        }
        return best < 0 || table.severity[slot] >= table.severity[best] ? slot : best;
    }

    private boolean reaches(Viewport view, int slot, double x, double y) {
        MarkerSprites pictures = sprites;
        int kind = table.kind[slot];
        if (pictures == null || kind >= table.kinds().size()) {
            return false;
        }
        pictures.update(table.kinds());
        SymbolLook look = pictures.look(kind);
        double reach = look.size() + look.haloWidth() + look.ring();
        return look.isVisible()
                && Math.hypot(view.toScreenX(table.x[slot]) - x, view.toScreenY(table.y[slot]) - y)
                        <= reach;
    }

    /// The kinds in use, for a legend.
    public List<MarkerKind> listKinds() {
        return List.copyOf(table.kinds());
    }
}
