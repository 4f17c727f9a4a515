package org.fengqiao.backend.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.wire.ExportEntry;
import org.fengqiao.domain.wire.ExportReport;
import org.junit.jupiter.api.Test;

class ExportTrailTest extends BackendTest {

    private static final Instant MADE = Instant.parse("2026-11-27T01:00:00.123456Z");

    private static ExportReport report(String format, String area, String... layers) {
        return new ExportReport(
                UUID.randomUUID().toString(), format, List.of(layers), 12, AreaCode.of(area), MADE);
    }

    private List<ExportEntry> trail(String query) {
        return Arrays.asList(signIn("leader").get("/exports" + query).as(200, ExportEntry[].class));
    }

    @Test
    void whoTookWhatOutStandsInTheTrail() {
        ExportReport page = report("pdf", "320102", "incidents", "resource.CAMERA");
        ExportReport layer = report("gpkg", "320100", "district");
        ExportEntry first = signIn("operator").post("/exports", page).as(200, ExportEntry.class);
        ExportEntry second =
                signIn("operator-xuanwu").post("/exports", layer).as(200, ExportEntry.class);
        assertEquals(page, first.report());
        assertEquals("operator", first.user());
        assertFalse(first.name().isEmpty());
        assertFalse(first.terminal().isEmpty());
        assertTrue(second.number() > first.number());
        assertTrue(first.writtenAt().isAfter(MADE));
        assertEquals(List.of(second, first), trail("?limit=2"));
        assertEquals(List.of(first), trail("?limit=1&before=" + second.number()));
    }

    @Test
    void aReportToldTwiceIsWrittenOnceAndAnotherUsersIsAnotherOne() {
        ExportReport page = report("png", "320100");
        ExportEntry first = signIn("operator").post("/exports", page).as(200, ExportEntry.class);
        assertEquals(first, signIn("operator").post("/exports", page).as(200, ExportEntry.class));
        ExportEntry other =
                signIn("operator-xuanwu").post("/exports", page).as(200, ExportEntry.class);
        assertNotEquals(first.number(), other.number());
        assertEquals(
                2,
                trail("?limit=1000").stream()
                        .filter(entry -> entry.report().id().equals(page.id()))
                        .count());
    }

    @Test
    void onlyPeopleAtDesksReportAndOnlyLeadersLook() {
        ExportReport page = report("pdf", "320100", "incidents");
        assertEquals("not-allowed-role", signIn("wall").post("/exports", page).problem(403));
        assertEquals("not-allowed-role", signIn("operator").get("/exports").problem(403));
        assertEquals(401, Rest.anonymous(port).post("/exports", page).status());
        assertEquals("malformed", signIn("leader").get("/exports?limit=0").problem(400));
    }

    @Test
    void whatIsNoReportIsRefusedNamingWhatIsWrong() {
        Rest operator = signIn("operator");
        String good =
                "{\"id\":\"12345678\",\"format\":\"pdf\",\"layers\":[],\"count\":1,"
                        + "\"area\":\"320100\",\"madeAt\":\"2026-11-27T01:00:00Z\"}";
        assertEquals(200, operator.postText("/exports", good).status());
        for (String bad :
                List.of(
                        good.replace("12345678", "1'; DROP"),
                        good.replace("\"pdf\"", "\"P D F\""),
                        good.replace("[]", "[\"a,b\"]"),
                        good.replace(":1,", ":-1,"),
                        good.replace("320100", "3201"))) {
            assertEquals("malformed", operator.postText("/exports", bad).problem(400), bad);
        }
        assertEquals(
                "missing-field",
                operator.postText("/exports", good.replace("[]", "null")).problem(400));
    }
}
