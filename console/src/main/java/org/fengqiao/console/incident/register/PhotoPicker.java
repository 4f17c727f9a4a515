package org.fengqiao.console.incident.register;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.fengqiao.console.theme.Texts;

/// Photos to go with the incident, chosen from files or dropped here.
final class PhotoPicker extends VBox {

    private static final Texts TEXTS = Texts.of("incident");

    private final Executor worker;
    private final Executor fx;
    private final List<Path> photos = new ArrayList<>();
    private final FlowPane chosen = new FlowPane();
    private final Label problem = new Label();

    PhotoPicker(Executor worker, Executor fx) {
        this.worker = worker;
        this.fx = fx;
        getStyleClass().add("photo-picker");
        chosen.getStyleClass().add("photos");
        chosen.managedProperty().bind(chosen.visibleProperty());
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setVisible(false);
        problem.managedProperty().bind(problem.visibleProperty());
        Button choose = new Button();
        choose.textProperty().bind(TEXTS.bind("photo.choose"));
        choose.setId("register-photos");
        choose.setOnAction(_ -> choose());
        Label hint = new Label();
        hint.textProperty()
                .bind(
                        TEXTS.bind(
                                "photo.hint",
                                PhotoFile.MOST_PHOTOS,
                                PhotoFile.MOST_BYTES / 1024 / 1024));
        hint.getStyleClass().addAll("dim", "small");
        HBox line = new HBox(choose, hint);
        line.getStyleClass().add("filter-line");
        getChildren().addAll(line, chosen, problem);
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        setOnDragDropped(event -> {
            if (event.getDragboard().hasFiles()) {
                add(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            }
            event.setDropCompleted(true);
            event.consume();
        });
        redraw();
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                TEXTS.get("photo.kind"), "*.jpg", "*.jpeg", "*.png", "*.JPG"));
        List<File> files = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (files != null) {
            add(files.stream().map(File::toPath).toList());
        }
    }

    /// Takes in those that are photos; says which is not and why.
    void add(List<Path> files) {
        worker.execute(() -> {
            List<PhotoFile.Verdict> verdicts = files.stream().map(PhotoFile::judge).toList();
            fx.execute(() -> judged(files, verdicts));
        });
    }

    private void judged(List<Path> files, List<PhotoFile.Verdict> verdicts) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            if (verdicts.get(i) != PhotoFile.Verdict.GOOD) {
                problems.add(TEXTS.get("photo.bad." + verdicts.get(i).name(), file.getFileName()));
            } else if (photos.size() >= PhotoFile.MOST_PHOTOS) {
                problems.add(TEXTS.get("photo.bad.TOO_MANY", file.getFileName()));
            } else if (!photos.contains(file)) {
                photos.add(file);
            }
        }
        problem.setText(String.join("\n", problems));
        problem.setVisible(!problems.isEmpty());
        redraw();
    }

    private void redraw() {
        chosen.getChildren().clear();
        for (Path photo : photos) {
            Button remove = new Button(photo.getFileName() + "  ✕");
            remove.setOnAction(_ -> {
                photos.remove(photo);
                redraw();
            });
            chosen.getChildren().add(remove);
        }
        chosen.setVisible(!photos.isEmpty());
    }

    List<Path> photos() {
        return List.copyOf(photos);
    }

    void clear() {
        photos.clear();
        problem.setVisible(false);
        redraw();
    }
}
