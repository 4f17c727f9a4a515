package org.fengqiao.backend.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.backend.support.StompClient;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.resource.DutyState;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages.DutyReport;
import org.fengqiao.domain.wire.Messages.PositionBatch;
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.fengqiao.domain.wire.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The field against a real backend of its own, at a thousand times the speed of life.
class FieldTest extends BackendTest {

    private @Nullable Field field;

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) throws IOException {
        String data = Files.createTempDirectory("fengqiao-field-test").toString();
        registry.add("fengqiao.data", () -> data);
    }

    @BeforeEach
    void start() throws InterruptedException {
        field = begin(3600);
    }

    @AfterEach
    void stop() {
        Field running = field;
        if (running != null) {
            running.close();
        }
    }

    private Field begin(double reportsPerHour) throws InterruptedException {
        Field started =
                Field.start(
                        new FieldOptions(
                                URI.create("http://127.0.0.1:" + port),
                                Rest.PASSWORD,
                                7,
                                1000,
                                60,
                                reportsPerHour,
                                5));
        assertTrue(started.awaitPast(Duration.ofSeconds(60)));
        return started;
    }

    @Test
    void emptyBackendGetsAPastOnce() throws InterruptedException {
        Snapshot before = snapshot();
        assertTrue(before.incidents().stream().anyMatch(Incident::open));
        assertTrue(before.incidents().stream().anyMatch(incident -> !incident.open()));
        stop();
        long sequence = snapshot().sequence();
        begin(0).close();
        assertTrue(snapshot().sequence() - sequence < 100, "imported again");
    }

    /// The field makes up one report in three seconds; so that it need not be waited until luck
    /// gives one a short way, a dozen citizens report beside it.
    @Test
    void reportIsCarriedToItsClosingByColleaguesDepartmentsAndWorkers() {
        Set<IncidentId> reported = new HashSet<>();
        Set<String> actors = new HashSet<>();
        boolean closed = false;
        try (StompClient stomp = connect(signIn("leader"))) {
            stomp.subscribe(Destinations.changes(SmallCity.CITY));
            Set<IncidentId> citizens = reportAsCitizens(12);
            while (!closed || reported.isEmpty()) {
                Change change = stomp.nextOf("Change").as(Change.class);
                IncidentId id = change.incident().id();
                actors.add(change.entry().actor().split("-")[0]);
                if (change.entry().action().equals("REPORT") && !citizens.contains(id)) {
                    reported.add(id);
                }
                closed |=
                        change.entry().action().equals("CLOSE")
                                && (citizens.contains(id) || reported.contains(id));
            }
        }
        assertTrue(actors.contains("seat"), actors.toString());
        assertTrue(actors.contains("worker") || actors.contains("dept"), actors.toString());
    }

    private Set<IncidentId> reportAsCitizens(int count) {
        Rest app = signIn("reporter-app");
        Set<IncidentId> ids = new HashSet<>();
        for (int i = 0; i < count; i++) {
            Command.Register report = report(SmallCity.middle(i % 8, i / 8), Source.PUBLIC);
            Outcome outcome = app.post("/field/reports", report).as(200, Outcome.class);
            ids.add(assertInstanceOf(Outcome.Accepted.class, outcome).incident());
        }
        return ids;
    }

    @Test
    void workersSentByAPersonSignComeAndFeedBack() {
        Rest operator = signIn("operator");
        try (StompClient stomp = connect(operator)) {
            stomp.subscribe(Destinations.changes(SmallCity.CITY));
            Set<OrderId> sent = new HashSet<>();
            for (int i = 0; i < 6; i++) {
                IncidentId id = register(operator, SmallCity.middle(i, 1));
                take(operator, id, "ACCEPT", Map.of());
                String district = i < 4 ? SmallCity.XUANWU_CG : SmallCity.GULOU_CG;
                take(operator, id, "DISPATCH", Map.of("department", district));
                sent.add(order(operator, id, worker(i)));
            }
            while (true) {
                Order order = stomp.nextOf("Change").as(Change.class).order();
                if (order != null && sent.contains(order.id()) && order.rung() == Rung.FED_BACK) {
                    assertEquals(
                            List.of(
                                    Rung.SERVER,
                                    Rung.DEVICE,
                                    Rung.READ,
                                    Rung.ACKNOWLEDGED,
                                    Rung.ARRIVED,
                                    Rung.FED_BACK),
                            order.rungs().stream().map(reached -> reached.rung()).toList());
                    String note = order.rungs().getLast().note();
                    assertTrue(note != null && !note.isBlank());
                    break;
                }
            }
        }
    }

    @Test
    void everybodysDeviceSaysWhetherTheyAreOnDuty() {
        try (StompClient stomp = connect(signIn("leader"))) {
            stomp.subscribe(Destinations.positions(SmallCity.CITY));
            long people =
                    new SmallCity().resources().stream().filter(r -> r.kind().isForce()).count();
            List<DutyReport> known = duties();
            while (known.size() < people) {
                stomp.nextOf("PositionBatch");
                known = duties();
            }
            assertEquals(people, known.size());
            assertEquals(
                    EnumSet.of(DutyState.ON_DUTY, DutyState.OFF_DUTY),
                    known.stream().map(DutyReport::state).collect(Collectors.toSet()));
        }
    }

    private List<DutyReport> duties() {
        return signIn("operator").get("/positions").as(200, PositionBatch.class).duties();
    }

    @Test
    void closedFieldDoesNothingMore() {
        stop();
        long sequence = snapshot().sequence();
        try (StompClient stomp = connect(signIn("leader"))) {
            stomp.subscribe(Destinations.changes(SmallCity.CITY));
            IncidentId own = register(signIn("operator"), SmallCity.IN_GULOU);
            Change first = stomp.nextOf("Change").as(Change.class);
            assertEquals(own, first.incident().id());
            assertEquals(sequence + 1, first.sequence());
        }
    }

    /// The grid worker who lives in the middle of a grid of the second row.
    private static String worker(int column) {
        return new SmallCity()
                .resources().stream()
                        .filter(person -> person.id().value().startsWith("GW-"))
                        .filter(person -> person.position().equals(SmallCity.middle(column, 1)))
                        .map(person -> person.id().value())
                        .findFirst()
                        .orElseThrow();
    }

    private Snapshot snapshot() {
        return signIn("operator").get("/incidents/snapshot").as(200, Snapshot.class);
    }
}
