package org.fengqiao.console.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.domain.code.Level;
import org.locationtech.jts.geom.Point;

/// Writes pictures of the sample city in every theme and at several zooms, to be looked at.
/// Arguments: folder, then optionally themes, then optionally zooms, each list joined by commas,
/// then optionally width and height.
public final class MapPicture {

    private static final String[] STATUS = {
        "done", "progress", "progress", "progress", "near", "overdue", "suspended", "done-late"
    };
    private static final String[] CLASS = {
        "utilities", "appearance", "street-order", "construction", "fire", "dispute", "vehicle"
    };
    private static final String[] GRADE = {"blue", "blue", "yellow", "orange", "red"};

    private MapPicture() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        String themes = arguments.length > 1 ? arguments[1] : "desk-day,desk-night,wall";
        String zooms = arguments.length > 2 ? arguments[2] : "9,10.5,12,13.5,15,16.5,18";
        double width = arguments.length > 3 ? Double.parseDouble(arguments[3]) : 1920;
        double height = arguments.length > 4 ? Double.parseDouble(arguments[4]) : 1080;
        TestCity city = TestCity.load();
        for (String theme : themes.split(",")) {
            try (MapStudio studio = MapStudio.open(theme, width, height)) {
                fill(studio.map(), city);
                for (String zoom : zooms.split(",")) {
                    MapStudio.doFx(
                            () -> studio.map().jumpTo(118.785, 32.05, Double.parseDouble(zoom)));
                    studio.settle();
                    studio.save(folder.resolve(theme + "-" + zoom + ".png"));
                    System.out.println(
                            theme
                                    + " "
                                    + zoom
                                    + String.format(
                                            Locale.ROOT,
                                            " frame %.1f ms",
                                            studio.map().clock().medianMs()));
                }
            }
        }
        System.exit(0);
    }

    static void fill(MapView map, TestCity city) {
        List<AreaLayer> layers = areaLayers(city);
        MarkerLayer incidents = incidents(city, 10_000);
        List<VectorLayer> context = TestCity.context();
        MapStudio.doFx(() -> {
            context.forEach(map::addLayer);
            layers.forEach(map::addLayer);
            map.addLayer(incidents);
            if (context.isEmpty()) {
                layers.getLast().setClasses(area -> Math.floorMod(area.id().hashCode(), 9) - 4);
            }
            map.setNote("街道、社区、网格为示意边界");
        });
    }

    static List<AreaLayer> areaLayers(TestCity city) {
        return java.util.Arrays.stream(Level.values())
                .map(level ->
                        new AreaLayer(
                                level.name().toLowerCase(Locale.ROOT),
                                AreaLayer.prepare(city.level(level))))
                .toList();
    }

    static MarkerLayer incidents(TestCity city, int count) {
        return incidents(city, count, 15);
    }

    /// Incidents where the city is dense, the same ones each time.
    ///
    /// @param gatherBelow zoom below which they are gathered; 0 never gathers
    public static MarkerLayer incidents(TestCity city, int count, double gatherBelow) {
        MarkerLayer layer = new MarkerLayer("incident", gatherBelow);
        List<Point> places = city.places(count, 7);
        for (int i = 0; i < count; i++) {
            String status = STATUS[Math.floorMod(i * 7919, STATUS.length)];
            String grade = GRADE[Math.floorMod(i * 104_729, GRADE.length)];
            String of = CLASS[Math.floorMod(i * 31, CLASS.length)];
            int severity =
                    List.of("done", "suspended", "progress", "near", "overdue").indexOf(status);
            layer.put(
                    new Marker(
                            "e" + i,
                            places.get(i).getX(),
                            places.get(i).getY(),
                            new MarkerKind(Map.of("status", status, "grade", grade, "class", of)),
                            Math.max(0, severity),
                            i % 997 == 0));
        }
        return layer;
    }
}
