package org.fengqiao.console.map;

import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.fengqiao.console.bench.BenchCity;
import org.fengqiao.console.bench.BenchData;
import org.fengqiao.console.bench.BenchLook;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.raster.Surface;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Drawing, hitting and changing the events of the common city in its city view; and, for
/// comparison, the span blit of [SpanLimit] with pictures of the same size at the same places.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class MarkerBench {

    private static final double GATHERED = 23;

    @Param({"10000", "100000"})
    public int markers = 10_000;

    private final SplittableRandom random = new SplittableRandom(7);
    private final Surface surface = Surface.of(1920, 1080);
    private BenchCity.Events events =
            new BenchCity.Events(new double[0], new double[0], new int[0]);
    private @Nullable MarkerLayer singles;
    private @Nullable MarkerLayer gathered;
    private @Nullable LabelForge letters;
    private @Nullable Viewport view;
    private @Nullable SpanLimit limit;

    static MarkerLayer layer(BenchCity.Events events, double clusterBelowZoom) {
        MarkerLayer layer = new MarkerLayer("event", clusterBelowZoom);
        layer.putAll(BenchLook.markers(events));
        layer.styleChanged(BenchLook.style());
        return layer;
    }

    @Setup
    public void load() {
        events = BenchData.city(markers).events();
        singles = layer(events, 0);
        gathered = layer(events, GATHERED);
        letters = new LabelForge(BenchLook.fonts());
        Viewport city = BenchData.view("city");
        view = city;
        limit = new SpanLimit(events, city);
    }

    private Frame frame() {
        return new Frame(
                surface,
                Objects.requireNonNull(view),
                1,
                System.nanoTime(),
                Objects.requireNonNull(letters));
    }

    @Benchmark
    public Surface drawSingles() {
        Objects.requireNonNull(singles).draw(frame());
        return surface;
    }

    @Benchmark
    public Surface drawBadges() {
        Objects.requireNonNull(gathered).draw(frame());
        return surface;
    }

    @Benchmark
    public Surface spanLimit() {
        Objects.requireNonNull(limit).draw(surface);
        return surface;
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Optional<MapHit> hitSingle() {
        Frame frame = frame();
        return Objects.requireNonNull(singles)
                .hitAt(frame, random.nextInt(1920), random.nextInt(1080));
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Optional<MapHit> hitBadge() {
        Frame frame = frame();
        return Objects.requireNonNull(gathered)
                .hitAt(frame, random.nextInt(1920), random.nextInt(1080));
    }

    /// An event that changes its status.
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public void change() {
        int at = random.nextInt(events.count());
        Objects.requireNonNull(gathered)
                .put(BenchLook.marker(at, events.lon()[at], events.lat()[at], random.nextInt(4)));
    }
}
