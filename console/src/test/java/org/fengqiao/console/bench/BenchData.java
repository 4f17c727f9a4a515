package org.fengqiao.console.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.fengqiao.console.geo.Viewport;

/// The city of the common bench for the benchmarks of inner parts, from the folder that the system
/// property `bench.data` names.
public final class BenchData {

    private BenchData() {}

    /// @param markers number of events: 10,000 or 100,000
    /// @throws UncheckedIOException where the folder is not what gen.mjs of the common bench wrote
    public static BenchCity city(int markers) {
        try {
            return GeoJsonCity.read(folder(), markers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is seen at a stop of the script, 1920 by 1080.
    ///
    /// @param stop `city`, `district`, `street`, `community` or `grid`
    public static Viewport view(String stop) {
        try {
            Route.Stop at = Route.read(folder()).stop(stop);
            return Viewport.at(at.lon(), at.lat(), at.zoom(), Bench.WIDTH, Bench.HEIGHT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty("bench.data", ""));
    }
}
