package org.fengqiao.console.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.app.tour.Step;
import org.fengqiao.console.theme.Texts;

/// The statistics: a number is opened, the cases it counts are listed, one of them is shown, and
/// the table goes into files.
final class FigureSteps {

    private static final String CASES = "#statistics-case-list";
    private static final String PAGE = "statistics";

    private final TourOperator leader;
    private final Path folder;
    private Optional<String> shownBefore = Optional.empty();

    /// @param folder of the files that are written
    FigureSteps(TourOperator leader, Path folder) {
        this.leader = leader;
        this.folder = folder;
    }

    List<Step> list() {
        return List.of(opened(), counted(), shown(), exported("csv"), exported("xlsx"));
    }

    private Step opened() {
        return Step.onScreen(
                "statistics",
                MainJob.SOON,
                () -> leader.turnTo(PAGE),
                () ->
                        numbers().isEmpty() || !leader.eye().get("#statistics-table").isFocused()
                                ? Optional.empty()
                                : leader.eye()
                                        .findText("#statistics-count")
                                        .map(words -> Map.of("counted", words, "rows", rows())));
    }

    private int rows() {
        return ((TableView<?>) leader.eye().get("#statistics-table")).getItems().size();
    }

    /// What stands in the row of all together, as far as there is something to divide by.
    private List<Node> numbers() {
        return leader.eye().list("#statistics-table .ratio-total").stream()
                .filter(node -> ((Labeled) node).getText() != null)
                .filter(node -> ((Labeled) node).getText().matches(".*[1-9].*"))
                .toList();
    }

    private Step counted() {
        return Step.onScreen(
                "counted",
                MainJob.SOON,
                () -> {
                    leader.hand().press(KeyCode.ENTER);
                    return "pressed Enter on the first number in the row of all";
                },
                () -> {
                    int listed = listed();
                    boolean more = leader.eye().find("#statistics-more").isPresent();
                    // Where not all fit into one page of the answer, more can be listed.
                    return leader.eye()
                            .findText("#statistics-numerator")
                            .filter(words ->
                                    listed > 0
                                            && (more
                                                    || words.equals(
                                                            Texts.of("statistics")
                                                                    .get(
                                                                            "cases.numerator",
                                                                            listed))))
                            .map(words -> Map.of("counted", words, "listed", listed));
                });
    }

    private int listed() {
        return ((ListView<?>) leader.eye().get(CASES)).getItems().size();
    }

    private Step shown() {
        return new Step(
                "counted-case",
                MainJob.SOON,
                () -> {
                    shownBefore = leader.eye().findText("#detail-number");
                    leader.hand().press(KeyCode.HOME);
                    leader.hand().press(KeyCode.ENTER);
                    return "pressed Home and Enter in the list of cases";
                },
                () ->
                        leader.features()
                                .incidents()
                                .selection()
                                .find()
                                .filter(id -> isListed(id.value()))
                                .filter(id ->
                                        leader.eye()
                                                .findText("#detail-number")
                                                .filter(id.value()::equals)
                                                .isPresent())
                                .map(id -> {
                                    leader.choose(id);
                                    return Map.of(
                                            "incident",
                                            id.value(),
                                            "before",
                                            shownBefore.orElse(""));
                                }),
                leader::backendState);
    }

    /// Whether a line of the list is about that incident.
    private boolean isListed(String number) {
        return leader.eye().texts(CASES + " .list-cell .label").stream()
                .anyMatch(words -> words.startsWith(number));
    }

    private Step exported(String ending) {
        Path file = folder.resolve("statistics." + ending);
        return Step.onScreen(
                "exported-" + ending,
                MainJob.SOON,
                () -> {
                    leader.features().pages().statistics().setFiles((_, _) -> Optional.of(file));
                    leader.hand().click(leader.eye().get("#statistics-" + ending));
                    return "clicked the export to " + ending;
                },
                () -> written(file));
    }

    /// The notice names the file, and the file is there.
    private Optional<Map<String, Object>> written(Path file) {
        boolean told =
                leader.eye().texts(".toast .label").contains(Texts.of("export").get("done", file));
        if (!told || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Map.of("file", file.toString(), "bytes", Files.size(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
