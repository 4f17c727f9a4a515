package org.fengqiao.console.map;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fengqiao.console.bench.BenchCity;
import org.fengqiao.console.bench.BenchLook;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.raster.Surface;

/// Times the drawing of all markers of a view beside the span blit of [SpanLimit], in turn in the
/// same process, so that what else the machine does burdens both.
public final class MarkerDrawing {

    private static final int ROUNDS = 60;

    private MarkerDrawing() {}

    /// @return milliseconds, medians: of the layer, of the limit, and how many times as long
    public static Map<String, Object> measure(BenchCity.Events events, Viewport view) {
        MarkerLayer layer = MarkerBench.layer(events, 0);
        LabelForge letters = new LabelForge(BenchLook.fonts());
        SpanLimit limit = new SpanLimit(events, view);
        Surface surface = Surface.of((int) view.width(), (int) view.height());
        double[] ours = new double[ROUNDS];
        double[] least = new double[ROUNDS];
        for (int i = 0; i < 2 * ROUNDS; i++) { // the first half warms up
            long begin = System.nanoTime();
            layer.draw(new Frame(surface, view, 1, begin, letters));
            long between = System.nanoTime();
            limit.draw(surface);
            long end = System.nanoTime();
            ours[i % ROUNDS] = (between - begin) / 1e6;
            least[i % ROUNDS] = (end - between) / 1e6;
        }
        Arrays.sort(ours);
        Arrays.sort(least);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("layerMs", ours[ROUNDS / 2]);
        json.put("limitMs", least[ROUNDS / 2]);
        json.put("times", ours[ROUNDS / 2] / least[ROUNDS / 2]);
        return json;
    }
}
