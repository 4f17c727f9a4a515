package org.fengqiao.console.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fengqiao.console.export.ExportSource.Contents;
import org.fengqiao.console.export.ExportSource.LayerChoice;
import org.fengqiao.console.export.layer.LayerData;
import org.fengqiao.console.export.page.PageContent;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// Asks what shall be exported and how, has it written off the FX thread, and can stop it.
public final class ExportDialog extends StackPane {

    private static final Texts TEXTS = Texts.of("export");
    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\s]+";

    private final ExportSource source;
    private final FileChoice files;
    private final Executor worker;
    private final Executor fxThread;
    private final ExportForm form;
    private final Button start = new Button(TEXTS.get("start"));
    private final Button away = new Button(TEXTS.get("cancel"));
    private final ProgressBar progress = new ProgressBar();
    private final Label trouble = new Label();
    private Consumer<Done> onDone = _ -> {};
    private Runnable onAway = () -> {};
    private @Nullable AtomicBoolean running;

    /// @param worker takes the heavy work
    /// @param fxThread the way back
    public ExportDialog(ExportSource source, FileChoice files, Executor worker, Executor fxThread) {
        this.source = source;
        this.files = files;
        this.worker = worker;
        this.fxThread = fxThread;
        setId("export");
        getStyleClass().add("veil");
        form = new ExportForm(source);
        start.setId("export-start");
        away.setId("export-away");
        trouble.setId("export-trouble");
        trouble.setWrapText(true);
        trouble.getStyleClass().add("problem");
        start.getStyleClass().add("accent");
        start.setDefaultButton(true);
        start.setOnAction(_ -> start());
        away.setOnAction(_ -> stop());
        progress.setMaxWidth(Double.MAX_VALUE);
        show(false);
        getChildren().add(new Group(card()));
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        stop();
                    }
                });
    }

    private VBox card() {
        Label heading = new Label(TEXTS.get("heading"));
        heading.getStyleClass().add("panel-title");
        Label notice = new Label();
        notice.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        TEXTS.get(
                                                form.format().isPage()
                                                        ? "notice.page"
                                                        : "notice.layer"),
                                form.formatProperty()));
        notice.setWrapText(true);
        notice.getStyleClass().addAll("dim", "small");
        HBox buttons = new HBox(away, start);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("export-buttons");
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        VBox card = new VBox(heading, form, notice, progress, trouble, buttons);
        card.getStyleClass().addAll("start-card", "export-card");
        card.setAlignment(Pos.TOP_LEFT);
        return card;
    }

    /// A file that is there.
    public record Done(Path file, ExportFormat format, Contents contents) {}

    /// Work, and what it is about.
    private record Task(ExportWork work, ExportFormat format, Contents contents) {}

    /// Told of each file that is there.
    public void setOnDone(Consumer<Done> handler) {
        onDone = handler;
    }

    /// Told when it is to be put away.
    public void setOnAway(Runnable handler) {
        onAway = handler;
    }

    /// Puts the keyboard into the first field.
    public void focusFirst() {
        form.focusFirst();
    }

    private void start() {
        ExportFormat chosen = form.format();
        LayerChoice picked = form.layer();
        if (!chosen.isPage() && picked == null) {
            return;
        }
        String named = picked == null ? form.title() : picked.words();
        String name = named.replaceAll(NOT_IN_NAMES, "_") + "." + chosen.ending();
        files.choose(name, chosen).ifPresent(file -> run(task(chosen, picked), file));
    }

    private Task task(ExportFormat chosen, @Nullable LayerChoice picked) {
        if (picked == null) {
            PageContent page = source.page(form.title(), form.isPaper());
            ExportWork work =
                    chosen == ExportFormat.PNG
                            ? ExportWork.png(page, form.fineness())
                            : ExportWork.pdf(page);
            return new Task(work, chosen, source.contents());
        }
        LayerData data = picked.data().get();
        ExportWork work =
                chosen == ExportFormat.GEOJSON
                        ? ExportWork.geoJson(data)
                        : ExportWork.geoPackage(data);
        return new Task(
                work, chosen, new Contents(List.of(data.name()), data.features().size(), ""));
    }

    private void run(Task task, Path file) {
        AtomicBoolean cancelled = new AtomicBoolean();
        running = cancelled;
        trouble.setText("");
        show(true);
        CompletableFuture.runAsync(
                        () -> {
                            try {
                                task.work.write(file, cancelled::get);
                            } catch (IOException e) {
                                throw new CompletionException(e);
                            }
                        },
                        worker)
                .whenCompleteAsync((_, failure) -> ended(task, file, failure), fxThread);
    }

    private void ended(Task task, Path file, @Nullable Throwable failure) {
        running = null;
        show(false);
        Throwable reason = failure == null ? null : ExportTrouble.cause(failure);
        if (reason == null) {
            onDone.accept(new Done(file, task.format, task.contents));
            onAway.run();
        } else if (reason instanceof CancellationException) {
            trouble.setText(TEXTS.get("cancelled"));
        } else {
            trouble.setText(TEXTS.get("failed", file, ExportTrouble.words(reason)));
        }
    }

    private void show(boolean busy) {
        progress.setVisible(busy);
        progress.setManaged(busy);
        form.setDisable(busy);
        start.setDisable(busy);
    }

    private void stop() {
        AtomicBoolean now = running;
        if (now != null) {
            now.set(true);
        } else {
            onAway.run();
        }
    }
}
