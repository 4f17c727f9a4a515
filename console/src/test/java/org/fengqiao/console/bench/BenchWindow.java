package org.fengqiao.console.bench;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.map.AreaLayer;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.MarkerLayer;

/// The map in its window. Belongs to the FX thread.
final class BenchWindow {

    private final MapView map;
    private final Scene scene;
    private final MarkerLayer markers;

    BenchWindow(double width, double height, double clusterBelowZoom) {
        map = new MapView(BenchLook.style(), FxThread.executor());
        map.setFonts(BenchLook.fonts());
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
        BenchLook.layers(city, prepared).forEach(map::addLayer);
        markers.putAll(BenchLook.markers(city.events()));
        map.addLayer(markers);
    }

    void put(int id, double lon, double lat, int status) {
        markers.put(BenchLook.marker(id, lon, lat, status));
    }

    void go(Route.Stop stop) {
        map.jumpTo(stop.lon(), stop.lat(), stop.zoom());
    }

    /// Throws away every tile and label, so that all is drawn again.
    void redraw() {
        map.setStyle(BenchLook.style());
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
}
