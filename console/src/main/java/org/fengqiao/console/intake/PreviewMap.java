package org.fengqiao.console.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fengqiao.cityimport.assemble.Finding;
import org.fengqiao.cityimport.osm.BaseMap;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.map.AreaLayer;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.ShapeLayer;
import org.fengqiao.console.map.VectorLayer;
import org.fengqiao.console.map.VectorSource;
import org.fengqiao.console.map.label.MapFonts;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.fengqiao.domain.code.Level;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// The draft on a map, what is wrong with it marked where it is. FX thread.
final class PreviewMap implements AutoCloseable {

    private static final double PADDING_PX = 40;

    /// Least side of a box that is flown to, in degrees; some 300 m.
    private static final double LEAST_DEG = 0.003;

    /// The style draws shapes of this layer and class as a marked ring.
    private static final String MARKS = "around";

    private static final String MARK = "ring";

    /// The mark of what was chosen in the list, dashed.
    private static final String CHOSEN = "chosen";

    private final MapView view;
    private final ShapeLayer marks = new ShapeLayer(MARKS);
    private final List<AreaLayer> areas = new ArrayList<>();
    private final List<VectorLayer> context = new ArrayList<>();
    private final PreviewPoints points;
    private final Subscription themes;
    private @Nullable Envelope shown;

    PreviewMap(MapFonts fonts) {
        view = new MapView(style(Look.theme()), FxThread.executor());
        view.setFonts(fonts);
        view.symbolScaleProperty().bind(Look.chosenScaleProperty());
        points = new PreviewPoints(view);
        view.addLayer(marks);
        view.setId("intake-map");
        themes =
                Subscription.listen(
                        Look.themeProperty(), (_, _, theme) -> view.setStyle(style(theme)));
    }

    private static MapStyle style(Theme theme) {
        return MapStyle.load(theme.mapStyle());
    }

    MapView view() {
        return view;
    }

    /// Shows a draft, or nothing. The view stays where it is while the city stays in its place.
    void show(@Nullable Preview preview) {
        areas.forEach(view::removeLayer);
        areas.clear();
        context.forEach(view::removeLayer);
        context.clear();
        marks.clear();
        points.show(preview);
        view.setNote("basemap", "");
        if (preview == null) {
            return;
        }
        for (Level level : Level.values()) {
            AreaLayer.Prepared prepared = preview.levels().get(level);
            if (prepared != null) {
                AreaLayer layer = new AreaLayer(level.name().toLowerCase(Locale.ROOT), prepared);
                areas.add(layer);
                view.addLayerBelow(layer);
            }
        }
        for (VectorSource source : preview.context()) {
            VectorLayer layer = new VectorLayer(source.name(), source);
            layer.setEnglish(!Texts.isChinese());
            context.add(layer);
            view.addLayerBelow(layer);
        }
        BaseMap map = preview.map();
        if (map != null) {
            view.setNote("basemap", map.origin().attribution());
        }
        for (Finding finding : preview.draft().findings()) {
            Envelope box = finding.where();
            if (box != null && finding.kind().severity() != Finding.Severity.NOTE) {
                marks.put("f" + preview.draft().findings().indexOf(finding), MARK, mark(box));
            }
        }
        if (!areas.isEmpty()) {
            Envelope city = areas.getFirst().bounds();
            if (!city.equals(shown)) {
                shown = city;
                view.unlock();
                view.limit(city);
                view.fit(city, PADDING_PX, false);
            }
        }
    }

    private static Geometry mark(Envelope box) {
        return new GeometryFactory().toGeometry(grown(box));
    }

    private static Envelope grown(Envelope box) {
        Envelope grown = new Envelope(box);
        grown.expandBy(
                Math.max(0, (LEAST_DEG - box.getWidth()) / 2),
                Math.max(0, (LEAST_DEG - box.getHeight()) / 2));
        return grown;
    }

    /// Flies to where something is wrong.
    void flyTo(Envelope lonLat) {
        marks.put(CHOSEN, "way", mark(lonLat));
        Envelope box = grown(lonLat);
        box.expandBy(box.getWidth() / 2, box.getHeight() / 2);
        Coordinate low = new Coordinate(Mercator.x(box.getMinX()), Mercator.y(box.getMinY()));
        Coordinate high = new Coordinate(Mercator.x(box.getMaxX()), Mercator.y(box.getMaxY()));
        view.unlock();
        view.fit(new Envelope(low, high), PADDING_PX, true);
    }

    @Override
    public void close() {
        themes.close();
        view.close();
    }
}
