package org.fengqiao.console.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.intake.ImportDesk;
import org.fengqiao.console.intake.IntakeView;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;

/// A window of its own in which a city is brought in, before any console is there or beside one. FX
/// thread, but for [#run].
final class IntakeWindow {

    private static final Texts TEXTS = Texts.of("intake");

    private final Stage stage = new Stage();
    private final CompletableFuture<Optional<Path>> end;

    private IntakeWindow(CompletableFuture<Optional<Path>> end) {
        this.end = end;
    }

    /// Shows the window and waits until it is closed. Not on the FX thread.
    ///
    /// @param classes classes of cases for the city
    /// @param files to begin with
    /// @return the city that is to be opened now, if any
    static Optional<Path> run(Path classes, List<Path> files) {
        CompletableFuture<Optional<Path>> end = new CompletableFuture<>();
        FxThread.startToolkit(() -> {
            FxThread.keepToolkitWithoutWindows();
            new IntakeWindow(end).show(classes, files);
        });
        return end.join();
    }

    /// Shows the window beside a console. FX thread.
    ///
    /// @param opener gets the city that is to be opened now
    static IntakeWindow open(Path classes, Consumer<Path> opener) {
        CompletableFuture<Optional<Path>> end = new CompletableFuture<>();
        IntakeWindow window = new IntakeWindow(end);
        window.show(classes, List.of());
        CompletableFuture<Void> opened = end.thenAccept(city -> city.ifPresent(opener));
        assert opened != null;
        return window;
    }

    boolean isShowing() {
        return stage.isShowing();
    }

    void raise() {
        stage.toFront();
        stage.requestFocus();
    }

    void close() {
        stage.close();
    }

    private void show(Path classes, List<Path> files) {
        Executor worker = task -> Thread.ofVirtual().name("import").start(task);
        ImportDesk desk =
                new ImportDesk(
                        classes,
                        Installation.city(),
                        (layer, features) -> ContextSources.prepare(layer.id(), features),
                        worker,
                        FxThread.executor());
        IntakeView view =
                new IntakeView(
                        desk,
                        MapLettering.load(),
                        new IntakeChoosers(stage),
                        city -> close(Optional.of(city)));
        Scene scene = new Scene(view, 1500, 900);
        Look.dress(scene, "map", "intake");
        stage.titleProperty().bind(TEXTS.bind("window.title"));
        stage.setScene(scene);
        stage.setOnHidden(_ -> {
            view.close();
            end.complete(Optional.empty());
        });
        stage.show();
        desk.add(files);
    }

    private void close(Optional<Path> city) {
        end.complete(city);
        stage.close();
    }
}
