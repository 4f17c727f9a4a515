package org.fengqiao.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.backend.support.BackendProcess;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.backend.support.StompClient;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.fengqiao.domain.wire.Messages.Subscribed;
import org.fengqiao.domain.wire.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTest {

    @TempDir private Path folder;

    @Test
    void whatWasToldBeforeAKillIsTrueAfterIt() throws Exception {
        Path city = new SmallCity().save(folder);
        Path data = folder.resolve("data");
        List<Command.Register> reports = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        Rest before;
        Snapshot snapshot;
        try (BackendProcess backend = new BackendProcess(city, data, "--fengqiao.sample=true")) {
            before = Rest.signIn(backend.port(), "operator");
            IncidentId held = BackendTest.dispatched(before);
            for (int i = 0; i < 20; i++) {
                Command.Register report = BackendTest.report(SmallCity.IN_GULOU);
                reports.add(report);
                outcomes.add(BackendTest.accepted(before, report));
            }
            assertEquals("pending_handle", BackendTest.incident(before, held).state());
            snapshot = snapshot(before);
            backend.kill();
        }
        try (BackendProcess backend = new BackendProcess(city, data, "--fengqiao.sample=true")) {
            // Tokens outlive a restart.
            Rest after = Rest.withToken(backend.port(), before.token());
            Snapshot restored = snapshot(after);
            assertEquals(snapshot.epoch(), restored.epoch());
            assertEquals(snapshot.sequence(), restored.sequence());
            assertEquals(
                    snapshot.incidents().stream().map(i -> i.id()).sorted().toList(),
                    restored.incidents().stream().map(i -> i.id()).sorted().toList());
            for (int i = 0; i < reports.size(); i++) {
                assertEquals(outcomes.get(i), BackendTest.accepted(after, reports.get(i)));
            }
            checkPrevious(backend.port(), after, restored.sequence());
            backend.closeStandardInput();
            assertEquals(0, backend.exitCode());
            assertTrue(backend.lines().stream().noneMatch(line -> line.contains(Rest.PASSWORD)));
        }
    }

    private static void checkPrevious(int port, Rest operator, long newest) {
        try (StompClient gulou = StompClient.connect(port, operator.token());
                StompClient xuanwu = StompClient.connect(port, operator.token());
                StompClient department =
                        StompClient.connect(
                                port, Rest.signIn(port, "dept-" + SmallCity.XUANWU_CG).token())) {
            Subscribed ofGulou = gulou.subscribe(Destinations.changes(SmallCity.GULOU));
            Subscribed ofXuanwu = xuanwu.subscribe(Destinations.changes(SmallCity.XUANWU));
            Subscribed ofDepartment =
                    department.subscribe(Destinations.departmentChanges(SmallCity.XUANWU_CG));
            assertEquals(newest, ofGulou.sequence());
            // REPORT, ACCEPT and DISPATCH were the first three changes of all.
            assertEquals(3, ofXuanwu.sequence());
            assertEquals(3, ofDepartment.sequence());
            BackendTest.register(operator, SmallCity.IN_GULOU);
            assertEquals(newest, gulou.nextOf("Change").as(Change.class).previous());
            IncidentId id = BackendTest.register(operator, SmallCity.IN_XUANWU);
            Change change = xuanwu.nextOf("Change").as(Change.class);
            assertEquals(3, change.previous());
            assertEquals(newest + 2, change.sequence());
            BackendTest.take(operator, id, "ACCEPT", Map.of());
            BackendTest.take(operator, id, "DISPATCH", Map.of("department", SmallCity.XUANWU_CG));
            assertEquals(3, department.nextOf("Change").as(Change.class).previous());
        }
    }

    @Test
    void sampleAccountsBeyondLoopbackKeepTheBackendFromStarting() throws Exception {
        Path city = new SmallCity().save(folder);
        try (BackendProcess backend =
                new BackendProcess(
                        city,
                        folder.resolve("data"),
                        "--fengqiao.sample=true",
                        "--server.address=0.0.0.0")) {
            assertNotEquals(0, backend.exitCode());
            assertTrue(
                    backend.lines().stream().anyMatch(line -> line.contains("loopback only")),
                    backend.lines()::toString);
        }
    }

    @Test
    void aFolderThatIsNoCityIsNamedWithoutAStackTrace() throws Exception {
        Path nothing = folder.resolve("nothing");
        try (BackendProcess backend = new BackendProcess(nothing, folder.resolve("data"))) {
            assertNotEquals(0, backend.exitCode());
            assertTrue(
                    backend.lines().stream().anyMatch(line -> line.contains(nothing.toString())),
                    backend.lines()::toString);
            assertTrue(
                    backend.lines().stream().noneMatch(line -> line.startsWith("\tat ")),
                    backend.lines()::toString);
        }
    }

    private static Snapshot snapshot(Rest user) {
        return user.get("/incidents/snapshot").as(200, Snapshot.class);
    }
}
