package org.fengqiao.console.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.app.tour.Step;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Supervision;

/// The leader's board: many are urged at once; one is supervised, instructed about, pinned and
/// expedited; its countdown says why it is red.
final class BoardSteps {

    private static final Texts TEXTS = Texts.of("supervise");
    private static final String OVERDUE = "#board-overdue";

    /// As many are urged, where there are as many.
    private static final int MANY = 20;

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String DEMAND = "今日处置完毕并反馈";
    private static final String INSTRUCTION = "请属地到场处置，注意现场安全";

    /// A deadline half an hour ahead, give or take what the tour needs to write it.
    private static final Duration AHEAD = Duration.ofMinutes(30);

    private static final Duration SLACK = Duration.ofMinutes(2);

    private final TourOperator leader;
    private final Map<IncidentId, Integer> urgedBefore = new HashMap<>();
    private final Consumer<IncidentId> onSupervised;
    private int meant;

    /// @param onSupervised told which case is supervised
    BoardSteps(TourOperator leader, Consumer<IncidentId> onSupervised) {
        this.leader = leader;
        this.onSupervised = onSupervised;
    }

    List<Step> list() {
        return List.of(
                ListWalk.step(leader, "board", OVERDUE, this::open, _ -> true),
                marked(),
                urged(),
                ListWalk.step(leader, "untouched", OVERDUE, this::open, this::untouched),
                form("demand", KeyCode.S),
                leader.written("demand-written", "#deed-text", DEMAND),
                supervised(),
                form("instruct", KeyCode.I),
                leader.written("instruct-written", "#deed-text", INSTRUCTION),
                deed(
                        "instructed",
                        "INSTRUCT",
                        () -> leader.hand().press(KeyCode.ENTER),
                        _ -> leader.eye().find("#deed-form").isEmpty()),
                deed("pinned", "PIN", () -> leader.hand().press(KeyCode.P), BoardSteps::pinned),
                deed(
                        "expedited",
                        "EXPEDITE",
                        () -> leader.hand().click(leader.eye().get("#deed-expedite")),
                        of -> of.marks().expedited()),
                why(),
                whyAway());
    }

    private String open() {
        leader.hand().press(KeyCode.SHIFT, KeyCode.F9);
        return "pressed Shift+F9, walked the overdue ones by the arrow keys";
    }

    private Step marked() {
        return Step.onScreen(
                "marked",
                MainJob.SOON,
                () -> {
                    int rows = ((ListView<?>) leader.eye().get(OVERDUE)).getItems().size();
                    if (rows < 2) {
                        throw new IllegalStateException("not several are overdue, but " + rows);
                    }
                    meant = Math.min(MANY, rows);
                    for (int i = 1; i < meant; i++) {
                        leader.hand().press(KeyCode.SHIFT, KeyCode.DOWN);
                    }
                    return "pressed Shift+Down until " + meant + " were marked";
                },
                () -> {
                    String all = TEXTS.get("deed.number", meant);
                    return leader.eye()
                            .findText("#deed-number")
                            .filter(all::equals)
                            .map(words -> Map.of("meant", words));
                });
    }

    private Step urged() {
        return new Step(
                "urged",
                MainJob.SOON,
                () -> {
                    urgedBefore.clear();
                    all().forEach(of -> urgedBefore.put(of.id(), of.marks().urged()));
                    leader.hand().press(KeyCode.U);
                    return "pressed U";
                },
                this::toldUrged,
                this::urgedAtBackend);
    }

    private List<Incident> all() {
        return leader.features().incidents().store().listAll().stream()
                .map(IncidentRow::incident)
                .toList();
    }

    /// The line under the board, once every one of them was answered and has come back as a change.
    private Optional<Map<String, Object>> toldUrged() {
        String waiting = TEXTS.get("result.waiting", "").strip();
        return leader.eye()
                .findText("#board-result")
                .filter(words -> !words.contains(waiting) && listNewlyUrged().size() >= told(words))
                .map(words -> Map.of("result", words, "recorded", told(words)));
    }

    /// How many were recorded, as the line says: its second number.
    private static int told(String words) {
        List<Integer> numbers =
                NUMBER.matcher(words)
                        .results()
                        .map(MatchResult::group)
                        .map(Integer::valueOf)
                        .toList();
        if (numbers.size() < 2) {
            throw new IllegalStateException("no numbers in: " + words);
        }
        return numbers.get(1);
    }

