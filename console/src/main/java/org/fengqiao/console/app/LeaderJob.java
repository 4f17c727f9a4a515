package org.fengqiao.console.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.app.tour.Step;
import org.fengqiao.console.app.tour.Tour;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.AuditLine;
import org.fengqiao.domain.wire.FlowEntry;

/// The tour's second act: a duty leader's shift, played on the real desk with real keys and clicks
/// from taking over the desk to handing it over.
///
/// Two parts need colleagues at other desks, who ask for something or take the shift over. They can
/// only be played where the password of the sample accounts is known, which is at the console's own
/// backend; elsewhere they are left out, and the log says so.
final class LeaderJob {

    /// Account of the sample city's duty leader.
    static final String USER = "leader";

    /// What the shift cannot have gone without.
    private static final Set<String> DEEDS =
            Set.of("URGE", "SUPERVISE", "INSTRUCT", "PIN", "EXPEDITE");

    private static final Logger LOG = Logger.getLogger(LeaderJob.class.getName());

    private final TourOperator leader;
    private final Optional<Colleagues> colleagues;
    private final Path papers;
    private final Path folder;
    private Optional<IncidentId> supervised = Optional.empty();

    private LeaderJob(Desk desk, Optional<Colleagues> colleagues, Path papers, Path folder) {
        leader = new TourOperator(desk);
        this.colleagues = colleagues;
        this.papers = papers;
        this.folder = folder;
    }

    /// @param colleagues absent where nobody else can be signed in
    /// @param papers folder of the handovers that are printed
    /// @param folder of pictures and files
    /// @param end told whether every step happened
    static void play(
            Desk desk,
            Optional<Colleagues> colleagues,
            Path papers,
            Supplier<BufferedImage> camera,
            Path folder,
            Consumer<Boolean> end) {
        try {
            Tour.play(
                    new LeaderJob(desk, colleagues, papers, folder).steps(),
                    folder,
                    camera,
                    FxThread.executor(),
                    end);
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "the tour cannot be written to " + folder, e);
            end.accept(false);
        }
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(tookOver());
        steps.addAll(new BoardSteps(leader, id -> supervised = Optional.of(id)).list());
        colleagues.ifPresentOrElse(
                others -> steps.addAll(new ApprovalSteps(leader, others).list()),
                () -> LOG.info("nobody else can be signed in here: no requests are decided on"));
        steps.addAll(new DutyLogSteps(leader).list());
        colleagues.ifPresentOrElse(
                others ->
                        steps.addAll(
                                new ShiftSteps(leader, others, papers)
                                        .list(() -> supervised.orElseThrow())),
                () -> LOG.info("nobody else can be signed in here: nothing is handed over"));
        steps.addAll(new FigureSteps(leader, folder).list());
        steps.addAll(List.of(audited(), askedForMe(), foundMine()));
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

    private Step audited() {
        return Step.onScreen(
                "audit",
                MainJob.SOON,
                () -> leader.turnTo(AuditDesk.PAGE),
                () -> listAudited().isEmpty() ? Optional.empty() : Optional.of(Map.of()));
    }

    private Step askedForMe() {
        return Step.onScreen(
                "audit-account",
                MainJob.SOON,
                () -> {
                    leader.hand().press(KeyCode.TAB);
                    leader.hand().type(USER);
                    return "pressed Tab, typed the leader's account";
                },
                () ->
                        leader.eye()
                                .findText("#audit-actor")
                                .filter(USER::equals)
                                .map(words -> Map.of("account", words)));
    }

    /// What was done is in the trail, and nothing else is listed.
    private Step foundMine() {
        return Step.onScreen(
                "audit-mine",
                MainJob.SOON,
                () -> {
                    leader.hand().press(KeyCode.ENTER);
                    return "pressed Enter";
                },
                () -> {
                    List<FlowEntry> lines = listAudited();
                    Set<String> actions =
                            lines.stream().map(FlowEntry::action).collect(Collectors.toSet());
                    boolean mine =
                            lines.stream().allMatch(line -> line.actor().equals(USER))
                                    && actions.containsAll(DEEDS);
                    return mine
                            ? Optional.of(Map.of("lines", lines.size(), "actions", actions))
                            : Optional.empty();
                });
    }

    private List<FlowEntry> listAudited() {
        return leader.eye().find("#audit-flow").stream()
                .flatMap(table -> ((TableView<?>) table).getItems().stream())
                .map(line -> ((AuditLine) line).entry())
                .toList();
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
