package org.fengqiao.console.map.heat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import org.fengqiao.console.geo.HeatGrid;
import org.fengqiao.console.geo.HeatPoints;
import org.fengqiao.console.geo.HeatScale;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.raster.Surface;
import org.fengqiao.console.map.style.MapStyle;

/// How long the parts of a heat map take at 1920 by 1080, in milliseconds of this thread's own
/// time, which other programs do not lengthen (median of 30).
public final class HeatBench {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 30;
    private static final double METRES_PER_UNIT = Mercator.metresPerUnit(32);

    private HeatBench() {}

    public static void main(String[] arguments) {
        for (int count : new int[] {1000, 10_000, 100_000}) {
            HeatPoints points = points(count);
            for (double zoom : new double[] {9.3, 12}) {
                Viewport view = Viewport.at(118.8, 32.05, zoom, 1920, 1080);
                HeatRamp ramp =
                        HeatRamp.of(MapStyle.load("desk-night"), "incident-heat", zoom, 1)
                                .orElseThrow();
                double radiusM =
                        HeatScale.radiusFor(ramp.radiusPx(), METRES_PER_UNIT / view.scale());
                HeatScale none = new HeatScale(0, 1);
                HeatScale scale = HeatScale.of(points, radiusM, METRES_PER_UNIT, none);
                double radius = radiusM / METRES_PER_UNIT;
                double top = scale.topPerKm2() / 1e6 * METRES_PER_UNIT * METRES_PER_UNIT;
                var part = HeatPicture.widened(view, 0.15);
                HeatGrid grid = HeatGrid.of(points, part, radius);
                HeatPicture picture = HeatPicture.paint(grid, view, 1, 0.15, top, ramp);
                Surface surface = Surface.of(1920, 1080);
                double world = view.scale();
                var place =
                        new HeatPicture.Place(
                                Math.round(view.x() * world - 960),
                                Math.round(view.y() * world - 540),
                                world);
                System.out.printf(
                        Locale.ROOT,
                        "%7d points zoom %4.1f radius %6.0f m top %8.1f/km2:"
                                + " scale %6.2f grid %6.2f paint %6.2f draw %5.2f%n",
                        count,
                        zoom,
                        radiusM,
                        scale.topPerKm2(),
                        ms(() -> HeatScale.of(points, radiusM, METRES_PER_UNIT, none)),
                        ms(() -> HeatGrid.of(points, part, radius)),
                        ms(() -> HeatPicture.paint(grid, view, 1, 0.15, top, ramp)),
                        ms(() -> {
                            picture.draw(surface, place);
                            return surface;
                        }));
            }
        }
    }

    private static HeatPoints points(int count) {
        Random random = new Random(5);
        double[] x = new double[count];
        double[] y = new double[count];
        float[] weight = new float[count];
        Arrays.fill(weight, 1);
        for (int i = 0; i < count; i++) {
            double wide = i % 3 == 0 ? 0.25 : 0.06;
            x[i] = Mercator.x(118.8 + random.nextGaussian() * wide);
            y[i] = Mercator.y(32.05 + random.nextGaussian() * wide);
        }
        return new HeatPoints(x, y, weight);
    }

    private static double ms(Callable<?> work) {
        double[] times = new double[ROUNDS];
        try {
            for (int i = 0; i < ROUNDS; i++) {
                long begin = CLOCK.getCurrentThreadCpuTime();
                if (work.call() == null) {
                    throw new IllegalStateException("nothing was made");
                }
                times[i] = (CLOCK.getCurrentThreadCpuTime() - begin) / 1e6;
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }
}
