package org.fengqiao.backend.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.handover.LogEntry;
import org.fengqiao.domain.handover.LogType;
import org.fengqiao.domain.wire.Handovers.LogDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DutyLogTest extends BackendTest {

    static LogDraft draft(LogType type, String content, @Nullable Long refersTo) {
        return new LogDraft(UUID.randomUUID().toString(), type, null, null, content, refersTo);
    }

    static LogEntry write(Rest user, LogDraft draft) {
        return user.post("/duty-log", draft).as(200, LogEntry.class);
    }

    static List<LogEntry> log(Rest user, String query) {
        return Arrays.asList(user.get("/duty-log" + query).as(200, LogEntry[].class));
    }

    @Test
    void entriesAreKeptWithTimeTypePlaceContentAndAuthorTheNewestFirst() {
        Rest operator = signIn("operator");
        LogDraft call =
                new LogDraft(
                        UUID.randomUUID().toString(),
                        LogType.CALL,
                        "中山路 1 号",
                        AreaCode.of("320102"),
                        "市民来电询问停水",
                        null);
        LogEntry first = write(operator, call);
        LogEntry second = write(signIn("leader"), draft(LogType.NOTE, "到岗", null));
        assertEquals(LogType.CALL, first.type());
        assertEquals("中山路 1 号", first.place());
        assertEquals("operator", first.actor());
        assertFalse(first.name().isEmpty());
        assertEquals(List.of(second, first), log(operator, "?limit=2"));
        assertEquals(List.of(first), log(operator, "?limit=1&before=" + second.number()));
    }

    @Test
    void theSameEntrySentAgainIsWrittenOnceAndTheIdIsOfNoOther() {
        Rest operator = signIn("operator");
        LogDraft note = draft(LogType.NOTE, "巡查一次", null);
        LogEntry first = write(operator, note);
        assertEquals(first, write(operator, note));
        LogDraft other = new LogDraft(note.id(), LogType.NOTE, null, null, "别的", null);
        assertEquals("log-id-reused", operator.post("/duty-log", other).problem(422));
        assertTrue(write(signIn("leader"), note).number() > first.number(), "another user's id");
    }

    @Test
    void correctionsAndFulfilmentsAreEntriesThatReferToOthers() {
        Rest operator = signIn("operator");
        LogEntry promise = write(operator, draft(LogType.PROMISE, "两小时内回电", null));
        long number = promise.number();
        LogEntry correction = write(operator, draft(LogType.CORRECTION, "三小时内回电", number));
        LogEntry kept = write(operator, draft(LogType.FULFILLED, "已回电", number));
        assertEquals(number, kept.refersTo());
        assertEquals(promise, log(operator, "?limit=1&before=" + (number + 1)).getFirst());
        assertEquals(
                "already-fulfilled",
                operator.post("/duty-log", draft(LogType.FULFILLED, "又办", number)).problem(422));
        write(operator, draft(LogType.CORRECTION, "记错，尚未回电", kept.number()));
        write(operator, draft(LogType.FULFILLED, "这次真的办了", number));

        assertEquals(
                "corrects-correction",
                operator.post("/duty-log", draft(LogType.CORRECTION, "再改", correction.number()))
                        .problem(422));
        LogEntry note = write(operator, draft(LogType.NOTE, "普通", null));
        assertEquals(
                "not-a-promise",
                operator.post("/duty-log", draft(LogType.FULFILLED, "办", note.number()))
                        .problem(422));
        assertEquals(
                "refers-to-nothing",
                operator.post("/duty-log", draft(LogType.NOTE, "?", number)).problem(422));
        assertEquals(
                "missing-field",
                operator.post("/duty-log", draft(LogType.CORRECTION, "?", null)).problem(422));
        assertEquals(
                "unknown-entry",
                operator.post("/duty-log", draft(LogType.CORRECTION, "?", 999_999L)).problem(422));
    }

    @Test
    void whatIsNoEntryIsRefusedNamingWhatIsWrong() {
        Rest operator = signIn("operator");
        assertEquals(
                "missing-field",
                operator.post("/duty-log", draft(LogType.NOTE, "  ", null)).problem(422));
        assertEquals(
                "too-long",
                operator.post("/duty-log", draft(LogType.NOTE, "长".repeat(2001), null))
                        .problem(422));
        String good =
                "{\"id\":\"12345678\",\"type\":\"NOTE\",\"content\":\"x\"}"; // the rest may be
        // absent
        assertEquals(200, operator.postText("/duty-log", good).status());
        assertEquals(
                "malformed",
                operator.postText("/duty-log", good.replace("12345678", "1 2")).problem(400));
        assertEquals(
                "malformed",
                operator.postText("/duty-log", good.replace("NOTE", "GOSSIP")).problem(400));
        assertEquals("malformed", operator.get("/duty-log?limit=0").problem(400));
    }

    @Test
    void onlyDesksReadAndWriteAndOnlyTheirOwnJurisdiction() {
        for (String other : List.of("wall", "gateway", "reporter-app")) {
            assertEquals("not-allowed-role", signIn(other).get("/duty-log").problem(403), other);
            assertEquals(
                    "not-allowed-role",
                    signIn(other).post("/duty-log", draft(LogType.NOTE, "x", null)).problem(403),
                    other);
        }
        assertEquals(401, Rest.anonymous(port).get("/duty-log").status());
        LogEntry city = write(signIn("operator"), draft(LogType.PROMISE, "全市", null));
        Rest xuanwu = signIn("operator-xuanwu");
        LogEntry inside = write(xuanwu, draft(LogType.NOTE, "玄武", null));
        assertTrue(log(xuanwu, "").contains(inside));
        assertFalse(log(xuanwu, "").contains(city));
        assertFalse(log(signIn("operator-gulou"), "").contains(inside));
        assertTrue(log(signIn("operator"), "").contains(inside));
        assertEquals(
                "unknown-entry",
                xuanwu.post("/duty-log", draft(LogType.FULFILLED, "办", city.number()))
                        .problem(422));
        LogDraft elsewhere =
                new LogDraft(
                        UUID.randomUUID().toString(),
                        LogType.NOTE,
                        null,
                        AreaCode.of("320106"),
                        "鼓楼",
                        null);
        assertEquals("outside-jurisdiction", xuanwu.post("/duty-log", elsewhere).problem(403));
    }

    @Test
    void manyLookUpsKeepNoConnection() {
        Rest operator = signIn("operator");
        write(operator, draft(LogType.NOTE, "一", null));
        write(operator, draft(LogType.NOTE, "二", null));
        for (int i = 0; i < 20; i++) {
            assertEquals(1, log(operator, "?limit=1").size());
        }
    }
}
