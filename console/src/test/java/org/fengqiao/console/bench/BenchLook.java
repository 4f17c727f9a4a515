package org.fengqiao.console.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.console.map.AreaLayer;
import org.fengqiao.console.map.Marker;
import org.fengqiao.console.map.MarkerKind;
import org.fengqiao.console.map.label.MapFonts;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleException;

/// How the common bench wants its city drawn.
public final class BenchLook {

    private static final List<MarkerKind> KINDS =
            IntStream.range(0, 4).mapToObj(s -> MarkerKind.of("status", "" + s)).toList();

    private BenchLook() {}

    public static MapStyle style() {
        try (InputStream in = open("/org/fengqiao/console/bench/bench-style.json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return MapStyle.read("bench-style.json", json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (StyleException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public static MapFonts fonts() {
        String folder = "/org/fengqiao/console/theme/fonts/";
        try {
            return MapFonts.load(
                    open(folder + "NotoSansSC-Regular.ttf"), open(folder + "NotoSansSC-Bold.ttf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = BenchLook.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("no " + name + " on the class path");
        }
        return in;
    }

    /// The levels of a city, the lowest first, prepared by this thread.
    public static List<AreaLayer> layers(BenchCity city) {
        return layers(
                city,
                BenchCity.LEVELS.stream()
                        .map(level -> AreaLayer.prepare(city.level(level)))
                        .toList());
    }

    /// @param prepared the levels, in the order of [BenchCity#LEVELS]
    static List<AreaLayer> layers(BenchCity city, List<AreaLayer.Prepared> prepared) {
        List<AreaLayer> layers = new ArrayList<>();
        for (int i = 0; i < prepared.size(); i++) {
            String level = BenchCity.LEVELS.get(i);
            AreaLayer layer = new AreaLayer(level, prepared.get(i));
            if (level.equals("grid")) {
                int[] at = {0};
                layer.setClasses(_ -> city.classes()[at[0]++]);
            }
            layers.add(layer);
        }
        return layers;
    }

    public static List<Marker> markers(BenchCity.Events events) {
        return IntStream.range(0, events.count())
                .mapToObj(i -> marker(i, events.lon()[i], events.lat()[i], events.status()[i]))
                .toList();
    }

    public static Marker marker(int id, double lon, double lat, int status) {
        return new Marker("e" + id, lon, lat, KINDS.get(status), status, false);
    }
}
