package org.fengqiao.console.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.app.tour.Step;
import org.fengqiao.console.app.tour.Tour;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.incident.Supervision;

/// The tour's second act: the main job of a duty leader, played on the real desk with real keys and
/// clicks.
final class LeaderJob {

    /// Account of the sample city's duty leader.
    static final String USER = "leader";

    private static final Logger LOG = Logger.getLogger(LeaderJob.class.getName());
    private static final String DEMAND = "今日处置完毕并反馈";

    private final TourOperator leader;

    private LeaderJob(Desk desk) {
        leader = new TourOperator(desk);
    }

    /// @param end told whether every step happened
    static void play(
            Desk desk, Supplier<BufferedImage> camera, Path folder, Consumer<Boolean> end) {
        try {
            Tour.play(new LeaderJob(desk).steps(), folder, camera, FxThread.executor(), end);
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "the tour cannot be written to " + folder, e);
            end.accept(false);
        }
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(tookOver());
        steps.add(chosen());
        steps.add(demands());
        steps.add(written());
        steps.add(supervised());
        int page = 0;
        for (String id : leader.features().workbench().listPages()) {
            steps.add(page(++page, id));
        }
        steps.add(backAtTheMap());
        return steps;
    }

    private Step tookOver() {
        return Step.onScreen(
                "took-over",
                MainJob.SOON,
                () -> "the duty leader took over the desk",
                () ->
                        leader.features().incidents().store().listAll().isEmpty()
                                ? Optional.empty()
                                : leader.eye()
                                        .findText("#user-name")
                                        .flatMap(name -> leader.drawn(Map.of("user", name))));
    }

    /// The case furthest beyond its limit that a department holds and nobody supervises.
    private Step chosen() {
        return Step.onScreen(
                "overdue",
                MainJob.SOON,
                () -> {
                    Incident worst =
                            leader.features().incidents().store().listAll().stream()
                                    .filter(row -> row.status() == IncidentStatus.OVERDUE)
                                    .map(IncidentRow::incident)
                                    .filter(of -> of.department() != null)
                                    .filter(of -> of.marks().supervisions().isEmpty())
                                    .findFirst()
                                    .orElseThrow(
                                            () -> new IllegalStateException("nothing is overdue"));
                    leader.choose(worst.id());
                    leader.features().incidents().selection().select(worst.id());
                    return "chose " + worst.id() + ", which is overdue";
                },
                () ->
                        leader.eye()
                                .find("#more-actions")
                                .flatMap(_ -> leader.eye().findText("#detail-status"))
                                .map(status -> Map.of("status", status)));
    }

    private Step demands() {
        return Step.onScreen(
                "demand",
                MainJob.SOON,
                () -> {
                    ((MenuButton) leader.eye().get("#more-actions"))
                            .getItems().stream()
                                    .filter(item -> "action-SUPERVISE".equals(item.getId()))
                                    .findFirst()
                                    .ifPresent(MenuItem::fire);
                    return "chose to supervise it";
                },
                () ->
                        leader.eye()
                                .find("#field-requirement")
                                .filter(Node::isFocused)
                                .map(_ -> Map.of("form", "open")));
    }

    /// By itself, because the clipboard holds one thing at a time.
    private Step written() {
        return Step.onScreen(
                "demand-written",
                MainJob.SOON,
                () -> {
                    leader.hand().paste(DEMAND);
                    return "wrote what is demanded";
                },
                () ->
                        leader.eye()
                                .findText("#field-requirement")
                                .filter(DEMAND::equals)
                                .map(words -> Map.of("requirement", words)));
    }

    private Step supervised() {
        return new Step(
                "supervised",
                MainJob.SOON,
                () -> {
                    leader.hand().press(KeyCode.TAB);
                    leader.hand().paste(inHalfAnHour());
                    leader.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
                    return "demanded an answer within half an hour";
                },
                () ->
                        leader.findIncident()
                                .flatMap(of ->
                                        of.marks().supervisions().stream()
                                                .filter(Supervision::awaited)
                                                .findFirst())
                                .filter(of -> of.requirement().equals(DEMAND))
                                .map(of -> Map.of("requirement", of.requirement())),
                leader::backendState);
    }

    private String inHalfAnHour() {
        Instant due = leader.desk().ticker().now().getValue().plus(Duration.ofMinutes(30));
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
                .format(due.atZone(Times.zone()));
    }

    private Step page(int number, String id) {
        return Step.onScreen(
                id,
                MainJob.SOON,
                () -> {
                    if (!leader.features().workbench().isOpen()) {
                        leader.hand().press(KeyCode.SHIFT, KeyCode.F2);
                    }
                    leader.hand()
                            .press(KeyCode.CONTROL, KeyCode.getKeyCode(Integer.toString(number)));
                    return "pressed Shift+F2 and Ctrl+" + number;
                },
                () ->
                        leader.features().workbench().isShown(id) && isFilled()
                                ? Optional.of(Map.of("page", id))
                                : Optional.empty());
    }

    /// A page that asks the backend first is looked at once it has its answer.
    private boolean isFilled() {
        return leader.eye().find("#workbench .table-view").stream()
                .map(table -> (TableView<?>) table)
                .noneMatch(table -> table.getItems().isEmpty());
    }

    private Step backAtTheMap() {
        return Step.onScreen(
                "map-again",
                MainJob.SOON,
                () -> {
                    leader.hand().press(KeyCode.SHIFT, KeyCode.F2);
                    return "pressed Shift+F2";
                },
                () ->
                        leader.features().workbench().isOpen()
                                ? Optional.empty()
                                : leader.drawn(Map.of("map", "shown")));
    }
}
