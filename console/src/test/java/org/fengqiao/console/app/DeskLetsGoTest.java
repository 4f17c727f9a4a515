package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.fengqiao.console.boundary.Legend;
import org.fengqiao.console.boundary.Navigator;
import org.fengqiao.console.boundary.SearchBox;
import org.fengqiao.console.boundary.ShadeModel;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Memory;
import org.fengqiao.console.map.AreaLayer;
import org.fengqiao.console.map.MapStudio;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.style.MapStyle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Somebody else takes over: what listened to language, theme and scale is gone with the desk.
class DeskLetsGoTest {

    @BeforeAll
    static void startToolkit() {
        MapStudio.open("desk-day", 10, 10).close();
    }

    /// Makes a thing and closes it.
    private static <T extends AutoCloseable> WeakReference<T> gone(Supplier<T> making) {
        return MapStudio.onFx(() -> {
            T thing = making.get();
            thing.close();
            return new WeakReference<>(thing);
        });
    }

    @Test
    void ofTheLegend() {
        assertTrue(Memory.lets(gone(() -> new Legend(new ShadeModel(new Navigator()), _ -> null))));
    }

    @Test
    void ofTheSearch() {
        assertTrue(Memory.lets(gone(SearchBox::new)));
    }

    @Test
    void ofTheView() {
        assertTrue(Memory.lets(gone(() -> new DeskView(new Region(), new Region()))));
    }

    /// A late answer wakes the map that nobody sees any more.
    @Test
    void ofTheMap() {
        assertTrue(
                Memory.lets(
                        gone(() -> {
                            MapView map =
                                    new MapView(MapStyle.load("desk-day"), FxThread.executor());
                            map.addLayer(new AreaLayer("district", AreaLayer.prepare(List.of())));
                            map.resize(300, 200);
                            map.layout();
                            map.drawFrame();
                            map.close();
                            map.zoomBy(1);
                            return map;
                        })));
    }
}
