package org.fengqiao.console.map;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.PointIndex;
import org.fengqiao.console.geo.SimplifiedCoverage;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.tile.TileBench;
import org.fengqiao.console.map.tile.TileSource;
import org.fengqiao.domain.code.Level;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/// Times the engine on the sample city: median and 95th percentile of the thread's own CPU time in
/// milliseconds (what other programs do on the machine hardly moves it), with the wall time beside
/// it.
public final class MapBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static volatile double sink;

    private MapBench() {}

    public static void main(String[] arguments) {
        TestCity city = TestCity.load();
        System.out.printf("%-58s %9s %9s %9s%n", "", "cpu p50", "cpu p95", "wall p50");
        indexes(city);
        tiles(city);
        for (int markers : new int[] {10_000, 100_000}) {
            frames(city, markers, 15, "gathered");
            frames(city, markers, 0, "single");
        }
        System.exit(0);
    }

    private static void indexes(TestCity city) {
        List<Geometry> grids = city.level(Level.GRID).stream().map(AreaShape::shape).toList();
        time(
                "shared borders of the grids, built",
                5,
                () -> sink = SimplifiedCoverage.of(grids).arcCount());
        time(
                "all five levels prepared",
                3,
                () -> {
                    for (Level level : Level.values()) {
                        sink = AreaLayer.prepare(city.level(level)).hashCode();
                    }
                });
        SimplifiedCoverage coverage = SimplifiedCoverage.of(grids);
        List<Point> places = city.places(100_000, 3);
        double[] x = places.stream().mapToDouble(p -> Mercator.x(p.getX())).toArray();
        double[] y = places.stream().mapToDouble(p -> Mercator.y(p.getY())).toArray();
        time(
                "grid under a point, 1000 points",
                200,
                () -> {
                    for (int i = 0; i < 1000; i++) {
                        sink += coverage.find(x[i], y[i]).orElse(0);
                    }
                });
        PointIndex points = new PointIndex(x, y);
        time(
                "20 nearest of 100,000, 1000 times",
                200,
                () -> {
                    for (int i = 0; i < 1000; i++) {
                        sink += points.listNearest(x[i * 7], y[i * 7], 20)[0];
                    }
                });
        MarkerLayer layer = MapPicture.incidents(city, 100_000);
        SplittableRandom random = new SplittableRandom(5);
        time(
                "1000 of 100,000 markers moved and recoloured",
                200,
                () -> {
                    for (int i = 0; i < 1000; i++) {
                        Marker old = layer.find("e" + random.nextInt(100_000)).orElseThrow();
                        layer.put(
                                new Marker(
                                        old.id(),
                                        old.lon() + 1e-4,
                                        old.lat(),
                                        old.kind(),
                                        random.nextInt(5),
                                        false));
                    }
                });
    }

    private static void tiles(TestCity city) {
        MapStyle style = MapStyle.load("desk-day");
        List<TileSource> sources =
                MapPicture.areaLayers(city).stream()
                        .map(layer -> layer.tileSource().orElseThrow())
                        .toList();
        for (double zoom : new double[] {9.2, 11, 13, 15, 17}) {
            TileBench bench = new TileBench(style, sources, zoom, 118.785, 32.05);
            time("tile of 512 by 512 at zoom " + zoom, 60, bench::draw);
        }
    }

    private static void frames(TestCity city, int markers, double gatherBelow, String how) {
        try (MapStudio studio = MapStudio.open("desk-day", 1920, 1080)) {
            List<AreaLayer> layers = MapPicture.areaLayers(city);
            MarkerLayer incidents = MapPicture.incidents(city, markers, gatherBelow);
            MapStudio.doFx(() -> {
                layers.forEach(studio.map()::addLayer);
                studio.map().addLayer(incidents);
                studio.map().jumpTo(118.8, 31.95, 9.75);
            });
            studio.settle();
            int[] step = {0};
            String name = " at city zoom, " + markers + " markers, " + how;
            fxTime("frame, panning" + name, 150, () -> pan(studio.map(), 9.75, step));
            fxTime("frame, zooming" + name, 150, () -> zoom(studio.map(), step));
            MapStudio.doFx(() -> studio.map().jumpTo(118.785, 32.05, 15.28));
            studio.settle();
            fxTime(
                    "frame, panning at street zoom, " + markers + " markers, " + how,
                    150,
                    () -> pan(studio.map(), 15.28, step));
            fxTime(
                    "hit test at street zoom, " + markers + " markers, " + how + ", 100 times",
                    60,
                    () -> {
                        for (int i = 0; i < 100; i++) {
                            sink += studio.map().listHits(13 * i, 7 * i).size();
                        }
                    });
        }
    }

    private static void pan(MapView map, double zoom, int[] step) {
        double t = step[0]++ / 60.0;
        double scale = 256 * Math.pow(2, zoom);
        double dx = 480 * Math.sin(2 * Math.PI * t / 4) / scale * 360;
        double dy = 270 * Math.sin(2 * Math.PI * t / 2.667) / scale * 360 * 0.85;
        double lon = zoom < 12 ? 118.8 : 118.785;
        double lat = zoom < 12 ? 31.95 : 32.05;
        map.jumpTo(lon + dx, lat + dy, zoom);
        map.drawFrame();
    }

    private static void zoom(MapView map, int[] step) {
        double t = step[0]++ / 60.0;
        map.jumpTo(118.8, 31.95, 9.75 + 0.7 * (1 + Math.sin(t)));
        map.drawFrame();
    }

    private static void fxTime(String what, int times, Runnable work) {
        List<long[]> samples = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            samples.add(MapStudio.onFx(() -> sample(work)));
        }
        print(what, samples.subList(times / 4, times));
    }

    private static void time(String what, int times, Runnable work) {
        List<long[]> samples = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            samples.add(sample(work));
        }
        print(what, samples.subList(times / 4, times));
    }

    private static long[] sample(Runnable work) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        work.run();
        return new long[] {THREADS.getCurrentThreadCpuTime() - cpu, System.nanoTime() - wall};
    }

    private static void print(String what, List<long[]> samples) {
        double[] cpu = samples.stream().mapToDouble(s -> s[0] / 1e6).sorted().toArray();
        double[] wall = samples.stream().mapToDouble(s -> s[1] / 1e6).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-58s %9.3f %9.3f %9.3f%n",
                what,
                cpu[cpu.length / 2],
                cpu[(int) (cpu.length * 0.95)],
                wall[wall.length / 2]);
    }
}
