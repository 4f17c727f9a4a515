package org.fengqiao.console.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.fengqiao.console.map.paper.Sketch;
import org.fengqiao.console.map.raster.Sprite;
import org.fengqiao.console.map.raster.Surface;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.symbol.SymbolForge;
import org.fengqiao.console.map.symbol.SymbolLook;
import org.fengqiao.console.map.tile.LegendTile;
import org.fengqiao.console.map.tile.TileSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// Pictures for a legend, made by the code that draws the map: they cannot disagree with it.
///
/// @param density device pixels in a logical one
public record LegendPictures(MapStyle style, double density) {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double MARKER_ZOOM = 15;

    /// What is drawn of a kind of ground.
    public enum Form {
        /// A line from lower left to upper right.
        LINE,
        /// The lower right half.
        HALF,
        /// A few blocks.
        BLOCKS
    }

    /// A marker as it is drawn in the streets, in the middle of a square.
    ///
    /// @param side logical pixels
    public Image marker(String source, Map<String, ?> properties, double side) {
        List<StyleLayer> layers =
                style.layers().stream().filter(layer -> layer.source().equals(source)).toList();
        SymbolLook look = look(layers, properties);
        Sprite sprite = SymbolForge.forge(look, density);
        int pixels = (int) Math.ceil(side * density);
        Surface surface = Surface.of(pixels, pixels);
        sprite.draw(surface.pixels(), pixels, pixels, pixels / 2, pixels / 2);
        return image(surface);
    }

    /// The same about the origin of a page.
    public Sketch sketch(String source, Map<String, ?> properties) {
        List<StyleLayer> layers =
                style.layers().stream().filter(layer -> layer.source().equals(source)).toList();
        Sketch sketch = new Sketch();
        SymbolForge.sketch(look(layers, properties), sketch);
        return sketch;
    }

    private static SymbolLook look(List<StyleLayer> layers, Map<String, ?> properties) {
        FeatureProperties feature = FeatureProperties.of(properties);
        return SymbolLook.of(layers, MARKER_ZOOM, feature).drawable(_ -> {}); // told by the map
    }

    /// A piece of ground with one thing on it.
    ///
    /// @param source of the style
    /// @param kind what the style knows as `class`
    public Image ground(
            String source, String kind, Form form, double zoom, double width, double height) {
        Envelope box = LegendTile.box(zoom, density, width, height);
        Envelope wide = new Envelope(box);
        wide.expandBy(box.getWidth(), box.getHeight());
        List<TileSource> sources = new ArrayList<>();
        sources.add(source("city", "", List.of(SHAPES.toGeometry(wide))));
        sources.add(source(source, kind, shapes(form, box)));
        MapStyle drawn =
                style.changed(layer ->
                        layer.source().equals("city") && layer.kind() == StyleLayer.Kind.LINE
                                ? Optional.empty()
                                : Optional.of(layer));
        return image(LegendTile.draw(drawn, sources, zoom, density, width, height));
    }

    private static VectorSource source(String name, String kind, List<Geometry> shapes) {
        Map<String, Object> properties = Map.of("class", kind);
        return new VectorSource(
                name,
                shapes.stream().map(shape -> new VectorSource.Feature(properties, shape)).toList());
    }

    private static List<Geometry> shapes(Form form, Envelope box) {
        double w = box.getWidth();
        double h = box.getHeight();
        double x = box.getMinX();
        double y = box.getMinY();
        return switch (form) {
            case LINE ->
                    List.of(
                            SHAPES.createLineString(
                                    new Coordinate[] {
                                        new Coordinate(x - w, y - h * 0.3),
                                        new Coordinate(x + w / 2, y + h / 2),
                                        new Coordinate(x + 2 * w, y + h * 1.3)
                                    }));
            case HALF ->
                    List.of(
                            SHAPES.createPolygon(
                                    new Coordinate[] {
                                        new Coordinate(x + w * 0.15, y - h),
                                        new Coordinate(x + 2 * w, y - h),
                                        new Coordinate(x + 2 * w, y + 2 * h),
                                        new Coordinate(x + w * 0.75, y + 2 * h),
                                        new Coordinate(x + w * 0.15, y - h)
                                    }));
            case BLOCKS ->
                    List.of(
                            block(x + w * 0.12, y + h * 0.2, w * 0.3, h * 0.6),
                            block(x + w * 0.55, y + h * 0.15, w * 0.3, h * 0.3),
                            block(x + w * 0.55, y + h * 0.6, w * 0.3, h * 0.25));
        };
    }

    private static Geometry block(double x, double y, double width, double height) {
        return SHAPES.toGeometry(new Envelope(x, x + width, y, y + height));
    }

    /// Pixels as the toolkit has them.
    public static Image image(Surface surface) {
        WritableImage image = new WritableImage(surface.width(), surface.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        surface.width(),
                        surface.height(),
                        PixelFormat.getIntArgbPreInstance(),
                        surface.pixels(),
                        0,
                        surface.width());
        return image;
    }
}
