package org.fengqiao.console.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;

/// Drives the map pulse by pulse. The camera is set after a frame was composed and before its pulse
/// is rendered, so each pulse composes one frame of a view it has not shown before. Frames are
/// counted as composed; JavaFX renders them on its own thread.
final class Motion {

    private final BenchWindow window;
    private final DoubleFunction<Route.Stop> camera;
    private final DoubleConsumer change;
    private final double seconds;
    private final CompletableFuture<FrameTimes> done = new CompletableFuture<>();
    private final List<RedrawCheck.Sample> samples = new ArrayList<>();
    private final List<Double> gaps = new ArrayList<>();
    private final Runnable listener = this::pulse;
    private final double sampleEvery;
    private final MachineLoad load = new MachineLoad();
    private long begin;
    private long last;
    private long composed;
    private long cpu;
    private long paused;
    private double nextSample;
    private Route.Stop shown;

    /// @param change what happens to the markers, given the seconds since the beginning
    /// @param samples how many frames are kept to be compared with a full redraw; 0 keeps the last
    Motion(
            BenchWindow window,
            DoubleFunction<Route.Stop> camera,
            DoubleConsumer change,
            double seconds,
            int samples) {
        this.window = window;
        this.camera = camera;
        this.change = change;
        this.seconds = seconds;
        sampleEvery = samples == 0 ? Double.MAX_VALUE : seconds / (samples + 0.5);
        nextSample = sampleEvery;
        shown = camera.apply(0);
    }

    /// To be called on the FX thread.
    CompletableFuture<FrameTimes> start() {
        begin = System.nanoTime();
        last = begin;
        composed = window.map().clock().count();
        cpu = fxCpu();
        window.scene().addPreLayoutPulseListener(listener);
        window.go(shown);
        return done;
    }

    List<RedrawCheck.Sample> samples() {
        return samples;
    }

    private static long fxCpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void pulse() {
        long now = System.nanoTime();
        double t = (now - begin - paused) / 1e9;
        boolean drawn = window.map().clock().count() > composed;
        if (drawn) {
            composed = window.map().clock().count();
            gaps.add((now - last) / 1e6);
            last = now;
            if (t >= nextSample) {
                samples.add(new RedrawCheck.Sample(shown, window.pixels()));
                nextSample += sampleEvery;
                long taken = System.nanoTime() - now;
                paused += taken;
                last += taken;
            }
        }
        if (t >= seconds && drawn) {
            if (sampleEvery == Double.MAX_VALUE) {
                samples.add(new RedrawCheck.Sample(shown, window.pixels()));
            }
            window.scene().removePreLayoutPulseListener(listener);
            double[] all = gaps.stream().skip(1).mapToDouble(Double::doubleValue).toArray();
            double frameCpu = (fxCpu() - cpu) / 1e6 / Math.max(1, gaps.size());
            done.complete(new FrameTimes(all, t, frameCpu, load.foreignCores()));
            return;
        }
        shown = camera.apply(t);
        window.go(shown);
        change.accept(t);
    }
}
