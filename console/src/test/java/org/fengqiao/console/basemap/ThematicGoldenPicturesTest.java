package org.fengqiao.console.basemap;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.console.basemap.grid.Datum;
import org.fengqiao.console.basemap.grid.Grid;
import org.fengqiao.console.basemap.grid.SourceGrid;
import org.fengqiao.console.basemap.grid.TileAddress;
import org.fengqiao.console.basemap.source.TileSupply;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.geo.HeatPoints;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.map.AreaLayer;
import org.fengqiao.console.map.Golden;
import org.fengqiao.console.map.MapPicture;
import org.fengqiao.console.map.MapStudio;
import org.fengqiao.console.map.Marker;
import org.fengqiao.console.map.MarkerKind;
import org.fengqiao.console.map.MarkerLayer;
import org.fengqiao.console.map.TestCity;
import org.fengqiao.console.map.heat.HeatLayer;
import org.fengqiao.domain.code.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Point;

/// Every thematic layer at once, against a picture that a person has looked at: raster base map,
/// choropleth with hatching, heat, resources, key places, incidents, a selected and a focused area
/// and a selected incident.
class ThematicGoldenPicturesTest {

    private static final List<String> RESOURCES =
            List.of("GRID_WORKER", "POLICE", "CITY_MANAGEMENT", "HOSPITAL", "CAMERA");
    private static final List<String> PLACES = List.of("SCHOOL", "MARKET", "HOTEL");

    @ParameterizedTest
    @ValueSource(strings = {"desk-day", "desk-night", "wall"})
    void everyThematicLayerLooksAsItWasApproved(String theme) throws IOException {
        TestCity city = TestCity.load();
        RasterLayer ground = ground();
        List<AreaLayer> areas = new ArrayList<>();
        for (Level level : Level.values()) {
            areas.add(
                    new AreaLayer(
                            level.name().toLowerCase(Locale.ROOT),
                            AreaLayer.prepare(city.level(level))));
        }
        HeatLayer heat = new HeatLayer("incident-heat", 32.05);
        heat.setPoints(points(city.places(900, 7)));
        MarkerLayer incidents = MapPicture.incidents(city, 900, 0);
        try (MapStudio studio = MapStudio.open(theme, 640, 400)) {
            MapStudio.doFx(() -> {
                areas.forEach(studio.map()::addLayer);
                studio.map().addLayerBelow(heat);
                studio.map().addLayerBelow(ground);
                studio.map().addLayer(markers("resource", RESOURCES, city.places(700, 11)));
                studio.map().addLayer(markers("key-place", PLACES, city.places(500, 13)));
                studio.map().addLayer(incidents);
                shade(areas.get(3));
                studio.map().jumpTo(118.785, 32.05, 13.6);
                mark(studio, areas, incidents);
            });
            studio.drawUntil(
                    () -> ground.isAtRest() && heat.isAtRest() && studio.map().isResting(),
                    () -> "the map did not come to rest");
            studio.settle();
            Golden.compare(studio, "thematic-" + theme + ".png");
        }
    }

    private static void shade(AreaLayer communities) {
        communities.setClasses(area -> {
            int i = communities.areas().indexOf(area);
            return i % 8 == 7 ? 101 : i % 7;
        });
    }

    private static void mark(MapStudio studio, List<AreaLayer> areas, MarkerLayer incidents) {
        areas.get(1).findAt(118.785, 32.05).ifPresent(area -> areas.get(1).setFocused(area.id()));
        areas.get(3).findAt(118.793, 32.052).ifPresent(area -> areas.get(3).setSelected(area.id()));
        var view = studio.map().viewport();
        for (int i = 0; i < 900; i++) {
            Optional<Marker> found = incidents.find("e" + i);
            if (found.isPresent()
                    && view.bounds()
                            .contains(
                                    Mercator.x(found.get().lon()), Mercator.y(found.get().lat()))) {
                incidents.select("e" + i);
                return;
            }
        }
    }

    private static MarkerLayer markers(String id, List<String> kinds, List<Point> places) {
        MarkerLayer layer = new MarkerLayer(id, 0);
        for (int i = 0; i < places.size(); i++) {
            layer.put(
                    new Marker(
                            id + i,
                            places.get(i).getX(),
                            places.get(i).getY(),
                            MarkerKind.of(
                                    "class",
                                    kinds.get(i % kinds.size()),
                                    "state",
                                    i % 4 == 0 ? "stale" : "fresh"),
                            1,
                            false));
        }
        return layer;
    }

    private static HeatPoints points(List<Point> places) {
        float[] weight = new float[places.size()];
        Arrays.fill(weight, 1);
        return new HeatPoints(
                places.stream().mapToDouble(point -> Mercator.x(point.getX())).toArray(),
                places.stream().mapToDouble(point -> Mercator.y(point.getY())).toArray(),
                weight);
    }

    private static RasterLayer ground() {
        RasterLayer layer = new RasterLayer(RasterLayer.SOURCE);
        RasterStore store =
                new RasterStore(
                        "test",
                        new SourceGrid(Grid.MERCATOR, Datum.CGCS2000, 256, 1, 18),
                        new Blend(),
                        new RasterStore.Surroundings(
                                FxThread.executor(), (_, _) -> {}, System::nanoTime, new Random(1)),
                        layer.listener());
        layer.add(new RasterPart(store, false));
        return layer;
    }

    /// Tiles that run from green to sand with a stream of blue, so that each can be told.
    private static final class Blend implements TileSupply {

        @Override
        public int lanes() {
            return 8;
        }

        @Override
        public boolean hasCache() {
            return false;
        }

        @Override
        public CompletableFuture<Optional<byte[]>> load(TileAddress tile, Freshness freshness) {
            BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            pen.setPaint(
                    new GradientPaint(0, 0, new Color(0x7fb26a), 256, 256, new Color(0xe8d9a8)));
            pen.fillRect(0, 0, 256, 256);
            pen.setColor(new Color(0x5b9bd5));
            pen.fillRect(100, 0, 24, 256);
            pen.dispose();
            return CompletableFuture.completedFuture(Optional.of(TestTiles.write(image, "png")));
        }

        @Override
        public void close() {}
    }
}
