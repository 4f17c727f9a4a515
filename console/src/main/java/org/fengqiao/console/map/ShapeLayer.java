package org.fengqiao.console.map;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.console.geo.Geodesic;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.paper.Ink;
import org.fengqiao.console.map.paper.PixelShapes;
import org.fengqiao.console.map.paper.ShapeInk;
import org.fengqiao.console.map.raster.Argb;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/// A few shapes that change with what the operator does: a radius ring, a line to a person, the
/// field of a camera, a polygon that stands out. Style layers name the layer's id; their filters
/// and expressions see `class`.
public final class ShapeLayer implements Layer {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private record Shape(String type, Geometry lonLat) implements FeatureProperties {
        @Override
        public @Nullable Object find(String name) {
            return name.equals("class") ? type : null;
        }
    }

    private final String id;
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private @Nullable LayerHost host;
    private @Nullable MapStyle style;

    public ShapeLayer(String id) {
        this.id = id;
    }

    /// A circle on the plane.
    ///
    /// @param radiusM metres
    public static Polygon ring(double lon, double lat, double radiusM) {
        return sector(lon, lat, radiusM, 0, 360);
    }

    /// A part of a circle on the ground, such as the field of a camera.
    ///
    /// @param bearing middle of the part, degrees clockwise from north
    /// @param angle its opening in degrees; 360 gives the whole circle
    public static Polygon sector(
            double lon, double lat, double radiusM, double bearing, double angle) {
        boolean whole = angle >= 360;
        int steps = Math.max(8, (int) Math.ceil(angle / 3));
        Coordinate[] points = new Coordinate[whole ? steps + 1 : steps + 3];
        int n = 0;
        if (!whole) {
            points[n++] = new Coordinate(lon, lat);
        }
        for (int i = 0; i <= steps; i++) {
            double azimuth = bearing - angle / 2 + angle * i / steps;
            Geodesic.Place place = Geodesic.destination(lon, lat, azimuth, radiusM);
            points[n++] = new Coordinate(place.lon(), place.lat());
        }
        points[points.length - 1] = new Coordinate(points[0]);
        return GEOMETRIES.createPolygon(points);
    }

    /// A straight line between two places.
    public static Geometry line(double lon1, double lat1, double lon2, double lat2) {
        return GEOMETRIES.createLineString(
                new Coordinate[] {new Coordinate(lon1, lat1), new Coordinate(lon2, lat2)});
    }

    @Override
    public String id() {
        return id;
    }

    /// Adds or replaces a shape.
    ///
    /// @param type what the style knows as `class`
    /// @param lonLat any geometry in degrees
    public void put(String shapeId, String type, Geometry lonLat) {
        shapes.put(shapeId, new Shape(type, lonLat));
        repaint();
    }

    public void remove(String shapeId) {
        if (shapes.remove(shapeId) != null) {
            repaint();
        }
    }

    public void clear() {
        if (!shapes.isEmpty()) {
            shapes.clear();
            repaint();
        }
    }

    private void repaint() {
        if (host != null) {
            host.repaint();
        }
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
    public Optional<MapHit> hitAt(Frame frame, double x, double y) {
        var point =
                GEOMETRIES.createPoint(
                        new Coordinate(
                                Mercator.lon(frame.viewport().toWorldX(x)),
                                Mercator.lat(frame.viewport().toWorldY(y))));
        return shapes.entrySet().stream()
                .filter(entry -> entry.getValue().lonLat().intersects(point))
                .map(entry -> (MapHit) new MapHit.OfShape(id, entry.getKey()))
                .reduce((_, last) -> last);
    }

    @Override
    public void draw(Frame frame) {
        MapStyle current = style;
        if (current == null || shapes.isEmpty()) {
            return;
        }
        Graphics2D graphics = frame.graphics();
        sketch(Plane.of(frame), current, new PixelShapes(graphics));
        graphics.dispose();
    }

    @Override
    public void sketch(Viewport view, MapStyle page, Ink ink) {
        sketch(Plane.of(view), page, ink);
    }

    private void sketch(Plane plane, MapStyle current, ShapeInk ink) {
        for (StyleLayer layer : current.layers()) {
            if (!layer.source().equals(id) || !layer.shownAt(plane.zoom())) {
                continue;
            }
            for (Shape shape : shapes.values()) {
                if (layer.accepts(plane.zoom(), shape)) {
                    paint(ink, plane, layer, shape);
                }
            }
        }
    }

    private static void paint(ShapeInk ink, Plane plane, StyleLayer layer, Shape shape) {
        double zoom = plane.zoom();
        switch (layer.kind()) {
            case FILL -> {
                double opacity = layer.number("fill-opacity", zoom, shape);
                int colour = Argb.fade(layer.colour("fill-color", zoom, shape), opacity);
                ink.fill(path(plane, shape.lonLat()), colour);
            }
            case LINE -> {
                double opacity = layer.number("line-opacity", zoom, shape);
                int colour = Argb.fade(layer.colour("line-color", zoom, shape), opacity);
                ink.stroke(path(plane, shape.lonLat()), stroke(layer, shape, zoom), colour);
            }
            case BACKGROUND, SYMBOL, CIRCLE, HEATMAP, RASTER -> {}
        }
    }

    private static BasicStroke stroke(StyleLayer layer, Shape shape, double zoom) {
        float width = (float) layer.number("line-width", zoom, shape);
        float[] dashes = layer.numbers("line-dasharray", zoom);
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] *= width;
        }
        return dashes.length == 0
                ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(
                        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    private static Path2D path(Plane plane, Geometry lonLat) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int part = 0; part < lonLat.getNumGeometries(); part++) {
            Geometry geometry = lonLat.getGeometryN(part);
            if (geometry instanceof Polygon polygon) {
                trace(plane, path, polygon.getExteriorRing().getCoordinates());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    trace(plane, path, polygon.getInteriorRingN(hole).getCoordinates());
                }
            } else {
                trace(plane, path, geometry.getCoordinates());
            }
        }
        return path;
    }

    private static void trace(Plane plane, Path2D path, Coordinate[] points) {
        for (int i = 0; i < points.length; i++) {
            double x = plane.x().applyAsDouble(Mercator.x(points[i].x));
            double y = plane.y().applyAsDouble(Mercator.y(points[i].y));
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
    }
}
