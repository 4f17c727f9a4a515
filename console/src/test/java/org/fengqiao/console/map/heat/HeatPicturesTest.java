package org.fengqiao.console.map.heat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fengqiao.console.geo.HeatPoints;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.map.AreaLayer;
import org.fengqiao.console.map.MapStudio;
import org.fengqiao.console.map.TestCity;
import org.fengqiao.domain.code.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Point;

/// Pictures of the heat map over the sample city, to be looked at.
class HeatPicturesTest {

    private static final Path PICTURES = Path.of("target/pictures");

    @ParameterizedTest
    @ValueSource(strings = {"desk-day", "desk-night"})
    void cityStreetsAndBlocks(String theme) throws IOException {
        Files.createDirectories(PICTURES);
        TestCity city = TestCity.load();
        HeatLayer heat = new HeatLayer("incident-heat", 32.05);
        heat.setPoints(points(city.places(2000, 7)));
        try (MapStudio studio = MapStudio.open(theme, 1600, 1000)) {
            MapStudio.doFx(() -> {
                TestCity.context().forEach(studio.map()::addLayer);
                for (Level level : Level.values()) {
                    studio.map()
                            .addLayer(
                                    new AreaLayer(
                                            level.name().toLowerCase(Locale.ROOT),
                                            AreaLayer.prepare(city.level(level))));
                }
                studio.map().addLayerBelow(heat);
            });
            for (double zoom : new double[] {9.2, 12}) {
                MapStudio.doFx(() -> studio.map().jumpTo(118.785, 32.05, zoom));
                studio.settle();
                studio.drawUntil(
                        () -> !studio.map().drawFrame() && heat.isAtRest(),
                        () -> "the map did not come to rest");
                studio.save(PICTURES.resolve("heat-" + theme + "-" + zoom + ".png"));
            }
        }
    }

    private static HeatPoints points(List<Point> places) {
        float[] weight = new float[places.size()];
        Arrays.fill(weight, 1);
        return new HeatPoints(
                places.stream().mapToDouble(point -> Mercator.x(point.getX())).toArray(),
                places.stream().mapToDouble(point -> Mercator.y(point.getY())).toArray(),
                weight);
    }
}
