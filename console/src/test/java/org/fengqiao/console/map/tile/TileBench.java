package org.fengqiao.console.map.tile;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fengqiao.console.bench.BenchCity;
import org.fengqiao.console.bench.BenchData;
import org.fengqiao.console.bench.BenchLook;
import org.fengqiao.console.geo.Viewport;
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

/// Drawing the tile in the middle of a view, with all levels of the common city.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TileBench {

    @Param({"city", "district", "street", "community", "grid"})
    public String stop = "city";

    private final PixelCanvas canvas = new PixelCanvas(new SparePixels()::take);
    private TileScene scene = new TileScene(BenchLook.style(), List.of(), 1);
    private TileKey key = new TileKey(0, 0, 0);

    @Setup
    public void load() {
        BenchCity city = BenchData.city(10_000);
        List<TileSource> sources =
                BenchLook.layers(city).stream().flatMap(l -> l.tileSource().stream()).toList();
        scene = new TileScene(BenchLook.style(), sources, 1);
        Viewport view = BenchData.view(stop);
        double k = view.scale() / TileKey.SIZE;
        key = new TileKey(view.zoom(), (int) (view.x() * k), (int) (view.y() * k));
    }

    @Benchmark
    public int[] tile() {
        return scene.draw(
                key,
                1,
                canvas,
                (layer, failure) -> {
                    throw new IllegalStateException(layer, failure);
                });
    }
}
