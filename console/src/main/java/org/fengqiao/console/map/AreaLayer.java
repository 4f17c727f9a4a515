package org.fengqiao.console.map;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.fengqiao.console.geo.Ground;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.SimplifiedCoverage;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.geo.VisualCentre;
import org.fengqiao.console.map.paper.Ink;
import org.fengqiao.console.map.paper.PixelShapes;
import org.fengqiao.console.map.paper.ShapeInk;
import org.fengqiao.console.map.raster.Argb;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.tile.TileSource;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// The areas of one level: fill and border by the style layers that name the layer's id, the border
/// of the area under the pointer by those named `id-hover`, of the selected one by `id-selected`,
/// of the one that is drilled into by `id-focus`, and the label by those of kind symbol.
///
/// The heavy part is made by [#prepare], which any thread may call; the layer itself belongs to the
/// thread of the view.
public final class AreaLayer implements Layer {

    /// Areas made ready for drawing, labelling and hit tests. Immutable.
    public static final class Prepared {
        private final List<AreaShape> shapes;
        private final SimplifiedCoverage coverage;
        private final @Nullable VisualCentre[] centres;
        private final Map<String, Integer> byId = new HashMap<>();

        private Prepared(List<AreaShape> areas) {
            shapes = List.copyOf(areas);
            coverage = SimplifiedCoverage.of(shapes.stream().map(AreaShape::shape).toList());
            centres = new VisualCentre[shapes.size()];
            for (int i = 0; i < shapes.size(); i++) {
                byId.put(shapes.get(i).id(), i);
            }
        }

        /// Only the areas that are written on pay for it. Two threads that ask at once both search
        /// and find the same.
        private VisualCentre centre(int area) {
            VisualCentre known = centres[area];
            if (known == null) {
                known = VisualCentre.of(coverage, area);
                centres[area] = known;
            }
            return known;
        }

        private MapLabel.Plot plot(int area) {
            return new MapLabel.Plot() {
                @Override
                public Envelope bounds() {
                    return coverage.bounds(area);
                }

                @Override
                public VisualCentre centre() {
                    return Prepared.this.centre(area);
                }

                @Override
                public Ground ground(double pixel) {
                    return Ground.of(coverage, area, pixel);
                }
            };
        }
    }

    private static final int MARKS = 3;

    private final String id;
    private final Prepared areas;
    private final Deque<AreaOutline> outlines = new ArrayDeque<>();
    private byte[] classes;
    private List<List<String>> captions;
    private @Nullable LayerHost host;
    private @Nullable MapStyle style;
    private int hovered = -1;
    private int selected = -1;
    private int focused = -1;

    public AreaLayer(String id, Prepared areas) {
        this.id = id;
        this.areas = areas;
        classes = new byte[areas.shapes.size()];
        Arrays.fill(classes, (byte) -1);
        captions = write(area -> List.of(area.label()));
    }

    /// Builds shared borders and their index; takes a tenth of a second for a city's grids.
    public static Prepared prepare(List<AreaShape> shapes) {
        return new Prepared(shapes);
    }

