package org.fengqiao.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleFunction;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where the script of the common bench leads the camera.
final class Route {

    private static final List<String> LEGS =
            List.of("city", "district", "street", "community", "grid");

    /// A place and a zoom (256-pixel tiles).
    record Stop(double lon, double lat, double zoom) {}

    private final JsonNode path;

    private Route(JsonNode path) {
        this.path = path;
    }

    static Route read(Path data) throws IOException {
        byte[] script = Files.readAllBytes(data.resolve("script.json"));
        return new Route(JsonMapper.builder().build().readTree(script).path("path"));
    }

    Stop stop(String name) {
        JsonNode at = path.path(name);
        return new Stop(
                at.path("lon").asDouble(), at.path("lat").asDouble(), at.path("z").asDouble());
    }

    /// Swings about a stop.
    ///
    /// @return the camera at a time in seconds
    DoubleFunction<Stop> pan(String name) {
        Stop middle = stop(name);
        double scale = Viewport.scaleOf(middle.zoom());
        return t -> {
            double x = Mercator.x(middle.lon()) + 480 * Math.sin(2 * Math.PI * t / 4) / scale;
            double y =
                    Mercator.y(middle.lat()) + 270 * Math.sin(2 * Math.PI * t / (8 / 3.0)) / scale;
            return new Stop(Mercator.lon(x), Mercator.lat(y), middle.zoom());
        };
    }

    /// From the city down to one grid.
    ///
    /// @param seconds for the whole way
    DoubleFunction<Stop> zoom(double seconds) {
        List<Stop> stops = LEGS.stream().map(this::stop).toList();
        return t -> {
            double way = Math.min(0.99999, t / seconds) * (LEGS.size() - 1);
            Stop from = stops.get((int) way);
            Stop to = stops.get((int) way + 1);
            double zoom = from.zoom() + (to.zoom() - from.zoom()) * (way - (int) way);
            double begin = Math.pow(2, -from.zoom());
            double part = (begin - Math.pow(2, -zoom)) / (begin - Math.pow(2, -to.zoom()));
            return new Stop(
                    from.lon() + (to.lon() - from.lon()) * part,
                    from.lat() + (to.lat() - from.lat()) * part,
                    zoom);
        };
    }
}
