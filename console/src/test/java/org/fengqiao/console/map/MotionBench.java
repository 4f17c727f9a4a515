package org.fengqiao.console.map;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

/// Pans and zooms the map of a desk at 1920 by 1080 with the whole sample city (five levels, roads,
/// water, green, buildings) and 10,000 open incidents, and prints the time on the FX thread from a
/// change of the camera to the composed frame, in milliseconds. Steps come 16 ms apart like pulses,
/// so that tiles and labels are made beside them as on a desk. On a busy machine the CPU time of
/// the FX thread, beside it, says what the work itself costs.
public final class MotionBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int INCIDENTS = 10_000;
    private static final long PULSE_NANOS = 16_000_000;

    private record Sample(double wallMs, double cpuMs) {}

    private MotionBench() {}

    public static void main(String[] arguments) {
        TestCity city = TestCity.load();
        System.out.printf(
                "%-44s %8s %8s %8s %8s%n", "frame, ms", "median", "p95", "max", "cpu p50");
        try (MapStudio studio = MapStudio.open("desk-night", 1920, 1080)) {
            MapPicture.fill(studio.map(), city);
            MarkerLayer incidents =
                    (MarkerLayer) MapStudio.onFx(() -> studio.map().listLayers().getLast());
            MapView map = studio.map();
            MapStudio.doFx(() -> writeNamesLikeTheDesk(map));
            MapStudio.doFx(() -> map.jumpTo(118.8, 31.95, 9.2));
            studio.settle();
            run(map, "(warming up)", 100, step -> pan(map, step, 118.8, 31.95, 9.2));
            run(map, "pan, city", 200, step -> pan(map, step, 118.8, 31.95, 9.2));
            run(map, "zoom, city to street and back", 300, step -> zoom(map, step));
            run(map, "pan, district", 200, step -> pan(map, step, 118.785, 32.05, 12.3));
            run(map, "pan, street", 200, step -> pan(map, step, 118.785, 32.05, 15.2));
            run(
                    map,
                    "pan, every incident by itself",
                    200,
                    step -> pan(map, step, 118.785, 32.05, 16.4));
            SplittableRandom random = new SplittableRandom(9);
            run(
                    map,
                    "pan, city, 50 incidents change a frame",
                    200,
                    step -> {
                        change(incidents, random, 50);
                        pan(map, step, 118.8, 31.95, 9.2);
                    });
        }
        System.exit(0);
    }

    /// The desk names the parts of one area only; here those of the city, of one district, of its
    /// streets, and of their communities at once.
    private static void writeNamesLikeTheDesk(MapView map) {
        for (Layer layer : map.listLayers()) {
            if (layer instanceof AreaLayer areas && !areas.id().equals("district")) {
                areas.setCaptions(
                        area -> area.id().contains("320106") ? List.of(area.label()) : List.of());
            }
        }
    }

    private static void pan(MapView map, int step, double lon, double lat, double zoom) {
        double pixel = 360 / (256 * Math.pow(2, zoom));
        double dx = 480 * Math.sin(2 * Math.PI * step / 240.0) * pixel;
        double dy = 270 * Math.sin(2 * Math.PI * step / 160.0) * pixel * 0.85;
        map.jumpTo(lon + dx, lat + dy, zoom);
    }

    private static void zoom(MapView map, int step) {
        map.jumpTo(118.785, 32.05, 12.7 - 3.5 * Math.cos(2 * Math.PI * step / 300.0));
    }

    private static void change(MarkerLayer layer, SplittableRandom random, int count) {
        for (int i = 0; i < count; i++) {
            Marker old = layer.find("e" + random.nextInt(INCIDENTS)).orElseThrow();
            layer.put(
                    new Marker(
                            old.id(),
                            old.lon(),
                            old.lat(),
                            old.kind(),
                            random.nextInt(5),
                            old.pulsing()));
        }
    }

    private static void run(MapView map, String what, int steps, IntConsumer move) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            int step = i;
            long due = System.nanoTime() + PULSE_NANOS;
            samples.add(MapStudio.onFx(() -> sample(map, move, step)));
            LockSupport.parkNanos(due - System.nanoTime());
        }
        double[] wall = sorted(samples, Sample::wallMs);
        double[] cpu = sorted(samples, Sample::cpuMs);
        System.out.printf(
                Locale.ROOT,
                "%-44s %8.2f %8.2f %8.2f %8.2f%n",
                what,
                wall[wall.length / 2],
                wall[(int) (wall.length * 0.95)],
                wall[wall.length - 1],
                cpu[cpu.length / 2]);
    }

    private static Sample sample(MapView map, IntConsumer move, int step) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        move.accept(step);
        map.drawFrame();
        return new Sample(
                (System.nanoTime() - wall) / 1e6, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6);
    }

    private static double[] sorted(List<Sample> samples, ToDoubleFunction<Sample> of) {
        double[] values = samples.stream().mapToDouble(of).toArray();
        Arrays.sort(values);
        return values;
    }
}
