package org.fengqiao.backend.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.backend.incident.Decision;
import org.fengqiao.backend.incident.Entries;
import org.fengqiao.backend.incident.Incidents;
import org.fengqiao.backend.incident.Ledger;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.backend.support.StompClient;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.AuditLine;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.LogHead;
import org.fengqiao.domain.wire.Outcome;
import org.fengqiao.domain.wire.RefusalEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class AuditTest extends BackendTest {

    private static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

    @Autowired private FlowRows rows;
    @Autowired private FlowAudit flow;
    @Autowired private RefusalTrail refusals;
    @Autowired private Ledger ledger;
    @Autowired private Incidents incidents;
    @Autowired private JdbcTemplate jdbc;

    private List<AuditLine> lines(String query) {
        return Arrays.asList(
                signIn("leader").get("/audit/flow" + query).as(200, AuditLine[].class));
    }

    private List<RefusalEntry> refused(String query) {
        return Arrays.asList(
                signIn("leader").get("/audit/refusals" + query).as(200, RefusalEntry[].class));
    }

    private LogHead head() {
        return signIn("leader").get("/audit/head").as(200, LogHead.class);
    }

    private void assertWhole() {
        ChainCheck.Verdict verdict =
                new ChainCheck(rows.loadStart(), rows::iterate, List.of()).run();
        assertNull(verdict.fault());
        assertEquals(head().chain(), verdict.good().chain());
    }

    @Test
    void whoDidWhatFromWhichTerminalIsShownNewestFirst() {
        Rest operator = signIn("operator");
        IncidentId id = dispatched(operator);
        List<AuditLine> lines = lines("?incident=" + id);
        assertEquals(
                List.of("DISPATCH", "ACCEPT", "REPORT"),
                lines.stream().map(line -> line.entry().action()).toList());
        assertEquals(
                file(operator, id).flow(),
                lines.reversed().stream().map(AuditLine::entry).toList());
        AuditLine newest = lines.getFirst();
        assertEquals("operator", newest.entry().actor());
        assertEquals("127.0.0.1", newest.entry().terminal());
        assertEquals(newest, lines("?limit=1").getFirst());
        assertEquals(
                lines.get(1), lines("?limit=1&before=" + newest.entry().sequence()).getFirst());
        LogHead head = head();
        assertEquals(newest.entry().sequence(), head.sequence());
        assertEquals(newest.chain(), head.chain());
        assertEquals(head.sequence(), head.count());
        assertWhole();
    }

    @Test
    void everyFilterKeepsOutWhatDoesNotFit() {
        IncidentId mine = register(signIn("operator"), SmallCity.IN_XUANWU);
        IncidentId other = register(signIn("operator-gulou"), SmallCity.IN_GULOU);
        take(signIn("operator"), mine, "ACCEPT", Map.of());
        String at = lines("?incident=" + mine).getFirst().entry().at().toString();
        assertEquals(List.of(mine), ids("?limit=1&action=ACCEPT"));
        assertEquals(List.of(other), ids("?limit=1&actor=operator-gulou"));
        assertEquals(List.of(mine), ids("?limit=1&terminal=127.0.0.1"));
        assertEquals(List.of(), ids("?limit=1&terminal=127.0.0.2"));
        assertEquals(List.of(mine), ids("?limit=1&from=" + at));
        assertFalse(
                lines("?to=" + at).stream().anyMatch(l -> l.entry().at().toString().equals(at)));
        assertEquals(List.of(), ids("?incident=" + mine + "&actor=operator-gulou"));
    }

    private List<IncidentId> ids(String query) {
        return lines(query).stream().map(line -> line.entry().incident()).toList();
    }

    @Test
    void onlyLeadersLookAndOnlyInTheirArea() {
        IncidentId there = register(signIn("operator"), SmallCity.IN_GULOU);
        IncidentId here = register(signIn("operator"), SmallCity.IN_XUANWU);
        for (String path :
                List.of("/audit/flow", "/audit/refusals", "/audit/clock", "/audit/head")) {
            assertEquals("not-allowed-role", signIn("operator").get(path).problem(403), path);
            assertEquals("not-allowed-role", signIn("wall").get(path).problem(403), path);
            assertEquals(401, Rest.anonymous(port).get(path).status(), path);
        }
        for (String bad : List.of("limit=0", "limit=1001", "from=x", "before=x")) {
            assertEquals("malformed", signIn("leader").get("/audit/flow?" + bad).problem(400), bad);
        }
        assertEquals(
                "malformed",
                signIn("leader")
                        .get("/audit/flow?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z")
                        .problem(400));
        assertEquals(List.of(here), newest(SmallCity.XUANWU));
        assertEquals(List.of(there), newest(SmallCity.GULOU));
    }

    private List<IncidentId> newest(AreaCode area) {
        return flow.list(area, ALL, Long.MAX_VALUE, 1).stream()
                .map(line -> line.entry().incident())
                .toList();
    }

    @Test
    void whatIsRefusedChangesNothingAndLeavesOneLine() {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        LogHead before = head();
        Command.Act wrongState = act(operator, id, "DISPATCH", Map.of("department", "x"));
        Outcome.Refused refused = refused(operator, wrongState);
        assertEquals(refused, refused(operator, wrongState), "the same again is no attempt");
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        IncidentId held = dispatched(operator);
        Command.Act wrongRole =
                new Command.Act(
                        CommandId.random(),
                        held,
                        "SUSPEND",
                        incident(operator, held).revision(),
                        Map.of("reason", "x"));
        assertEquals("not-allowed", refused(department, wrongRole).code());
        assertEquals("pending_register", incident(operator, id).state());
        assertEquals("pending_handle", incident(operator, held).state());
        assertEquals(before.sequence() + 3, head().sequence());

        RefusalEntry state = one("?incident=" + id);
        assertEquals("no-such-action", state.code());
        assertEquals("DISPATCH", state.action());
        assertEquals(wrongState.commandId(), state.command());
        RefusalEntry role = one("?incident=" + held);
        assertEquals("not-allowed", role.code());
        assertEquals("SUSPEND", role.action());
        assertEquals(Role.DEPARTMENT, role.role());
        assertEquals("dept-" + SmallCity.XUANWU_CG, role.user());
        assertEquals("127.0.0.1", role.terminal());
        assertFalse(role.name().isEmpty());
        assertTrue(role.number() > state.number());
        assertEquals(List.of(role), refused("?limit=1"));
        assertEquals(List.of(state), refused("?limit=1&action=DISPATCH"));
        assertEquals(List.of(state), refused("?limit=1&actor=operator&before=" + role.number()));
    }

    private RefusalEntry one(String query) {
        List<RefusalEntry> found = refused(query);
        assertEquals(1, found.size(), found::toString);
        return found.getFirst();
    }

    @Test
    void commandsOfEveryTypeAreNamedAndLongNonsenseIsShortened() {
        Rest gulou = signIn("operator-gulou");
        IncidentId id = register(signIn("operator"), SmallCity.IN_XUANWU);
        OrderId order = order(signIn("operator"), id, SmallCity.workerAt(SmallCity.IN_XUANWU));
        refused(gulou, report(SmallCity.IN_XUANWU));
        refused(gulou, issue(id, SmallCity.workerAt(SmallCity.IN_GULOU)));
        refused(gulou, new Command.RecallOrder(CommandId.random(), order, "x"));
        refused(gulou, new Command.Act(CommandId.random(), id, "长".repeat(5000), 1, Map.of()));
        List<RefusalEntry> four = refused("?limit=4&actor=operator-gulou").reversed();
        assertEquals(
                List.of("REGISTER", "ISSUE", "RECALL", "长".repeat(63) + "…"),
                four.stream().map(RefusalEntry::action).toList());
        List<IncidentId> of = new ArrayList<>();
        four.forEach(entry -> of.add(entry.incident()));
        assertEquals(Arrays.asList(null, id, id, id), of);
        assertEquals(
                List.of("operator-gulou"),
                refusals.list(SmallCity.GULOU, ALL, Long.MAX_VALUE, 1).stream()
                        .map(RefusalEntry::user)
                        .toList());
        assertTrue(
                refusals.list(SmallCity.XUANWU, ALL, Long.MAX_VALUE, 1000).stream()
                        .noneMatch(entry -> entry.user().equals("operator-gulou")));
    }

    @Test
    void anIdUsedForAnotherCommandIsAnAttemptToo() {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        Command.Act accept = act(operator, id, "ACCEPT", Map.of());
        accepted(operator, accept);
        Command.Act other =
                new Command.Act(accept.commandId(), id, "VOID", 1, Map.of("reason", "x"));
        assertEquals("command-id-reused", refused(operator, other).code());
        assertEquals("command-id-reused", one("?incident=" + id + "&action=VOID").code());
    }

    @Test
    void whatComesOverStompIsWrittenDownTheSameWayAndWhatIsNoCommandIsNot() {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        int before = refused("?limit=1000").size();
        try (StompClient client = connect(operator)) {
            client.subscribe("/user/queue/outcomes");
            client.sendJson("/app/commands", Map.of("type", "ACT", "commandId", "!"));
            client.nextOf("Problem");
            client.sendJson(
                    "/app/commands",
                    new Command.Act(CommandId.random(), id, "CHECK_PASS", 1, Map.of()));
            client.nextOf("Outcome");
        }
        assertEquals("CHECK_PASS", one("?incident=" + id).action());
        assertEquals(before + 1, refused("?limit=1000").size());
    }

    @Test
    void aTransactionThatFailsLeavesNoHoleInTheChain() {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        Caller caller =
                new Caller(
                        new UserInfo(
                                "operator",
                                "受理员",
                                "Operator",
                                Role.OPERATOR,
                                AreaCode.of("320100"),
                                null,
                                null),
                        Locale.ENGLISH,
                        "test",
                        "test");
        Decision decision =
                moment -> {
                    var record = incidents.get(caller, id);
                    return List.of(
                            Entries.step(
                                    moment, caller, "NOTE", record.incident(), record, "备注\ud800"));
                };
        LogHead before = head();
        assertThrows(
                RuntimeException.class,
                () ->
                        ledger.commit(
                                decision,
                                () -> {
                                    throw new IllegalStateException("of a test");
                                }));
        assertEquals(before, head());
        ledger.commit(decision);
        register(operator, SmallCity.IN_GULOU);
        assertEquals(before.sequence() + 2, head().sequence());
        assertWhole();
    }

    @Test
    void everyColumnIsInTheChain() {
        List<String> columns =
                jdbc.query(
                        "SELECT LOWER(column_name) FROM information_schema.columns WHERE table_name"
                                + " = 'FLOW_LOG' ORDER BY ordinal_position",
                        (row, _) -> row.getString(1));
        assertEquals(FlowLine.COLUMNS + ", chain", String.join(", ", columns));
    }
}
