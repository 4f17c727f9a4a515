package org.fengqiao.console.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Small GeoJSON files of areas with a code and a name.
final class GeoFiles {

    private GeoFiles() {}

    /// A box.
    static String feature(String code, String name, double w, double e, double s, double n) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"name\":\"%s\"},"
                        .formatted(code, name)
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}}"
                        .formatted(w, s, e, s, e, n, w, n, w, s);
    }

    static Path write(Path file, String... features) throws IOException {
        return write(file, List.of(features));
    }

    static Path write(Path file, List<String> features) throws IOException {
        return Files.writeString(
                file,
                "{\"type\":\"FeatureCollection\",\"features\":["
                        + String.join(",", features)
                        + "]}");
    }
}
