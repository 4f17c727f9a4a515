package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.export.layer.LayerData;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.IncidentWords;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.incident.why.ClockOf;
import org.fengqiao.console.incident.why.Why;
import org.fengqiao.console.incident.why.WhyCard;
import org.fengqiao.domain.deadline.CalendarView;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.WorkCalendar;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.wire.Messages;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A whole console on a machine whose clock is ten minutes wrong, against the packaged backend:
/// what the leader's list, board, card and export and the wall say is what the backend says over
/// REST at its own time.
@ExtendWith(ApplicationExtension.class)
class WrongClockTest {

    /// How far the shown time may lag: the ticker looks five times a second, the rest is a busy
    /// machine between the looks at both clocks.
    private static final Duration LAG = Duration.ofMillis(1500);

    /// How well a desk measures the server's time before it is content.
    private static final Duration ERROR = Duration.ofMillis(250);

    private static final int LEAST_COMPARED = 5;

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final HttpClient outside = HttpClient.newHttpClient();
    private final FxRobot robot = new FxRobot();
    @TempDir private Path folder;

    @Test
    void tenMinutesFast() throws Exception {
        compare(Duration.ofMinutes(10));
    }

    @Test
    void tenMinutesSlow() throws Exception {
        compare(Duration.ofMinutes(-10));
    }

    private void compare(Duration wrongBy) throws Exception {
        InstantSource local = () -> Instant.now().plus(wrongBy);
        OpenConsole leaders = new OpenConsole(folder.resolve("leader"));
        try (EmbeddedBackend backend = leaders.startBackend(true)) {
            String url = backend.ready().get(OpenConsole.PATIENCE_S, TimeUnit.SECONDS).toString();
            Server server = new Server(url, backend.password());
            try (leaders) {
                open(leaders, local, url, "leader", backend.password());
                assertOffset(leaders, wrongBy);
                compareList(leaders, server);
                compareBoard(leaders, server);
                compareCard(leaders, server);
                compareExport(leaders, server);
            }
            try (OpenConsole wall = new OpenConsole(folder.resolve("wall"))) {
                open(wall, local, url, "wall", backend.password(), "--theme", "wall");
                assertOffset(wall, wrongBy);
                compareList(wall, server);
                compareExport(wall, server);
            }
        }
    }

    private static void open(
            OpenConsole console,
            InstantSource local,
            String url,
            String user,
            String password,
            String... more)
            throws Exception {
        String[] usual = {"--headless", "--backend", url, "--user", user, "--size", "1600x900"};
        String[] all = Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        console.open(local, all);
        console.signIn(user, password);
        console.awaitDesk();
        OpenConsole.await(
                "incidents",
                () -> console.desk().features().incidents().store().listAll().size() > 20);
    }

    private static void assertOffset(OpenConsole console, Duration wrongBy) throws Exception {
        OpenConsole.await(
                "the mark of the wrong clock",
                () ->
                        console.shown("#clock-offset")
                                && console.find("#clock-offset", Label.class).isVisible());
        String mark = console.find("#clock-offset", Label.class).getText();
        String word = wrongBy.isNegative() ? "慢" : "快";
        assertTrue(mark.contains(word) && mark.matches(".*0:(10:00|09:5\\d|10:0\\d).*"), mark);
    }

    /// @return how many were alike; a negative number where one was not. On the FX thread.
    private interface Look {
        int compare(Map<IncidentId, Incident> facts, Instant now);
    }

    /// What was seen in one look, and the moment that the desk showed then.
    private record Seen(Instant now, int alike) {}

