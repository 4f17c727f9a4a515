package org.fengqiao.backend.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.OpenRequest;
import org.fengqiao.domain.incident.Satisfaction;
import org.fengqiao.domain.incident.Supervision;
import org.fengqiao.domain.incident.Whistle;
import org.fengqiao.domain.wire.ImportedCase;
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The past of a city taken over by a real backend, which judges every step as it judges today's.
class PastTest extends BackendTest {

    private static final int CASES = 3000;

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) throws IOException {
        String data = Files.createTempDirectory("fengqiao-past-test").toString();
        registry.add("fengqiao.data", () -> data);
    }

    @Test
    void everyStepOfThePastIsTakenOverAndLeavesTheLeaderSomethingToDo() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Dice dice = new Dice(2026);
        CityModel town = Town.model(dice);
        CaseTexts texts = CaseTexts.load();
        History history =
                new History(
                        town,
                        new Drafts(town, texts, dice),
                        WorkflowDefinition.loadDefault(),
                        texts,
                        dice,
                        Town.ZONE);
        ImportedCase.Report report =
                signIn("importer")
                        .postText(
                                "/field/imports",
                                "application/x-ndjson",
                                history.lines(history.list(CASES, now)))
                        .as(200, ImportedCase.Report.class);
        assertEquals(CASES, report.imported());

        List<Incident> cases =
                signIn("leader")
                        .get("/incidents/snapshot?endedWithinHours=168")
                        .as(200, Snapshot.class)
                        .incidents();
        List<Incident> open = cases.stream().filter(Incident::open).toList();
        long approvals =
                open.stream()
                        .flatMap(incident -> incident.marks().requests().stream())
                        .filter(OpenRequest::endorsed)
                        .count();
        assertTrue(approvals >= 10 && approvals <= 30, "waiting for the leader: " + approvals);
        assertTrue(
                open.stream()
                        .flatMap(incident -> incident.marks().requests().stream())
                        .anyMatch(request -> !request.endorsed()));
        assertTrue(
                open.stream()
                        .flatMap(incident -> incident.marks().whistles().stream())
                        .anyMatch(Whistle::awaited));
        List<Supervision> supervisions =
                open.stream()
                        .flatMap(incident -> incident.marks().supervisions().stream())
                        .toList();
        assertTrue(supervisions.stream().anyMatch(each -> !each.awaited()));
        assertTrue(
                supervisions.stream()
                        .anyMatch(each -> each.awaited() && each.dueAt().isAfter(now)));
        assertTrue(open.stream().anyMatch(incident -> incident.marks().urged() > 0));
        open.stream()
                .filter(Incident::suspended)
                .forEach(incident -> assertNotNull(incident.marks().resumeAt()));
        assertTrue(open.stream().anyMatch(Incident::suspended));
        assertMostAreContent(cases);
    }

    private static void assertMostAreContent(List<Incident> cases) {
        Map<Satisfaction, Integer> found = new EnumMap<>(Satisfaction.class);
        for (Incident incident : cases) {
            Satisfaction satisfaction = incident.marks().satisfaction();
            if (satisfaction != null) {
                found.merge(satisfaction, 1, Integer::sum);
            }
        }
        assertEquals(Satisfaction.values().length, found.size(), found.toString());
        int all = found.values().stream().mapToInt(count -> count).sum();
        int content =
                found.getOrDefault(Satisfaction.SATISFIED, 0)
                        + found.getOrDefault(Satisfaction.BASICALLY_SATISFIED, 0);
        assertTrue(content > 0.75 * all && content < 0.95 * all, found.toString());
    }
}
