package org.fengqiao.backend.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Satisfaction;
import org.fengqiao.domain.statistics.Grouping;
import org.fengqiao.domain.statistics.Indicator;
import org.fengqiao.domain.statistics.Indicator.Part;
import org.fengqiao.domain.statistics.Ratio;
import org.fengqiao.domain.wire.ImportedCase;
import org.fengqiao.domain.wire.Statistics;
import org.fengqiao.domain.wire.Statistics.CaseLine;
import org.fengqiao.domain.wire.Statistics.CasePage;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;

/// The made-up past taken over by a real backend: every number opens exactly what it counts.
@DirtiesContext
class CountedPastTest extends BackendTest {

    private static final Instant NOW = Instant.now();
    private static final String PERIOD =
            "from=" + NOW.minus(Duration.ofDays(31)) + "&to=" + NOW.plus(Duration.ofHours(1));

    private void importPast() {
        Dice dice = new Dice(11);
        CityModel city = Town.model(dice);
        CaseTexts texts = CaseTexts.load();
        History history =
                new History(
                        city,
                        new Drafts(city, texts, dice),
                        WorkflowDefinition.loadDefault(),
                        texts,
                        dice,
                        Town.ZONE);
        signIn("importer")
                .postText(
                        "/field/imports",
                        "application/x-ndjson",
                        history.lines(quiet(history.list(450, NOW))))
                .as(200, ImportedCase.Report.class);
    }

    /// Without supervisions, which would climb by themselves while the numbers are compared.
    private static List<ImportedCase> quiet(List<ImportedCase> past) {
        return past.stream()
                .filter(one ->
                        one.steps().stream().noneMatch(step -> step.action().equals("SUPERVISE")))
                .toList();
    }

    @Test
    void everyNumberOpensExactlyTheCasesItCounts() {
        importPast();
        Rest operator = signIn("operator");
        afterAChange(operator, liveThrough(operator));
        byPeople(operator);
        Map<Indicator, Integer> met = new EnumMap<>(Indicator.class);
        for (Grouping.By by : Grouping.By.values()) {
            Statistics table = table(operator, by);
            assertTrue(table.cases() >= 400, String.valueOf(table.cases()));
            assertEquals(1, table.linked());
            assertEquals(List.of(Indicator.values()), table.indicators());
            for (Indicator indicator : table.indicators()) {
                Set<IncidentId> below = new HashSet<>();
                Set<IncidentId> above = new HashSet<>();
                for (Statistics.Row row : table.rows()) {
                    Ratio ratio = Objects.requireNonNull(row.ratios().get(indicator));
                    Set<IncidentId> denominator = list(operator, table, indicator, 1, row.key());
                    Set<IncidentId> numerator = list(operator, table, indicator, 0, row.key());
                    String what = indicator + " of " + by + " '" + row.key() + "'";
                    assertEquals(ratio.denominator(), denominator.size(), what);
                    assertEquals(ratio.numerator(), numerator.size(), what);
                    assertTrue(denominator.containsAll(numerator), what);
                    denominator.forEach(id -> assertTrue(below.add(id), what + " twice: " + id));
                    above.addAll(numerator);
                }
                assertEquals(list(operator, table, indicator, 1, null), below, indicator.name());
                assertEquals(list(operator, table, indicator, 0, null), above, indicator.name());
                Ratio total = Objects.requireNonNull(table.total().get(indicator));
                assertEquals(total.denominator(), below.size());
                assertEquals(total.numerator(), above.size());
                met.merge(indicator, total.denominator(), Integer::sum);
            }
        }
        met.forEach((indicator, times) -> assertTrue(times > 0, "nothing due for " + indicator));
    }

    /// What the made-up past has none of: verification, check, rework, rating, a duplicate.
    private static IncidentId liveThrough(Rest operator) {
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        IncidentId duplicate = register(operator, SmallCity.IN_XUANWU);
        take(operator, duplicate, "LINK", Map.of("master", id.value()));
        take(operator, id, "VERIFY", Map.of("reason", "因故"));
        take(operator, id, "VERIFY_DONE", Map.of("result", "确有其事"));
        take(operator, id, "ACCEPT", Map.of());
        take(operator, id, "DISPATCH", Map.of("department", SmallCity.XUANWU_CG));
        return id;
    }

