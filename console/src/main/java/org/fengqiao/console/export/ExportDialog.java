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
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.fengqiao.console.export.ExportSource.LayerChoice;
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
    private final ComboBox<ExportFormat> format =
            new ComboBox<>(FXCollections.observableArrayList(ExportFormat.values()));
    private final TextField title = new TextField();
    private final ComboBox<Integer> fineness =
            new ComboBox<>(FXCollections.observableArrayList(1, 2, 3));
    private final ComboBox<LayerChoice> layer = new ComboBox<>();
    private final Button start = new Button(TEXTS.get("start"));
    private final Button away = new Button(TEXTS.get("cancel"));
    private final ProgressBar progress = new ProgressBar();
    private final Label trouble = new Label();
    private Consumer<Path> onDone = _ -> {};
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
        format.setId("export-format");
        title.setId("export-title");
        fineness.setId("export-fineness");
        layer.setId("export-layer");
        start.setId("export-start");
        away.setId("export-away");
        trouble.setId("export-trouble");
        trouble.setWrapText(true);
        trouble.getStyleClass().add("problem");
        format.setConverter(words(chosen -> TEXTS.get("format." + chosen)));
        format.setValue(ExportFormat.PDF);
        fineness.setConverter(words(times -> TEXTS.get("fineness.times", times)));
        fineness.setValue(2);
        List<LayerChoice> layers = source.listLayers();
        layer.setItems(FXCollections.observableArrayList(layers));
        layer.setConverter(words(LayerChoice::words));
        layer.getSelectionModel().selectFirst();
        title.setText(source.proposedTitle());
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
        GridPane grid = new GridPane();
        grid.getStyleClass().add("export-grid");
        row(grid, 0, "what", format, true);
        row(grid, 1, "title", title, null);
        row(grid, 2, "fineness", fineness, null);
        row(grid, 3, "layer", layer, null);
        Label notice = new Label();
        notice.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        TEXTS.get(
                                                format.getValue().isPage()
                                                        ? "notice.page"
                                                        : "notice.layer"),
                                format.valueProperty()));
        notice.setWrapText(true);
        notice.getStyleClass().addAll("dim", "small");
        HBox buttons = new HBox(away, start);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("export-buttons");
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        VBox card = new VBox(heading, grid, notice, progress, trouble, buttons);
        card.getStyleClass().addAll("start-card", "export-card");
        card.setAlignment(Pos.TOP_LEFT);
        return card;
    }

    private void row(GridPane grid, int row, String key, Node field, @Nullable Boolean always) {
        Label caption = new Label(TEXTS.get(key));
        caption.setLabelFor(field);
        caption.setMinWidth(USE_PREF_SIZE);
        grid.addRow(row, caption, field);
        if (always == null) {
            var needed =
                    Bindings.createBooleanBinding(
                            () -> isNeeded(key, format.getValue()), format.valueProperty());
            for (Node node : List.of(caption, field)) {
                node.visibleProperty().bind(needed);
                node.managedProperty().bind(needed);
            }
        }
    }

    private static boolean isNeeded(String key, ExportFormat format) {
        return switch (key) {
            case "title" -> format.isPage();
            case "fineness" -> format == ExportFormat.PNG;
            default -> !format.isPage();
        };
    }

    private interface Words<T> {
        String of(T value);
    }

    private static <T> StringConverter<T> words(Words<T> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.of(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("chosen, never typed: " + typed);
            }
        };
    }

    /// Told of each file that is there.
    public void setOnDone(Consumer<Path> handler) {
        onDone = handler;
    }

    /// Told when it is to be put away.
    public void setOnAway(Runnable handler) {
        onAway = handler;
    }

    /// Puts the keyboard into the first field.
    public void focusFirst() {
        format.requestFocus();
    }

    private void start() {
        ExportFormat chosen = format.getValue();
        LayerChoice picked = layer.getValue();
        if (!chosen.isPage() && picked == null) {
            return;
        }
        String named = chosen.isPage() || picked == null ? title.getText() : picked.words();
        String name = named.strip().replaceAll(NOT_IN_NAMES, "_") + "." + chosen.ending();
        files.choose(name, chosen).ifPresent(file -> run(work(chosen, picked), file));
    }

    private ExportWork work(ExportFormat chosen, @Nullable LayerChoice picked) {
        if (chosen == ExportFormat.PNG) {
            return ExportWork.png(source.page(title.getText().strip()), fineness.getValue());
        }
        if (chosen == ExportFormat.PDF || picked == null) {
            return ExportWork.pdf(source.page(title.getText().strip()));
        }
        return chosen == ExportFormat.GEOJSON
                ? ExportWork.geoJson(picked.data().get())
                : ExportWork.geoPackage(picked.data().get());
    }

    private void run(ExportWork work, Path file) {
        AtomicBoolean cancelled = new AtomicBoolean();
        running = cancelled;
        trouble.setText("");
        show(true);
        CompletableFuture.runAsync(
                        () -> {
                            try {
                                work.write(file, cancelled::get);
                            } catch (IOException e) {
                                throw new CompletionException(e);
                            }
                        },
                        worker)
                .whenCompleteAsync((_, failure) -> ended(file, failure), fxThread);
    }

    private void ended(Path file, @Nullable Throwable failure) {
        running = null;
        show(false);
        Throwable reason =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        if (reason == null) {
            onDone.accept(file);
            onAway.run();
        } else if (reason instanceof CancellationException) {
            trouble.setText(TEXTS.get("cancelled"));
        } else {
            trouble.setText(TEXTS.get("failed", file, reasonOf(reason)));
        }
    }

    private static String reasonOf(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        String message = failure.getMessage();
        return TEXTS.has("reason." + kind)
                ? TEXTS.get("reason." + kind)
                : message == null ? kind : kind + ": " + message;
    }

    private void show(boolean busy) {
        progress.setVisible(busy);
        progress.setManaged(busy);
        for (Node field : List.of(format, title, fineness, layer, start)) {
            field.setDisable(busy);
        }
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
