package org.fengqiao.console.map;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.map.label.Box;
import org.fengqiao.console.map.label.MapFonts;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.theme.Fonts;

/// A map in a window without a display, at its full size: the window shows it scaled down, pictures
/// of it are not.
public final class MapStudio implements AutoCloseable {

    private static final double WINDOW = 900;
    private static boolean started;

    private final MapView map;
    private final Stage stage;
    private final double density;

    private MapStudio(MapView map, Stage stage, double density) {
        this.density = density;
        this.map = map;
        this.stage = stage;
    }

    /// @param style name of a bundled style
    public static MapStudio open(String style, double width, double height) {
        return open(style, width, height, 1);
    }

    /// @param density device pixels in a logical one, also of the pictures
    static MapStudio open(String style, double width, double height, double density) {
        startToolkit();
        return onFx(() -> {
            Fonts.load();
            MapView map = new MapView(MapStyle.load(style), FxThread.executor());
            map.setFonts(fonts());
            map.setDensity(density);
            map.setMinSize(width, height);
            map.setMaxSize(width, height);
            Group group = new Group(map);
            double scale = Math.min(1, WINDOW / Math.max(width, height));
            group.getTransforms().add(new Scale(scale, scale));
            Stage stage = new Stage();
            stage.setScene(new Scene(group, width * scale, height * scale));
            stage.show();
            return new MapStudio(map, stage, density);
        });
    }

    static MapFonts fonts() {
        String folder = "/org/fengqiao/console/theme/fonts/";
        try (var regular = MapStudio.class.getResourceAsStream(folder + "NotoSansSC-Regular.ttf");
                var bold = MapStudio.class.getResourceAsStream(folder + "NotoSansSC-Bold.ttf")) {
            return regular == null || bold == null
                    ? MapFonts.system()
                    : MapFonts.load(regular, bold);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void startToolkit() {
        if (!started) {
            started = true;
            CountDownLatch up = new CountDownLatch(1);
            try {
                FxThread.startToolkit(up::countDown);
                FxThread.keepToolkitWithoutWindows();
                up.await(20, TimeUnit.SECONDS);
            } catch (IllegalStateException running) {
                return; // another test started it
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    public MapView map() {
        return map;
    }

    /// Runs a task on the FX thread and waits for its result.
    public static <T> T onFx(Callable<T> task) {
        CompletableFuture<T> done = new CompletableFuture<>();
        FxThread.run(() -> {
            try {
                done.complete(task.call());
            } catch (Exception | AssertionError e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the FX thread did not answer in 60 s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static void doFx(Runnable task) {
        Boolean done =
                onFx(() -> {
                    task.run();
                    return true;
                });
        assert done;
    }

    /// Draws frames until something is so, for half a minute at most; looked at on the FX thread.
    ///
    /// @param otherwise what to say if it does not happen
    public void drawUntil(BooleanSupplier so, Supplier<String> otherwise) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!onFx(
                () -> {
                    map.drawFrame();
                    return so.getAsBoolean();
                })) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen: " + otherwise.get());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /// Waits until the picture is final.
    public void settle() {
        CountDownLatch latch = new CountDownLatch(1);
        doFx(() -> {
            map.settledProperty()
                    .addListener((_, _, now) -> {
                        if (now) {
                            latch.countDown();
                        }
                    });
            if (map.settledProperty().get()) {
                latch.countDown();
            }
        });
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the map did not settle in 30 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Lets the toolkit beat so many times, whether or not anything asks for it.
    void pulse(int times) {
        CountDownLatch beats = new CountDownLatch(times);
        Runnable beat =
                () -> {
                    beats.countDown();
                    Platform.requestNextPulse();
                };
        doFx(() -> {
            stage.getScene().addPostLayoutPulseListener(beat);
            Platform.requestNextPulse();
        });
        try {
            if (!beats.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException(times + " pulses did not come in 30 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            doFx(() -> stage.getScene().removePostLayoutPulseListener(beat));
        }
    }

    /// What lies at a point, topmost first, after the pointer was there and clicked: `marker` with
    /// its id, `cluster`, `area` or `shape` with its id.
    List<String> lookAt(double x, double y) {
        List<String> clicked = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        doFx(() -> {
            map.setOnMapPointer(at -> at.flatMap(MapPointer::hit).ifPresent(h -> seen.add(say(h))));
            map.setOnMapClick(
                    click -> clicked.addAll(click.hits().stream().map(MapStudio::say).toList()));
            map.fireEvent(mouse(MouseEvent.MOUSE_MOVED, x, y));
            map.drawFrame();
            map.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, x, y));
            map.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, x, y));
        });
        if (!seen.equals(clicked.stream().limit(1).toList())) {
            throw new AssertionError(seen + " under the pointer, " + clicked + " clicked");
        }
        return clicked;
    }

    private static String say(MapHit hit) {
        return switch (hit) {
            case MapHit.OfMarker(_, Marker marker) -> "marker " + marker.id();
            case MapHit.OfCluster _ -> "cluster";
            case MapHit.OfArea _ -> "area";
            case MapHit.OfShape(_, String id) -> "shape " + id;
        };
    }

    /// @param x on the map, which the window shows smaller
    private MouseEvent mouse(EventType<MouseEvent> type, double x, double y) {
        Point2D at = map.localToScene(x, y);
        return new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    /// Where the names stand that are to be read, logical pixels.
    public List<Box> listNames() {
        return onFx(map::listSeenNames);
    }

    /// The map as it is now, at its full size in device pixels.
    public BufferedImage picture() {
        return onFx(() -> {
            SnapshotParameters device = new SnapshotParameters();
            device.setTransform(new Scale(density, density));
            return SwingFXUtils.fromFXImage(map.snapshot(device, null), null);
        });
    }

    public void save(Path file) {
        try {
            ImageIO.write(picture(), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        doFx(() -> {
            map.close();
            stage.close();
        });
    }
}