    private List<IncidentId> listNewlyUrged() {
        return all().stream()
                .filter(of -> of.marks().urged() > urgedBefore.getOrDefault(of.id(), 0))
                .map(Incident::id)
                .toList();
    }

    /// Each its own record: as many flow logs have the leader's line as the board has said. A
    /// colleague may have urged one more meanwhile, which is not counted.
    private CompletableFuture<Map<String, Object>> urgedAtBackend() {
        int said = leader.eye().findText("#board-result").map(BoardSteps::told).orElse(0);
        List<CompletableFuture<Boolean>> asked = new ArrayList<>();
        for (IncidentId id : listNewlyUrged()) {
            asked.add(
                    leader.backendDeed(id, "URGE")
                            .handle((_, failure) -> failure == null)
                            .toCompletableFuture());
        }
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                .thenApply(_ -> {
                    long by = asked.stream().filter(CompletableFuture::join).count();
                    // One that was refused because it was closed meanwhile has no line.
                    if (by != said || said < Math.min(meant, 2)) {
                        throw new IllegalStateException(
                                "the board says " + said + " were urged, the backend " + by);
                    }
                    return Map.of("urged", by);
                });
    }

    /// One on which nothing of what follows was done before.
    private boolean untouched(Incident of) {
        return of.department() != null
                && of.marks().supervisions().isEmpty()
                && !of.marks().pinned()
                && !of.marks().expedited();
    }

    private Step form(String name, KeyCode key) {
        return Step.onScreen(
                name,
                MainJob.SOON,
                () -> {
                    leader.hand().press(key);
                    return "pressed " + key.getName();
                },
                () -> leader.opened("#deed-text", "form"));
    }

    private Step supervised() {
        return deed(
                "supervised",
                "SUPERVISE",
                () -> {
                    onSupervised.accept(leader.incident());
                    leader.hand().press(KeyCode.ALT, KeyCode.DIGIT1);
                    leader.hand().press(KeyCode.ENTER);
                },
                of -> of.marks().supervisions().stream().anyMatch(this::demanded));
    }

    private boolean demanded(Supervision of) {
        Instant due = leader.desk().ticker().now().getValue().plus(AHEAD);
        return of.awaited()
                && of.requirement().equals(DEMAND)
                && Duration.between(of.dueAt(), due).abs().compareTo(SLACK) < 0;
    }

    private static boolean pinned(Incident of) {
        return of.marks().pinned();
    }

    /// Does something about the incident that is selected on the board.
    private Step deed(String name, String action, Runnable act, Predicate<Incident> done) {
        return new Step(
                name,
                MainJob.SOON,
                () -> {
                    act.run();
                    return "took " + action + " on " + leader.incident();
                },
                () ->
                        leader.findIncident()
                                .filter(done)
                                .flatMap(_ -> leader.eye().findText("#board-result"))
                                .filter(words -> words.contains(recorded()))
                                .map(words -> Map.of("result", words)),
                () -> leader.backendDeed(leader.incident(), action));
    }

    private static String recorded() {
        return TEXTS.get("result.recorded", 1);
    }

    private Step why() {
        return new Step(
                "why",
                MainJob.SOON,
                () -> {
                    leader.hand().click(leader.eye().get("#clock-case"));
                    return "clicked the countdown of the whole case";
                },
                () -> {
                    List<?> lines =
                            leader.eye()
                                    .find("#why-lines")
                                    .<List<?>>map(node -> ((ListView<?>) node).getItems())
                                    .orElse(List.of());
                    return lines.isEmpty()
                            ? Optional.empty()
                            : leader.eye()
                                    .findText("#why-sentence")
                                    .map(words -> Map.of("why", words, "lines", lines.size()));
                },
                leader::backendState);
    }

    private Step whyAway() {
        return Step.onScreen(
                "why-away",
                MainJob.SOON,
                () -> {
                    leader.hand().press(KeyCode.ESCAPE);
                    return "pressed Esc";
                },
                () ->
                        leader.eye().find("#why-card").isPresent()
                                ? Optional.empty()
                                : Optional.of(Map.of("card", "away")));
    }
}