    private void afterAChange(Rest operator, IncidentId id) {
        Statistics before = table(operator, Grouping.By.AREA);
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        String officer = SmallCity.officerAt(SmallCity.IN_XUANWU);
        take(department, id, "ASSIGN", Map.of("handler", officer, "confirmed", "yes"));
        take(department, id, "SUBMIT", Map.of("result", "已清理"));
        take(department, id, "CONFIRM", Map.of());
        take(operator, id, "CHECK", Map.of("reason", "因故"));
        take(operator, id, "CHECK_DONE", Map.of("result", "未清理干净"));
        take(operator, id, "REWORK", Map.of("reason", "返工"));
        Statistics reworked = table(operator, Grouping.By.AREA);
        assertNotEquals(before.sequence(), reworked.sequence());
        assertEquals(
                numerator(before, Indicator.REWORKED) + 1, numerator(reworked, Indicator.REWORKED));
        assertEquals(
                numerator(before, Indicator.HANDLING), numerator(reworked, Indicator.HANDLING));
        assertEquals(
                numerator(before, Indicator.DISPATCH_RIGHT) - 1,
                numerator(reworked, Indicator.DISPATCH_RIGHT));
        take(department, id, "ASSIGN", Map.of("handler", officer, "confirmed", "yes"));
        take(department, id, "SUBMIT", Map.of("result", "已清理"));
        take(department, id, "CONFIRM", Map.of());
        take(operator, id, "CHECK_PASS", Map.of());
        take(operator, id, "CLOSE", Map.of());
        take(operator, id, "EVALUATE", Map.of("satisfaction", Satisfaction.SATISFIED.name()));
        Statistics after = table(operator, Grouping.By.AREA);
        for (Indicator more :
                List.of(Indicator.HANDLING, Indicator.CLOSED_IN_TIME, Indicator.SATISFACTION)) {
            assertEquals(numerator(before, more) + 1, numerator(after, more), more.name());
        }
        // The duplicate was answered with its master and still counts nowhere.
        assertEquals(before.cases(), after.cases());
    }

    private void byPeople(Rest operator) {
        Statistics people = table(operator, Grouping.By.PERSON);
        Set<String> unnamed =
                people.rows().stream()
                        .filter(row -> row.name() == null)
                        .map(Statistics.Row::key)
                        .collect(Collectors.toSet());
        assertEquals(Set.of(Grouping.NOBODY), unnamed);
    }

    private static int numerator(Statistics table, Indicator indicator) {
        return Objects.requireNonNull(table.total().get(indicator)).numerator();
    }

    private static Statistics table(Rest user, Grouping.By by) {
        return user.get("/statistics?" + PERIOD + "&by=" + by).as(200, Statistics.class);
    }

    /// All pages, few at a time.
    private static Set<IncidentId> list(
            Rest user, Statistics table, Indicator indicator, int part, @Nullable String key) {
        Set<IncidentId> ids = new HashSet<>();
        List<CaseLine> lines = new ArrayList<>();
        CasePage page;
        do {
            page =
                    user.get(
                                    "/statistics/cases?"
                                            + PERIOD
                                            + "&by="
                                            + table.by()
                                            + "&indicator="
                                            + indicator
                                            + "&part="
                                            + Part.values()[part]
                                            + "&limit=300&offset="
                                            + lines.size()
                                            + (key == null
                                                    ? ""
                                                    : "&key="
                                                            + URLEncoder.encode(
                                                                    key, StandardCharsets.UTF_8)))
                            .as(200, CasePage.class);
            lines.addAll(page.cases());
        } while (lines.size() < page.total() && !page.cases().isEmpty());
        assertEquals(table.sequence(), page.sequence());
        lines.forEach(line -> assertTrue(ids.add(line.id()), "twice on the pages: " + line));
        return ids;
    }

    @Test
    void badPeriodsStrangersAndOtherAreasAreRefused() {
        Rest operator = signIn("operator");
        assertEquals(
                "bad-period",
                operator.get("/statistics?by=AREA&from=" + NOW + "&to=" + NOW).problem(400));
        assertEquals(
                "unknown-area",
                operator.get("/statistics?by=AREA&area=320199&" + PERIOD).problem(404));
        assertEquals("malformed", operator.get("/statistics?by=MOON&" + PERIOD).problem(400));
        assertEquals(
                "outside-jurisdiction",
                signIn("operator-gulou")
                        .get("/statistics?by=AREA&area=320102&" + PERIOD)
                        .problem(403));
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        assertEquals(
                "not-allowed-role", department.get("/statistics?by=AREA&" + PERIOD).problem(403));
        assertEquals(
                "not-allowed-role",
                signIn("wall").get("/statistics?by=AREA&" + PERIOD).problem(403));
    }
}
