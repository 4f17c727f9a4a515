package org.fengqiao.backend.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Handovers.Begin;
import org.fengqiao.domain.wire.Handovers.Sign;
import org.fengqiao.domain.wire.Handovers.Ticks;
import org.fengqiao.domain.wire.RefusalEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/// Requests that are no commands and were refused.
class RefusedRequestsTest extends BackendTest {

    private static final String SECRET = "13812349999";

    @Autowired private JdbcTemplate jdbc;

    private List<RefusalEntry> refused() {
        return Arrays.asList(
                signIn("leader").get("/audit/refusals?limit=1000").as(200, RefusalEntry[].class));
    }

    /// The one line that something refused has left.
    private RefusalEntry left(Runnable attempt) {
        List<RefusalEntry> before = refused();
        attempt.run();
        List<RefusalEntry> after = refused();
        assertEquals(before.size() + 1, after.size(), () -> after.getFirst().toString());
        return after.getFirst();
    }

    @Test
    void everyRefusedWriteLeavesOneLineWhicheverFeatureRefusesIt() {
        Rest operator = signIn("operator");
        RefusalEntry begun =
                left(() ->
                        operator.post("/handovers", new Begin("0f7c2f6e-1111", SECRET))
                                .problem(403));
        assertEquals("POST /handovers", begun.action());
        assertEquals("not-allowed-role", begun.code());
        assertEquals("operator", begun.user());
        assertEquals(Role.OPERATOR, begun.role());
        assertEquals("127.0.0.1", begun.terminal());
        assertNull(begun.command());
        assertNull(begun.incident());

        Rest leader = signIn("leader");
        RefusalEntry signed =
                left(() -> leader.post("/handovers/987654/sign", new Sign(SECRET)).problem(404));
        assertEquals("POST /handovers/{number}/sign", signed.action());
        RefusalEntry ticked =
                left(() ->
                        leader.post("/handovers/987654/ticks", new Ticks(List.of(SECRET)))
                                .problem(404));
        assertEquals("POST /handovers/{number}/ticks", ticked.action());

        RefusalEntry logged =
                left(() -> leader.post("/duty-log", Map.of("content", SECRET)).problem(400));
        assertEquals("POST /duty-log", logged.action());
        RefusalEntry exported =
                left(() -> leader.post("/exports", Map.of("format", SECRET)).problem(400));
        assertEquals("POST /exports", exported.action());
    }

    @Test
    void whatIsAboutAnIncidentNamesIt() {
        IncidentId id = dispatched(signIn("operator"));
        OrderId order = order(signIn("operator"), id, SmallCity.workerAt(SmallCity.IN_XUANWU));
        RefusalEntry photo =
                left(() ->
                        signIn("operator-gulou")
                                .upload("/incidents/" + id + "/attachments", "x.jpg", new byte[1])
                                .problem(404));
        assertEquals(id, photo.incident());
        assertEquals("POST /incidents/{id}/attachments", photo.action());
        RefusalEntry rung =
                left(() -> reach(signIn("leader"), order, Rung.ACKNOWLEDGED, SECRET).problem(403));
        assertEquals("POST /field/orders/{id}/rungs", rung.action());
    }

    @Test
    void refusedCommandStillLeavesOneLineAndOneThatCannotBeReadLeavesOneToo() {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        Command.Act wrong = new Command.Act(CommandId.random(), id, "CLOSE", 1, Map.of());
        RefusalEntry command = left(() -> refused(operator, wrong));
        assertEquals("CLOSE", command.action());
        assertEquals(wrong.commandId(), command.command());
        RefusalEntry unreadable =
                left(() -> operator.post("/commands", Map.of("type", SECRET)).problem(400));
        assertEquals("POST /commands", unreadable.action());
    }

    @Test
    void questionsAndStrangersLeaveNone() {
        Rest operator = signIn("operator");
        List<RefusalEntry> before = refused();
        operator.get("/audit/head").problem(403);
        operator.get("/incidents/nothing").problem(404);
        operator.post("/duplicates/search", Map.of("title", SECRET)).problem(400);
        operator.post("/field/positions", Map.of("resource", SECRET)).problem(400);
        Rest.anonymous(port).post("/handovers", new Begin("0f7c2f6e-1111", "")).problem(401);
        assertEquals(before, refused());
    }

    @Test
    void nothingThatWasTypedIsKept() {
        Rest operator = signIn("operator");
        left(() ->
                operator.post("/handovers", new Begin("0f7c2f6e-" + SECRET, SECRET)).problem(403));
        left(() -> operator.post("/duty-log", Map.of("content", SECRET)).problem(400));
        List<String> all =
                jdbc.query(
                        "SELECT * FROM refusal_trail",
                        (row, _) -> {
                            StringBuilder line = new StringBuilder();
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                line.append(row.getString(i)).append(' ');
                            }
                            return line.toString();
                        });
        assertFalse(all.isEmpty());
        assertFalse(all.stream().anyMatch(line -> line.contains(SECRET)), all::toString);
    }
}
