package org.fengqiao.console.geo;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.fengqiao.console.bench.BenchCity;
import org.fengqiao.console.bench.BenchData;
import org.fengqiao.console.map.AreaShape;
import org.locationtech.jts.geom.Geometry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The indexes of the map with the common city's 12,000 grids and 100,000 events: nearest search,
/// area under a point, one change of the clusters; and how long shared borders take to build.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IndexBench {

    private static final int FINEST = 17;
    private static final double STEP = 1e-6;

    private final SplittableRandom random = new SplittableRandom(5);
    private double[] x = {};
    private double[] y = {};
    private int[] status = {};
    private List<Geometry> grids = List.of();
    private SimplifiedCoverage coverage = SimplifiedCoverage.of(List.of());
    private PointIndex points = new PointIndex(x, y);
    private ClusterIndex clusters = new ClusterIndex(4, 0, FINEST);

    @Setup
    public void load() {
        BenchCity city = BenchData.city(100_000);
        x = Arrays.stream(city.events().lon()).map(Mercator::x).toArray();
        y = Arrays.stream(city.events().lat()).map(Mercator::y).toArray();
        status = city.events().status();
        points = new PointIndex(x, y);
        clusters = new ClusterIndex(4, 0, FINEST);
        for (int i = 0; i < x.length; i++) {
            clusters.put(i, x[i], y[i], status[i]);
        }
        grids = city.level("grid").stream().map(AreaShape::shape).toList();
        coverage = SimplifiedCoverage.of(grids);
    }

    @Benchmark
    public int[] nearestTwenty() {
        int at = random.nextInt(x.length);
        return points.listNearest(x[at] + STEP, y[at], 20);
    }

    @Benchmark
    public OptionalInt gridUnderPoint() {
        int at = random.nextInt(x.length);
        return coverage.find(x[at], y[at]);
    }

    /// An event moves a little and changes its status.
    @Benchmark
    public void clusterUpdate() {
        int at = random.nextInt(x.length);
        x[at] += random.nextBoolean() ? STEP : -STEP;
        status[at] = random.nextInt(4);
        clusters.put(at, x[at], y[at], status[at]);
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public SimplifiedCoverage sharedBorders() {
        return SimplifiedCoverage.of(grids);
    }
}
