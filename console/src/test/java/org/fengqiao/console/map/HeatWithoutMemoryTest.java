package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import org.fengqiao.console.geo.HeatPoints;
import org.fengqiao.console.geo.HeatScale;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.heat.HeatLayer;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.style.MapStyle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/// A heat map whose first picture does not fit into memory.
class HeatWithoutMemoryTest {

    private static final Viewport VIEW = Viewport.at(118.8, 32, 12, 300, 200);
    private static final Viewport BESIDE = Viewport.at(118.81, 32, 12, 300, 200);

    private final List<HeatScale> told = new ArrayList<>();
    private int repaints;
    private boolean full = true;

    /// Works at once, as a pool does whose threads end with what they throw.
    private final class Host implements LayerHost {

        @Override
        public void repaint() {
            repaints++;
        }

        @Override
        public void redrawTiles(@Nullable Envelope world) {}

        @Override
        public void relabel() {}

        @Override
        public void obstaclesChanged() {}

        @Override
        public void trouble(String name, String reason) {}

        @Override
        public Executor background() {
            return task -> {
                try {
                    task.run();
                } catch (OutOfMemoryError thrown) {
                    full = false;
                }
            };
        }

        @Override
        public Executor owner() {
            return task -> {
                if (full) {
                    full = false;
                    throw new OutOfMemoryError("on purpose");
                }
                task.run();
            };
        }
    }

    @Test
    void anotherViewIsTriedAgain() {
        HeatLayer heat = new HeatLayer("incident-heat", 32);
        heat.setOnScale(told::add);
        double[] x = new double[9];
        double[] y = new double[9];
        float[] weight = new float[9];
        Arrays.fill(x, Mercator.x(118.8));
        Arrays.fill(y, Mercator.y(32));
        Arrays.fill(weight, 1);
        heat.attach(new Host(), MapStyle.load("desk-day"));
        heat.setPoints(new HeatPoints(x, y, weight));
        int before = repaints;
        heat.draw(frame(VIEW));
        assertTrue(heat.isAtRest(), "it paints no longer");
        assertEquals(before + 1, repaints, "a frame tells of it");
        assertThrows(IllegalStateException.class, () -> heat.draw(frame(VIEW)));
        assertEquals(List.of(), told, "not tried again in the same view");
        heat.draw(frame(BESIDE));
        assertEquals(1, told.size());
        assertTrue(heat.isAtRest());
    }

    private static Frame frame(Viewport view) {
        return Frame.blank(view, 1, new LabelForge(MapStudio.fonts()));
    }
}