    /// Prepares several layers on every core. The largest is prepared by the caller: on two cores
    /// the common pool has a single thread, which has enough to do with the others.
    ///
    /// @return in the order of `layers`
    public static List<Prepared> prepareAll(List<List<AreaShape>> layers) {
        int largest = 0;
        for (int i = 1; i < layers.size(); i++) {
            largest = layers.get(i).size() > layers.get(largest).size() ? i : largest;
        }
        List<CompletableFuture<Prepared>> tasks = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            List<AreaShape> shapes = layers.get(i);
            tasks.add(
                    i == largest
                            ? new CompletableFuture<>()
                            : CompletableFuture.supplyAsync(() -> prepare(shapes)));
        }
        if (!layers.isEmpty()) {
            tasks.get(largest).complete(prepare(layers.get(largest)));
        }
        List<Prepared> prepared = new ArrayList<>();
        for (CompletableFuture<Prepared> task : tasks) {
            prepared.add(task.join());
        }
        return prepared;
    }

    @Override
    public String id() {
        return id;
    }

    public List<AreaShape> areas() {
        return areas.shapes;
    }

    /// Box around all areas, world units.
    public Envelope bounds() {
        return areas.coverage.bounds();
    }

    /// Box around one area, world units.
    public Optional<Envelope> findBounds(String areaId) {
        return Optional.ofNullable(areas.byId.get(areaId)).map(areas.coverage::bounds);
    }

    /// The area at a place; empty outside.
    public Optional<AreaShape> findAt(double lon, double lat) {
        var found = areas.coverage.find(Mercator.x(lon), Mercator.y(lat));
        return found.isPresent()
                ? Optional.of(areas.shapes.get(found.getAsInt()))
                : Optional.empty();
    }

    /// Sets the class by which the style colours each area, 0 to 127, or −1 for none. Only tiles
    /// where a class differs are drawn again.
    public void setClasses(ToIntFunction<AreaShape> classOf) {
        byte[] next = new byte[classes.length];
        Envelope touched = new Envelope();
        for (int i = 0; i < next.length; i++) {
            next[i] = (byte) Math.clamp(classOf.applyAsInt(areas.shapes.get(i)), -1, 127);
            if (next[i] != classes[i]) {
                touched.expandToInclude(areas.coverage.bounds(i));
            }
        }
        if (!touched.isNull()) {
            classes = next;
            if (host != null) {
                host.redrawTiles(touched);
            }
        }
    }

    /// Sets what is written on each area: the best text first, then shorter ones for where it has
    /// no room; none writes nothing. A second line after a line feed is written smaller. Call it
    /// again when the texts may have changed; labels are placed anew only if one has.
    public void setCaptions(Function<AreaShape, List<String>> captionsOf) {
        List<List<String>> next = write(captionsOf);
        if (!next.equals(captions)) {
            captions = next;
            if (host != null) {
                host.relabel();
            }
        }
    }

    private List<List<String>> write(Function<AreaShape, List<String>> captionsOf) {
        return areas.shapes.stream().map(captionsOf).toList();
    }

    /// Marks the area under the pointer; null for none.
    public void setHovered(@Nullable String areaId) {
        hovered = mark(hovered, areaId);
    }

    /// Marks the selected area; null for none.
    public void setSelected(@Nullable String areaId) {
        selected = mark(selected, areaId);
    }

    /// Marks the area that is being looked into; null for none.
    public void setFocused(@Nullable String areaId) {
        focused = mark(focused, areaId);
    }

    private int mark(int before, @Nullable String areaId) {
        Integer found = areaId == null ? null : areas.byId.get(areaId);
        int now = found == null ? -1 : found;
        if (now != before && host != null) {
            host.repaint();
        }
        return now;
    }

    @Override
    public void attach(LayerHost layerHost, MapStyle mapStyle) {
        host = layerHost;
        style = mapStyle;
    }

    @Override
    public void detach() {
        host = null;
    }

    @Override
    public void styleChanged(MapStyle mapStyle) {
        style = mapStyle;
    }

    @Override
    public Optional<TileSource> tileSource() {
        return Optional.of(new AreaSource(id, areas.shapes, areas.coverage, classes));
    }

    @Override
    public List<MapLabel> labels() {
        List<MapLabel> labels = new ArrayList<>();
        for (int i = 0; i < areas.shapes.size(); i++) {
            List<String> texts = captions.get(i);
            if (!texts.isEmpty()) {
                labels.add(
                        new MapLabel(
                                id,
                                areas.shapes.get(i).id(),
                                texts,
                                areas.plot(i),
                                FeatureProperties.NONE));
            }
        }
        return labels;
    }

    /// Vertices of the outlines that are kept, for tests.
    int outlineCount() {
        return outlines.stream().mapToInt(AreaOutline::count).sum();
    }

    @Override
    public Optional<MapHit> hitAt(Frame frame, double x, double y) {
        double lon = Mercator.lon(frame.viewport().toWorldX(x));
        double lat = Mercator.lat(frame.viewport().toWorldY(y));
        return findAt(lon, lat).map(area -> new MapHit.OfArea(id, area));
    }

    @Override
    public void draw(Frame frame) {
        if (focused < 0 && hovered < 0 && selected < 0) {
            return;
        }
        Graphics2D graphics = frame.graphics();
        Plane plane = Plane.of(frame);
        ShapeInk ink = new PixelShapes(graphics);
        outline(plane, style, ink, focused, id + "-focus");
        outline(plane, style, ink, hovered, id + "-hover");
        outline(plane, style, ink, selected, id + "-selected");
        graphics.dispose();
    }

    /// The pointer is not part of a page.
    @Override
    public void sketch(Viewport view, MapStyle page, Ink ink) {
        Plane plane = Plane.of(view);
        outline(plane, page, ink, focused, id + "-focus");
        outline(plane, page, ink, selected, id + "-selected");
    }

    private void outline(
            Plane plane, @Nullable MapStyle current, ShapeInk ink, int area, String source) {
        if (area < 0 || current == null) {
            return;
        }
        Shape shape = null;
        for (StyleLayer layer : current.layers()) {
            if (layer.source().equals(source) && layer.shownAt(plane.zoom())) {
                shape = shape == null ? ready(area, plane).on(plane) : shape;
                paint(ink, shape, layer, plane.zoom());
            }
        }
    }

    /// Kept from frame to frame; of three marks no more than three are in use.
    private AreaOutline ready(int area, Plane plane) {
        for (AreaOutline known : outlines) {
            if (known.serves(area, plane)) {
                return known;
            }
        }
        AreaOutline made = AreaOutline.of(areas.coverage, area, plane);
        outlines.addFirst(made);
        if (outlines.size() > MARKS) {
            outlines.removeLast();
        }
        return made;
    }

    private static void paint(ShapeInk ink, Shape path, StyleLayer layer, double zoom) {
        FeatureProperties none = FeatureProperties.NONE;
        switch (layer.kind()) {
            case FILL -> {
                double opacity = layer.number("fill-opacity", zoom, none);
                ink.fill(path, Argb.fade(layer.colour("fill-color", zoom, none), opacity));
            }
            case LINE -> {
                double opacity = layer.number("line-opacity", zoom, none);
                float width = (float) layer.number("line-width", zoom, none);
                ink.stroke(
                        path,
                        new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND),
                        Argb.fade(layer.colour("line-color", zoom, none), opacity));
            }
            case BACKGROUND, SYMBOL, CIRCLE, HEATMAP, RASTER -> {}
        }
    }
}
