package org.fengqiao.console.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.map.AreaLayer;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.Marker;
import org.fengqiao.console.map.MarkerKind;
import org.fengqiao.console.map.MarkerLayer;
import org.fengqiao.console.map.label.MapFonts;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleException;

/// The map in its window. Belongs to the FX thread.
final class BenchWindow {

    private static final List<MarkerKind> KINDS =
            IntStream.range(0, 4).mapToObj(s -> MarkerKind.of("status", "" + s)).toList();

    private final MapView map;
    private final Scene scene;
    private final MarkerLayer markers;

    BenchWindow(double width, double height, double clusterBelowZoom) {
        map = new MapView(style(), FxThread.executor());
        map.setFonts(fonts());
        map.setPrefSize(width, height);
        scene = new Scene(map, width, height);
        markers = new MarkerLayer("event", clusterBelowZoom);
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.show();
    }

    MapView map() {
        return map;
    }

    Scene scene() {
        return scene;
    }

    /// Puts a city on the map.
    ///
    /// @param prepared its levels, in the order of [BenchCity#LEVELS]
    void fill(BenchCity city, List<AreaLayer.Prepared> prepared) {
        for (int i = 0; i < prepared.size(); i++) {
            String level = BenchCity.LEVELS.get(i);
            AreaLayer layer = new AreaLayer(level, prepared.get(i));
            if (level.equals("grid")) {
                int[] at = {0};
                layer.setClasses(_ -> city.classes()[at[0]++]);
            }
            map.addLayer(layer);
        }
        BenchCity.Events events = city.events();
        for (int i = 0; i < events.count(); i++) {
            put(i, events.lon()[i], events.lat()[i], events.status()[i]);
        }
        map.addLayer(markers);
    }

    void put(int id, double lon, double lat, int status) {
        markers.put(new Marker("e" + id, lon, lat, KINDS.get(status), status, false));
    }

    void go(Route.Stop stop) {
        map.jumpTo(stop.lon(), stop.lat(), stop.zoom());
    }

    /// Throws away every tile and label, so that all is drawn again.
    void redraw() {
        map.setStyle(style());
    }

    /// What is shown now, premultiplied ARGB.
    int[] pixels() {
        for (var node : new ArrayList<>(map.getChildrenUnmodifiable())) {
            if (node instanceof ImageView view) {
                int width = (int) view.getImage().getWidth();
                int height = (int) view.getImage().getHeight();
                int[] pixels = new int[width * height];
                view.getImage()
                        .getPixelReader()
                        .getPixels(
                                0,
                                0,
                                width,
                                height,
                                PixelFormat.getIntArgbPreInstance(),
                                pixels,
                                0,
                                width);
                return pixels;
            }
        }
        throw new IllegalStateException("the map shows no picture");
    }

    private static MapStyle style() {
        try (InputStream in = open("/org/fengqiao/console/bench/bench-style.json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return MapStyle.read("bench-style.json", json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (StyleException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static MapFonts fonts() {
        String folder = "/org/fengqiao/console/theme/fonts/";
        try {
            return MapFonts.load(
                    open(folder + "NotoSansSC-Regular.ttf"), open(folder + "NotoSansSC-Bold.ttf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = BenchWindow.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("no " + name + " on the class path");
        }
        return in;
    }
}
