package org.fengqiao.console.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.app.tour.Step;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.incident.OpenRequest;
import org.fengqiao.domain.incident.RunningClock;

/// What waits for the leader's word: departments ask for more time and for a standstill; the leader
/// grants the one and refuses the other.
final class ApprovalSteps {

    private static final Texts TEXTS = Texts.of("supervise");
    private static final String LIST = "#approval-list";
    private static final String EXTEND = "EXTEND";
    private static final String SUSPEND = "SUSPEND";
    private static final String WHY_EXTEND = "配件到货延迟，需延期处置";
    private static final String WHY_SUSPEND = "等待道路开挖审批";
    private static final String WHY_NOT = "审批已下达，请继续处置";

    /// An extension can only be asked for while there is time.
    private static final Duration TIME_ENOUGH = Duration.ofMinutes(20);

    private final TourOperator leader;
    private final Colleagues colleagues;
    private Optional<Incident> extended = Optional.empty();
    private Optional<Incident> standing = Optional.empty();
    private CompletableFuture<?> asked = CompletableFuture.completedFuture(null);

    ApprovalSteps(TourOperator leader, Colleagues colleagues) {
        this.leader = leader;
        this.colleagues = colleagues;
    }

    List<Step> list() {
        return List.of(
                asked(),
                ListWalk.step(leader, "request", LIST, this::open, of -> is(of, extended)),
                granted(),
                ListWalk.step(leader, "request-again", LIST, this::open, of -> is(of, standing)),
                refusing(),
                leader.written("refuse-written", "#deed-text", WHY_NOT),
                refused());
    }

    private static boolean is(Incident of, Optional<Incident> wanted) {
        return wanted.filter(it -> it.id().equals(of.id())).isPresent();
    }

    private String open() {
        leader.hand().press(KeyCode.CONTROL, KeyCode.F9);
        return "pressed Ctrl+F9, walked the requests by the arrow keys";
    }

    /// Two departments ask, each at its own desk.
    private Step asked() {
        return Step.onScreen(
                "asked",
                MainJob.SOON,
                () -> {
                    List<Incident> two =
                            listAskable()
                                    .sorted(Comparator.comparing(Incident::grade).reversed())
                                    .limit(2)
                                    .toList();
                    if (two.size() < 2) {
                        throw new IllegalStateException("no two cases to ask about: " + two);
                    }
                    extended = Optional.of(two.getFirst());
                    standing = Optional.of(two.getLast());
                    asked =
                            CompletableFuture.allOf(
                                    ask(two.getFirst(), EXTEND, WHY_EXTEND),
                                    ask(two.getLast(), SUSPEND, WHY_SUSPEND));
                    return "departments asked for more time for "
                            + two.getFirst().id()
                            + " and for a standstill of "
                            + two.getLast().id();
                },
                () -> {
                    if (asked.isCompletedExceptionally()) {
                        asked.join(); // throws what went wrong
                    }
                    boolean arrived =
                            find(extended, EXTEND).isPresent()
                                    && find(standing, SUSPEND).isPresent();
                    return arrived
                            ? leader.drawn(Map.of("asked", List.of(id(extended), id(standing))))
                            : Optional.empty();
                });
    }

    /// In the hands of a department, with time left, and nothing asked about it yet.
    private Stream<Incident> listAskable() {
        Instant soon = leader.desk().ticker().now().getValue().plus(TIME_ENOUGH);
        return leader.features().incidents().store().listAll().stream()
                .filter(row -> row.status() == IncidentStatus.IN_PROGRESS)
                .map(IncidentRow::incident)
                .filter(of -> of.state().equals("pending_handle") || of.state().equals("handling"))
                .filter(of -> of.department() != null)
                .filter(of -> of.marks().requests().isEmpty())
                .filter(of -> of.marks().timesTaken("GRANT_EXTEND") == 0)
                .filter(of -> of.marks().timesTaken("SUSPEND") == 0)
                .filter(of -> of.marks().timesTaken("GRANT_SUSPEND") == 0)
                .filter(of -> {
                    RunningClock clock = of.caseClock();
                    return clock != null && clock.deadline().isAfter(soon);
                });
    }

    private CompletableFuture<?> ask(Incident of, String subject, String reason) {
        return colleagues.act(
                "dept-" + Objects.requireNonNull(of.department()),
                of.id(),
                "ASK_" + subject,
                Map.of("reason", reason));
    }

    private Optional<OpenRequest> find(Optional<Incident> incident, String subject) {
        return incident.flatMap(of -> leader.features().incidents().store().find(of.id()))
                .flatMap(row -> row.incident().marks().findRequest(subject));
    }

    private static IncidentId id(Optional<Incident> incident) {
        return incident.map(Incident::id).orElseThrow();
    }

    private Step granted() {
        return new Step(
                "granted",
                MainJob.SOON,
                () -> {
                    leader.hand().press(KeyCode.ENTER);
                    return "pressed Enter";
                },
                () ->
                        leader.findIncident()
                                .filter(of -> of.marks().findRequest(EXTEND).isEmpty())
                                .filter(this::hasMoreTime)
                                .flatMap(_ -> result()),
                () -> leader.backendDeed(leader.incident(), "GRANT_EXTEND"));
    }

    private boolean hasMoreTime(Incident of) {
        RunningClock before = extended.map(Incident::caseClock).orElseThrow();
        RunningClock now = of.caseClock();
        return now != null && now.deadline().isAfter(before.deadline());
    }

    private Step refusing() {
        return Step.onScreen(
                "refuse",
                MainJob.SOON,
                () -> {
                    leader.hand().click(leader.eye().get("#approval-refuse"));
                    return "clicked Refuse";
                },
                () -> leader.opened("#deed-text", "form"));
    }

    private Step refused() {
        return new Step(
                "refused",
                MainJob.SOON,
                () -> {
                    leader.hand().press(KeyCode.ENTER);
                    return "pressed Enter";
                },
                () ->
                        leader.findIncident()
                                .filter(of -> of.marks().findRequest(SUSPEND).isEmpty())
                                .filter(of -> !of.suspended())
                                .flatMap(_ -> result()),
                () ->
                        leader.backendDeed(leader.incident(), "REFUSE_SUSPEND")
                                .thenApply(line -> {
                                    if (!WHY_NOT.equals(line.get("note"))) {
                                        throw new IllegalStateException("another reason: " + line);
                                    }
                                    return line;
                                }));
    }

    /// What the page says became of it.
    private Optional<Map<String, Object>> result() {
        String recorded = TEXTS.get("result.recorded", 1);
        return leader.eye()
                .findText("#approval-result")
                .filter(words -> words.contains(recorded))
                .map(words -> Map.of("result", words));
    }
}
