package org.fengqiao.console.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.app.tour.Step;
import org.fengqiao.console.theme.Texts;

/// The view exported as PDF and as picture by keys, into the folder of the tour.
final class ExportSteps {

    private final TourOperator operator;
    private final Path folder;

    ExportSteps(TourOperator operator, Path folder) {
        this.operator = operator;
        this.folder = folder;
    }

    List<Step> list() {
        return List.of(
                Step.onScreen("export", MainJob.SOON, this::open, this::opened),
                Step.onScreen("exported-pdf", MainJob.SOON, this::pdf, () -> written("pdf")),
                Step.onScreen("export-again", MainJob.SOON, this::open, this::opened),
                Step.onScreen("exported-png", MainJob.SOON, this::png, () -> written("png")));
    }

    private Path file(String ending) {
        return folder.resolve("export." + ending);
    }

    private String open() {
        operator.features().exports().setFiles((_, format) -> Optional.of(file(format.ending())));
        operator.hand().press(KeyCode.CONTROL, KeyCode.E);
        return "pressed Ctrl+E";
    }

    private Optional<Map<String, Object>> opened() {
        return operator.eye().find("#export").isEmpty()
                ? Optional.empty()
                : operator.drawn(Map.of("dialog", "export"));
    }

    private String pdf() {
        operator.hand().press(KeyCode.ENTER);
        return "pressed Enter for PDF";
    }

    private String png() {
        operator.hand().press(KeyCode.UP);
        operator.hand().press(KeyCode.ENTER);
        return "pressed Up for PNG and Enter";
    }

    /// The dialog is gone, the notice names the file, and the file is there.
    private Optional<Map<String, Object>> written(String ending) {
        Path file = file(ending);
        boolean told =
                operator.eye()
                        .texts(".toast .label")
                        .contains(Texts.of("export").get("done", file));
        if (!told || operator.eye().find("#export").isPresent() || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return operator.drawn(Map.of("file", file.toString(), "bytes", Files.size(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
