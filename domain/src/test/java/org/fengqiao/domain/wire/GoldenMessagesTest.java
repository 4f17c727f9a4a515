package org.fengqiao.domain.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.domain.deadline.CalendarView;
import org.fengqiao.domain.handover.LogEntry;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

class GoldenMessagesTest {

    private static final Path FOLDER = Path.of("../src-test-data/golden");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Map<String, Class<?>> TYPES =
            Map.ofEntries(
                    Map.entry("alarm-act.json", Alarms.Act.class),
                    Map.entry("alarm-done.json", Alarms.Done.class),
                    Map.entry("alarm-load.json", Alarms.Load.class),
                    Map.entry("alarm-notice.json", Alarms.Notice.class),
                    Map.entry("alarm-page.json", Alarms.Page.class),
                    Map.entry("alarm-snapshot.json", Alarms.Snapshot.class),
                    Map.entry("assignable.json", Assignable.class),
                    Map.entry("audit-line.json", AuditLine.class),
                    Map.entry("calendar-view.json", CalendarView.class),
                    Map.entry("change-of-order.json", Change.class),
                    Map.entry("change-of-report.json", Change.class),
                    Map.entry("change-page.json", Messages.ChangePage.class),
                    Map.entry("clock-set-back.json", ClockSetBack.class),
                    Map.entry("command-act.json", Command.class),
                    Map.entry("command-issue.json", Command.class),
                    Map.entry("command-recall.json", Command.class),
                    Map.entry("command-register.json", Command.class),
                    Map.entry("duplicate-draft.json", Duplicates.Draft.class),
                    Map.entry("duplicates.json", Duplicates.class),
                    Map.entry("duty-log-draft.json", Handovers.LogDraft.class),
                    Map.entry("duty-log-entry.json", LogEntry.class),
                    Map.entry("duty-reports.json", Messages.DutyReports.class),
                    Map.entry("export-entry.json", ExportEntry.class),
                    Map.entry("export-report.json", ExportReport.class),
                    Map.entry("handover-current.json", Handovers.Current.class),
                    Map.entry("going-red.json", GoingRedList.class),
                    Map.entry("incident-file.json", Messages.IncidentFile.class),
                    Map.entry("log-head.json", LogHead.class),
                    Map.entry("nearby.json", Nearby.class),
                    Map.entry("outcome-accepted.json", Outcome.class),
                    Map.entry("outcome-refused.json", Outcome.class),
                    Map.entry("position-batch.json", Messages.PositionBatch.class),
                    Map.entry("refusal-entry.json", RefusalEntry.class),
                    Map.entry("rung-report.json", Messages.RungReport.class),
                    Map.entry("signed-in.json", Messages.SignedIn.class),
                    Map.entry("snapshot.json", Messages.Snapshot.class),
                    Map.entry("sos.json", Alarms.Sos.class),
                    Map.entry("stream-head.json", Messages.StreamHead.class),
                    Map.entry("subscribed.json", Messages.Subscribed.class),
                    Map.entry("subscription-refused.json", Messages.Subscribed.class));

    @Test
    void everyGoldenMessageIsTried() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(
                    new TreeSet<>(TYPES.keySet()),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".json"))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @TestFactory
    Stream<DynamicTest> whatIsReadIsWrittenTheSame() {
        return TYPES.entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(
                                entry.getKey(), () -> check(entry.getKey(), entry.getValue())));
    }

    private static void check(String name, Class<?> type) throws IOException {
        String text = Files.readString(FOLDER.resolve(name));
        Object message = MAPPER.readValue(text, type);
        assertEquals(
                MAPPER.readTree(text),
                MAPPER.readTree(MAPPER.writerFor(type).writeValueAsString(message)));
    }
}
