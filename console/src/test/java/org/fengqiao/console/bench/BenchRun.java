package org.fengqiao.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.AreaLayer;
import org.fengqiao.console.map.MarkerDrawing;
import tools.jackson.databind.json.JsonMapper;

/// One case of the bench in a process of its own: loads the city, plays the script, writes JSON.
public final class BenchRun {

    private static final int SAMPLES = 3;

    private final BenchCase what;
    private final Route route;
    private final BenchCity city;
    private final FrameFolder frames;
    private final RedrawCheck check;
    private final BenchWindow window;
    private final Map<String, Object> measures = new LinkedHashMap<>();
    private FrameTimes lastTimes = new FrameTimes(new double[0], 1, 0, 0);

    /// @param data the folder with the generated city
    /// @param frames where sampled frames are kept; empty keeps none
    private BenchRun(BenchCase what, Path data, String frames)
            throws IOException, InterruptedException {
        this.what = what;
        this.frames = new FrameFolder(frames, what.variant() + "-" + what.markers(), what.width());
        check = new RedrawCheck(this.frames);
        route = Route.read(data);
        CountDownLatch up = new CountDownLatch(1);
        FxThread.startToolkit(up::countDown);
        FxThread.keepToolkitWithoutWindows();
        if (!up.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("JavaFX did not start in 20 s");
        }
        window = onFx(() -> new BenchWindow(what.width(), what.height(), what.clusterBelow()));
        // As at a desk, the window is there before the city is.
        city = what.tenfold() ? TenfoldCity.make() : GeoJsonCity.read(data, what.markers());
    }

    /// @param arguments the data folder, the file to write, the case as [BenchCase] writes it, and
    ///   the folder for sampled frames or an empty word
    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        int code = 1; // the toolkit's thread would keep a process alive that has failed
        try {
            BenchCase what = BenchCase.parse(arguments[2]);
            BenchRun run = new BenchRun(what, data, arguments[3]);
            byte[] result = JsonMapper.builder().build().writeValueAsBytes(run.play());
            Files.write(Path.of(arguments[1]), result);
            code = 0;
        } catch (Throwable failure) {
            failure.printStackTrace();
        }
        System.exit(code);
    }

    private Map<String, Object> play() throws InterruptedException {
        onFx(() -> nothing(() -> window.go(route.stop("city"))));
        measures.put("loadMs", FrameTimes.round(load()));
        move(route.pan("city"), _ -> {}, 1.5, 0);
        double seconds = what.seconds();
        motion("panCity", route.pan("city"), seconds);
        motion("panStreet", route.pan("street"), seconds);
        motion("zoom", route.zoom(seconds), seconds);
        live("live1k", 1_000);
        live("live10k", 10_000);
        Map<String, Object> memory = MachineLoad.memory();
        measures.put("hit", hits());
        onFx(() -> nothing(() -> window.go(route.stop("city"))));
        Viewport cityView = onFx(() -> window.map().viewport());
        measures.put("markers", MarkerDrawing.measure(city.events(), cityView));
        measures.put("check", check.toJson());
        Map<String, Object> result = what.toJson();
        result.put("m", measures);
        result.put("memEnd", memory);
        return result;
    }

    /// Milliseconds from parsed data to the first complete frame and two more.
    private double load() {
        // What was left behind by parsing the bench's files is not the map's.
        System.gc();
        long begin = System.nanoTime();
        List<AreaLayer.Prepared> prepared =
                AreaLayer.prepareAll(BenchCity.LEVELS.stream().map(city::level).toList());
        measures.put("prepareMs", FrameTimes.round((System.nanoTime() - begin) / 1e6));
        onFx(() -> nothing(() -> window.fill(city, prepared)));
        settle();
        onFx(() -> window.map().drawFrame());
        onFx(() -> window.map().drawFrame());
        return (System.nanoTime() - begin) / 1e6;
    }

    private void motion(String name, DoubleFunction<Route.Stop> camera, double seconds) {
        onFx(() -> nothing(() -> window.go(camera.apply(0))));
        settle();
        Motion motion = move(camera, _ -> {}, seconds, what.tenfold() ? 0 : SAMPLES);
        long stopped = System.nanoTime();
        settle();
        double settled = (System.nanoTime() - stopped) / 1e6;
        Map<String, Object> json = lastTimes.toJson();
        json.put("settleMs", FrameTimes.round(settled));
        measures.put(name, json);
        json.put("check", compare(name, motion));
    }

    private Motion move(
            DoubleFunction<Route.Stop> camera, DoubleConsumer change, double seconds, int samples) {
        Motion motion = new Motion(window, camera, change, seconds, samples);
        CompletableFuture<FrameTimes> done = onFx(motion::start);
        lastTimes = await(done);
        return motion;
    }

    private void live(String name, int perSecond) {
        Route.Stop stop = route.stop("city");
        onFx(() -> nothing(() -> window.go(stop)));
        settle();
        LiveChanges changes = new LiveChanges(window, city.events(), perSecond);
        Motion motion = move(_ -> stop, changes, what.seconds(), 0);
        Map<String, Object> json = lastTimes.toJson();
        json.put("appliedPerSec", Math.round(changes.applied() / lastTimes.seconds()));
        // Only the last frame can be drawn again: the changes go on from each.
        json.put("check", compare(name, motion));
        measures.put(name, json);
    }

    /// Compares the sampled frames of a motion with full redraws.
    private Map<String, Object> compare(String name, Motion motion) {
        RedrawCheck own = new RedrawCheck(frames);
        own.addAll(this, name, motion.samples());
        check.merge(own);
        return own.toJson();
    }

    private Map<String, Object> hits() {
        onFx(() -> nothing(() -> window.go(route.stop("district"))));
        settle();
        return onFx(() -> HitTimes.measure(window.map(), city));
    }

    /// The same view drawn from nothing.
    int[] redrawn(Route.Stop stop) {
        onFx(() ->
                nothing(() -> {
                    window.redraw();
                    window.go(stop);
                }));
        settle();
        return onFx(window::pixels);
    }

    private void settle() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        onFx(() ->
                nothing(() -> {
                    window.map()
                            .settledProperty()
                            .subscribe(now -> {
                                if (now) {
                                    done.complete(true);
                                }
                            });
                }));
        await(done);
    }

    private static boolean nothing(Runnable task) {
        task.run();
        return true;
    }

    private static <T> T onFx(Callable<T> task) {
        CompletableFuture<T> done = new CompletableFuture<>();
        FxThread.run(() -> {
            try {
                done.complete(task.call());
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        });
        return await(done);
    }

    private static <T> T await(CompletableFuture<T> done) {
        try {
            return done.get(120, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the map did not answer in two minutes", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
