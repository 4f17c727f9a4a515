package org.fengqiao.console.app.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/// Plays steps one after another, each until the screen shows it or its time is over. Waits by
/// looking once a pulse, never by sleeping. FX thread.
///
/// The first step that does not happen ends the tour, with its picture and the reason written down.
public final class Tour {

    private static final Logger LOG = Logger.getLogger(Tour.class.getName());

    /// Pulses between seeing a step happen and taking its picture, so that what was changed is
    /// drawn.
    private static final int SETTLE_PULSES = 4;

    private static final int BACKEND_SECONDS = 60;

    private final List<Step> steps;
    private final TourReport report;
    private final Supplier<BufferedImage> camera;
    private final Executor fx;
    private final Consumer<Boolean> end;

    private int number;
    private long startedNanos;
    private String done = "";
    private Map<String, Object> screen = Map.of();

    /// @param fx runs on the FX thread, later
    /// @param end told whether every step happened
    private Tour(
            List<Step> steps,
            TourReport report,
            Supplier<BufferedImage> camera,
            Executor fx,
            Consumer<Boolean> end) {
        this.steps = steps;
        this.report = report;
        this.camera = camera;
        this.fx = fx;
        this.end = end;
    }

    /// @throws IOException if the folder cannot be written
    public static void play(
            List<Step> steps,
            Path folder,
            Supplier<BufferedImage> camera,
            Executor fx,
            Consumer<Boolean> end)
            throws IOException {
        new Tour(steps, TourReport.open(folder), camera, fx, end).next();
    }

    private void next() {
        if (number == steps.size()) {
            end.accept(true);
            return;
        }
        Step step = steps.get(number++);
        startedNanos = System.nanoTime();
        screen = Map.of();
        done = "";
        try {
            done = step.act().get();
        } catch (RuntimeException e) {
            fail(step, e);
            return;
        }
        waitFor(step);
    }

    private void waitFor(Step step) {
        AnimationTimer looking =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        Optional<Map<String, Object>> seen;
                        try {
                            seen = step.screen().get();
                        } catch (RuntimeException e) {
                            stop();
                            fail(step, e);
                            return;
                        }
                        if (seen.isPresent()) {
                            stop();
                            screen = seen.get();
                            settle(step);
                        } else if (elapsed().compareTo(step.within()) > 0) {
                            stop();
                            finish(
                                    step,
                                    Map.of(),
                                    "not seen within " + step.within().toSeconds() + " s");
                        }
                    }
                };
        looking.start();
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    private void settle(Step step) {
        AnimationTimer drawing =
                new AnimationTimer() {
                    private int pulses;

                    @Override
                    public void handle(long now) {
                        if (++pulses == SETTLE_PULSES) {
                            stop();
                            askBackend(step);
                        }
                    }
                };
        drawing.start();
    }

    private void askBackend(Step step) {
        CompletableFuture<Map<String, Object>> asked;
        try {
            asked = step.backend().get();
        } catch (RuntimeException e) {
            fail(step, e);
            return;
        }
        var told =
                asked.orTimeout(BACKEND_SECONDS, TimeUnit.SECONDS)
                        .whenCompleteAsync(
                                (answer, failure) ->
                                        finish(
                                                step,
                                                answer == null ? Map.of() : answer,
                                                failure == null ? null : "backend: " + failure),
                                fx);
        LOG.log(Level.FINE, "asked the backend about {0}: {1}", new Object[] {step.name(), told});
    }

    /// A step that throws did not happen; the tour ends with its picture and its line.
    private void fail(Step step, RuntimeException why) {
        LOG.log(Level.WARNING, "tour step " + step.name() + " threw", why);
        finish(step, Map.of(), why.toString());
    }

    private void finish(Step step, Map<String, Object> backend, @Nullable String failure) {
        long ms = elapsed().toMillis();
        String picture = TourReport.pictureName(number, step.name());
        try {
            report.savePicture(picture, camera.get());
            report.append(
                    new StepRecord(
                            number,
                            step.name(),
                            failure == null,
                            done,
                            screen,
                            backend,
                            ms,
                            picture,
                            failure));
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "the tour cannot be written down", e);
            end.accept(false);
            return;
        }
        if (failure == null) {
            LOG.log(Level.INFO, "tour {0} {1}: {2} ms", new Object[] {number, step.name(), ms});
            next();
        } else {
            LOG.log(Level.SEVERE, "tour {0} {1}: {2}", new Object[] {number, step.name(), failure});
            end.accept(false);
        }
    }
}
