package org.fengqiao.console.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.fengqiao.console.bench.BenchCity;
import org.fengqiao.console.bench.BenchData;
import org.fengqiao.console.bench.BenchLook;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.Disc;
import org.fengqiao.console.map.label.LabelForge;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
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

/// Placing the names of the common city's 12,000 grids, communities, streets and districts, clear
/// of the badges of 10,000 events: from nothing, and again where they stand already.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LabelBench {

    private static final double GATHERED = 23;

    @Param({"city", "district", "street"})
    public String stop = "city";

    private LabelPlacement.@Nullable Task task;
    private @Nullable LabelPlacement standing;

    @Setup
    public void load() {
        BenchCity city = BenchData.city(10_000);
        Viewport view = BenchData.view(stop);
        List<MapLabel> labels = new ArrayList<>();
        Envelope whole = new Envelope();
        for (AreaLayer layer : BenchLook.layers(city)) {
            labels.addAll(layer.labels());
            layer.areas()
                    .forEach(area -> layer.findBounds(area.id()).ifPresent(whole::expandToInclude));
        }
        MarkerLayer events = MarkerBench.layer(city.events(), GATHERED);
        List<Disc> badges = new ArrayList<>();
        events.sendObstacles(view.zoom(), whole, badges::add);
        LabelForge forge = new LabelForge(BenchLook.fonts());
        task = new LabelPlacement.Task(labels, badges, BenchLook.style(), forge, view.zoom());
        standing = LabelPlacement.of(task, null);
    }

    @Benchmark
    public Object placed() {
        return LabelPlacement.of(Objects.requireNonNull(task), null);
    }

    @Benchmark
    public Object placedAgain() {
        return LabelPlacement.of(Objects.requireNonNull(task), standing);
    }
}
