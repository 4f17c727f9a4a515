package org.fengqiao.backend.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Messages.IncidentFile;
import org.fengqiao.domain.wire.Messages.RungReport;
import org.fengqiao.domain.wire.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A backend of the small city on a free port, one for all tests of this kind.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // Never while a test runs: many take the next frame for the one they wait for.
        properties = "fengqiao.heads-every=1d")
public abstract class BackendTest {

    @LocalServerPort protected int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws IOException {
        String data = Files.createTempDirectory("fengqiao-test").toString();
        Path city = new SmallCity().save(Files.createTempDirectory("fengqiao-city"));
        registry.add("fengqiao.city", city::toString);
        registry.add("fengqiao.data", () -> data);
        registry.add("fengqiao.sample", () -> "true");
        registry.add("fengqiao.simulate", () -> "false");
        registry.add("FENGQIAO_SAMPLE_PASSWORD", () -> Rest.PASSWORD);
    }

    protected Rest signIn(String user) {
        return Rest.signIn(port, user);
    }

    protected StompClient connect(Rest user) {
        return StompClient.connect(port, user.token());
    }

    public static Command.Register report(LonLat position) {
        return report(position, Source.GRID_CENTRE);
    }

    public static Command.Register report(LonLat position, Source source) {
        return new Command.Register(
                new CommandId(UUID.randomUUID().toString()),
                SmallCity.RUBBISH,
                0,
                null,
                source,
                "路口暴露垃圾",
                "东侧人行道上",
                position,
                "中山路 1 号",
                "李四",
                "13812341234",
                null);
    }

    public static IncidentId register(Rest operator, LonLat position) {
        return accepted(operator, report(position)).incident();
    }

    public static Outcome.Accepted accepted(Rest user, Command command) {
        Outcome outcome = user.post("/commands", command).as(200, Outcome.class);
        if (outcome instanceof Outcome.Accepted accepted) {
            return accepted;
        }
        throw new AssertionError("refused: " + outcome);
    }

    public static Outcome.Refused refused(Rest user, Command command) {
        Outcome outcome = user.post("/commands", command).as(200, Outcome.class);
        if (outcome instanceof Outcome.Refused refused) {
            return refused;
        }
        throw new AssertionError("accepted: " + outcome);
    }

    public static Incident incident(Rest user, IncidentId id) {
        return file(user, id).incident();
    }

    public static IncidentFile file(Rest user, IncidentId id) {
        return user.get("/incidents/" + id).as(200, IncidentFile.class);
    }

    /// An action decided on the incident's present revision.
    public static Command.Act act(
            Rest user, IncidentId id, String action, Map<String, String> fields) {
        return new Command.Act(
                CommandId.random(), id, action, incident(user, id).revision(), fields);
    }

    public static Outcome.Accepted take(
            Rest user, IncidentId id, String action, Map<String, String> fields) {
        return accepted(user, act(user, id, action, fields));
    }

    public static Command.IssueOrder issue(IncidentId id, String recipient) {
        return new Command.IssueOrder(CommandId.random(), id, recipient, "请立即前往查看", true);
    }

    /// An incident in Xuanwu that its city management holds.
    public static IncidentId dispatched(Rest operator) {
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        take(operator, id, "ACCEPT", Map.of());
        take(operator, id, "DISPATCH", Map.of("department", SmallCity.XUANWU_CG));
        return id;
    }

    public static OrderId order(Rest operator, IncidentId id, String recipient) {
        OrderId order = accepted(operator, issue(id, recipient)).order();
        if (order == null) {
            throw new AssertionError("no order id in the outcome");
        }
        return order;
    }

    public static Rest.Answer reach(Rest worker, OrderId order, Rung rung, @Nullable String note) {
        return worker.post("/field/orders/" + order + "/rungs", new RungReport(rung, note, null));
    }

    public static List<String> actions(IncidentFile file) {
        return file.flow().stream().map(entry -> entry.action()).toList();
    }
}
