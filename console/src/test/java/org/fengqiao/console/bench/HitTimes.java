package org.fengqiao.console.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.PointIndex;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.MapView;

/// Times hit tests, and the search for what is nearest.
final class HitTimes {

    private static final int COUNT = 200;
    private static final int ROUNDS = 20;
    private static final int SEARCHES = 1_000;

    private HitTimes() {}

    /// @return milliseconds: of a hit test of every area and marker under a point, with the nearest
    ///   marker; and microseconds of a search for the 20 nearest
    static Map<String, Object> measure(MapView map, BenchCity city) {
        BenchCity.Events events = city.events();
        double[] x = Arrays.stream(events.lon()).map(Mercator::x).toArray();
        double[] y = Arrays.stream(events.lat()).map(Mercator::y).toArray();
        PointIndex index = new PointIndex(x, y);
        Viewport view = map.viewport();
        double[] times = {};
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            SplittableRandom random = new SplittableRandom(11);
            times = new double[COUNT];
            found = 0;
            for (int i = 0; i < COUNT; i++) {
                double px = 20 + random.nextInt((int) view.width() - 40);
                double py = 20 + random.nextInt((int) view.height() - 40);
                long begin = System.nanoTime();
                int under = map.listHits(px, py).size();
                int[] near = index.listNearest(view.toWorldX(px), view.toWorldY(py), 1);
                times[i] = (System.nanoTime() - begin) / 1e6;
                found += under > 0 && near.length == 1 ? 1 : 0;
            }
        }
        Arrays.sort(times);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("n", COUNT);
        json.put("found", found);
        json.put("default", Map.of("median", times[COUNT / 2], "p95", times[(int) (COUNT * 0.95)]));
        json.put("nearest20Micros", FrameTimes.round(nearest(index, x, y)));
        return json;
    }

    private static double nearest(PointIndex index, double[] x, double[] y) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            for (int i = 0; i < SEARCHES; i++) {
                int at = i * 7 % x.length;
                if (index.listNearest(x[at], y[at], 20).length != 20) {
                    throw new IllegalStateException("fewer than 20 points");
                }
            }
            best = Math.min(best, (System.nanoTime() - begin) / 1e3 / SEARCHES);
        }
        return best;
    }
}