    /// Looks until enough are alike at a moment that is the backend's own. A clock that is wrong by
    /// more than the lag never is.
    private static void look(String what, OpenConsole console, Server server, Look look)
            throws Exception {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(OpenConsole.PATIENCE_S);
        String seen = "";
        while (System.nanoTime() < giveUp) {
            Map<IncidentId, Incident> facts = server.facts();
            Instant before = server.time();
            Seen now =
                    WaitForAsyncUtils.asyncFx(
                                    () -> {
                                        Instant shown = console.desk().ticker().now().get();
                                        return new Seen(shown, look.compare(facts, shown));
                                    })
                            .get();
            Instant after = server.time();
            if (now.alike() >= LEAST_COMPARED
                    && !now.now().isBefore(before.minus(LAG))
                    && !now.now().isAfter(after.plus(ERROR))) {
                return;
            }
            seen = now + " between " + before + " and " + after;
            WaitForAsyncUtils.waitForFxEvents();
        }
        throw new AssertionError(what + " does not agree with the backend: " + seen);
    }

    /// The backend's word on an incident, if it is about the same revision as the desk's.
    private static Optional<Incident> told(Map<IncidentId, Incident> facts, Incident shown) {
        return Optional.ofNullable(facts.get(shown.id()))
                .filter(told -> told.revision() == shown.revision());
    }

    private void compareList(OpenConsole console, Server server) throws Exception {
        look(
                "the list",
                console,
                server,
                (facts, now) -> {
                    int alike = 0;
                    for (Node node : robot.lookup(".cell-remaining").queryAll()) {
                        if (node instanceof TableCell<?, ?> cell
                                && !cell.isEmpty()
                                && cell.getTableRow().getItem() instanceof IncidentRow row) {
                            Optional<Incident> told = told(facts, row.incident());
                            if (told.isPresent()) {
                                if (!IncidentWords.remaining(told.get(), now)
                                        .equals(cell.getText())) {
                                    return -1;
                                }
                                alike += cell.getText().isEmpty() ? 0 : 1;
                            }
                        }
                    }
                    return alike;
                });
    }

    /// A row of the board is known by its title; where several have one, it must say what one of
    /// them should.
    private void compareBoard(OpenConsole console, Server server) throws Exception {
        robot.press(KeyCode.SHIFT).type(KeyCode.F9).release(KeyCode.SHIFT);
        OpenConsole.await("the board", () -> console.shown("#board"));
        look(
                "the board",
                console,
                server,
                (facts, now) -> {
                    Map<String, Set<String>> expected = new HashMap<>();
                    for (Incident told : facts.values()) {
                        expected.computeIfAbsent(told.title(), _ -> new HashSet<>())
                                .add(IncidentWords.remaining(told, now));
                    }
                    int alike = 0;
                    for (Node row : robot.lookup("#board .board-row").queryAll()) {
                        String title = ((Labeled) row.lookup(".board-title")).getText();
                        String time = ((Labeled) row.lookup(".board-time")).getText();
                        if (!expected.getOrDefault(title, Set.of()).contains(time)) {
                            return -1;
                        }
                        alike++;
                    }
                    return alike;
                });
        robot.press(KeyCode.SHIFT).type(KeyCode.F9).release(KeyCode.SHIFT);
    }

