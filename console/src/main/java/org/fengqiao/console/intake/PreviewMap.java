package org.fengqiao.console.intake;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// The draft on a map, what is wrong with it marked where it is. FX thread.
final class PreviewMap implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("intake");
    private static final double PADDING_PX = 40;

    /// A map with thousands of marks says no more than one with hundreds, and moves slowly; all are
    /// in the list, and the one that is chosen there is always marked.
    private static final int MOST_MARKS = 300;

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
        view.setNote("marks", "");
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
        List<Envelope> wrong = listWrong(preview);
        for (int i = 0; i < Math.min(wrong.size(), MOST_MARKS); i++) {
            marks.put("f" + i, MARK, mark(wrong.get(i)));
        }
        view.setNote(
                "marks",
                wrong.size() > MOST_MARKS
                        ? TEXTS.get("preview.marks", MOST_MARKS, wrong.size())
                        : "");
        if (!areas.isEmpty()) {
            Envelope city = areas.getFirst().bounds();
            Envelope reached = new Envelope(city);
            wrong.forEach(box -> reached.expandToInclude(world(grown(box))));
            view.limit(reached);
            if (!city.equals(shown)) {
                shown = city;
                view.unlock();
                view.fit(city, PADDING_PX, false);
            }
        }
    }

    /// Where something is wrong, in degrees; errors before warnings. What lies outside of the city
    /// is among it.
    private static List<Envelope> listWrong(Preview preview) {
        List<Envelope> boxes = new ArrayList<>();
        preview.draft().findings().stream()
                .filter(finding -> finding.kind().severity() != Finding.Severity.NOTE)
                .sorted(Comparator.comparing(finding -> finding.kind().severity()))
                .forEach(finding -> {
                    Envelope box = finding.where();
                    if (box != null) {
                        boxes.add(box);
                    }
                });
        return boxes;
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
        view.unlock();
        view.fit(world(box), PADDING_PX, true);
    }

    private static Envelope world(Envelope lonLat) {
        return new Envelope(
                Mercator.x(lonLat.getMinX()),
                Mercator.x(lonLat.getMaxX()),
                Mercator.y(lonLat.getMinY()),
                Mercator.y(lonLat.getMaxY()));
    }

    @Override
    public void close() {
        themes.close();
        view.close();
    }
}