    /// The card must say what the backend's engine says by the backend's calendar, and the deadline
    /// it works out must be the one that the backend has recorded.
    private void compareCard(OpenConsole console, Server server) throws Exception {
        WorkCalendar calendar = WorkCalendar.of(server.calendar());
        Deadlines engine = new Deadlines(calendar);
        Dictionary names =
                new Dictionary(
                        List.of(),
                        List.of(),
                        SampleDictionary.create().areas(),
                        WorkflowDefinition.loadDefault(),
                        calendar);
        List<IncidentId> some =
                server.facts().values().stream()
                        .filter(each -> each.open() && each.caseClock() != null)
                        .map(Incident::id)
                        .sorted()
                        .limit(3)
                        .toList();
        assertEquals(3, some.size());
        for (IncidentId id : some) {
            Features features = console.desk().features();
            robot.interact(() -> features.incidents().selection().select(id));
            OpenConsole.await(
                    "the detail",
                    () ->
                            features.incidents()
                                    .detail()
                                    .findIncident()
                                    .filter(shown -> shown.id().equals(id))
                                    .isPresent());
            robot.press(KeyCode.SHIFT).type(KeyCode.F1).release(KeyCode.SHIFT);
            look(
                    "the card of " + id,
                    console,
                    server,
                    (facts, now) -> {
                        Incident told = Objects.requireNonNull(facts.get(id), id.value());
                        ClockOf which = ClockOf.urgent(told, now);
                        Why why = Why.find(engine, told, which, now).orElseThrow();
                        assertTrue(why.asRecorded(), id.value());
                        WhyCard expected = new WhyCard(names);
                        expected.show(told, which, now, Optional.empty());
                        Labeled sentence = robot.lookup(".popover #why-sentence").queryLabeled();
                        return said(expected).equals(sentence.getText()) ? LEAST_COMPARED : -1;
                    });
            robot.type(KeyCode.ESCAPE);
        }
    }

    private static String said(WhyCard card) {
        return ((Labeled) card.lookup("#why-sentence")).getText();
    }

    private static void compareExport(OpenConsole console, Server server) throws Exception {
        look(
                "the export",
                console,
                server,
                (facts, now) -> {
                    LayerData data =
                            console.desk()
                                    .features()
                                    .exports()
                                    .listLayers()
                                    .getFirst()
                                    .data()
                                    .get();
                    int alike = 0;
                    for (LayerData.Feature row : data.features()) {
                        Map<String, @Nullable Object> values = new HashMap<>();
                        for (int i = 0; i < data.columns().size(); i++) {
                            values.put(data.columns().get(i).name(), row.values().get(i));
                        }
                        Incident told = facts.get(new IncidentId(String.valueOf(values.get("id"))));
                        if (told == null || !told.state().equals(values.get("state"))) {
                            continue;
                        }
                        boolean same =
                                Objects.equals(
                                                deadline(told.caseClock()),
                                                values.get("case_deadline"))
                                        && Objects.equals(
                                                deadline(told.stageClock()),
                                                values.get("stage_deadline"))
                                        && IncidentStatus.of(told, now)
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .equals(values.get("status"));
                        if (!same) {
                            return -1;
                        }
                        alike++;
                    }
                    return alike;
                });
    }

    private static @Nullable String deadline(@Nullable RunningClock clock) {
        return clock == null ? null : clock.deadline().toString();
    }

    /// The backend as somebody sees it who has no console.
    private final class Server {

        private final String url;
        private final String token;

        Server(String url, String password) throws Exception {
            this.url = url;
            HttpRequest.Builder signIn =
                    HttpRequest.newBuilder(URI.create(url + "api/v1/session"))
                            .header("Content-Type", "application/json")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            JSON.writeValueAsString(
                                                    new Messages.SignIn("leader", password))));
            token = send(signIn, Messages.SignedIn.class).token();
        }

        private <T> T send(HttpRequest.Builder request, Class<T> type) throws Exception {
            HttpResponse<String> answer =
                    outside.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
            return JSON.readValue(answer.body(), type);
        }

        private <T> T get(String path, Class<T> type) throws Exception {
            return send(
                    HttpRequest.newBuilder(URI.create(url + "api/v1/" + path))
                            .header("Authorization", "Bearer " + token),
                    type);
        }

        Instant time() throws Exception {
            return get("time", Messages.ServerTime.class).serverTime();
        }

        CalendarView calendar() throws Exception {
            return get("calendar", CalendarView.class);
        }

        Map<IncidentId, Incident> facts() throws Exception {
            Map<IncidentId, Incident> facts = new HashMap<>();
            get("incidents/snapshot?endedWithinHours=24", Messages.Snapshot.class)
                    .incidents()
                    .forEach(each -> facts.put(each.id(), each));
            return facts;
        }
    }
}
