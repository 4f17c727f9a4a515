package org.fengqiao.backend.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fengqiao.backend.database.Timestamps;
import org.fengqiao.backend.statistics.FactBook.Known;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.statistics.FactRule;
import org.fengqiao.domain.statistics.Grouping;
import org.fengqiao.domain.statistics.Indicator;
import org.fengqiao.domain.statistics.Indicator.Part;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Times a table over 100,000 cases of 30 days, eight lines of the log each, in a database on disk:
/// when nothing has been read, when all has been read before, and the list behind a number. Another
/// count of cases may be given.
final class StatisticsSpeed {

    private static final Instant END = Instant.parse("2026-11-27T00:00:00Z");
    private static final List<String> WAY =
            List.of(
                    "REPORT",
                    "ACCEPT",
                    "DISPATCH",
                    "ASSIGN",
                    "SUBMIT",
                    "CONFIRM",
                    "CHECK_PASS",
                    "CLOSE");

    private final JsonMapper json = JsonMapper.builder().build();
    private final WorkflowDefinition workflow = WorkflowDefinition.loadDefault();

    private StatisticsSpeed() {}

    public static void main(String[] args) throws IOException {
        int cases = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("fengqiao-speed");
        JdbcDataSource data = new JdbcDataSource();
        data.setURL("jdbc:h2:file:" + folder.resolve("speed") + ";DB_CLOSE_DELAY=-1;COMPRESS=TRUE");
        new StatisticsSpeed().run(data, cases);
    }

    private void run(JdbcDataSource data, int cases) {
        fill(new JdbcTemplate(data), cases);
        AreaTree tree = new SmallCity().tree();
        FactRule rule = new FactRule(workflow);
        FactBook book = new FactBook(new CaseHistory(JdbcClient.create(data), json), rule);
        Instant from = END.minus(Duration.ofDays(30));
        AreaCode city = tree.root().code();
        for (String when : List.of("nothing read before", "read before", "again")) {
            for (Grouping.By by : Grouping.By.values()) {
                long start = System.nanoTime();
                List<Known> known = book.list(from, END, city);
                long read = System.nanoTime();
                Table table =
                        new Table(
                                new StatisticsQuery(
                                        from, END, city, new Grouping(by, Level.DISTRICT)),
                                known);
                int counted = table.counted(END, rule, tree, _ -> Optional.empty()).cases();
                long done = System.nanoTime();
                table.listed(END, Indicator.CLOSING, Part.NUMERATOR, null, 0, 500);
                print(
                        "%s, by %s: %d cases, reading %.2f s, counting %.3f s, a list %.3f s",
                        when,
                        by,
                        counted,
                        (read - start) / 1e9,
                        (done - read) / 1e9,
                        (System.nanoTime() - done) / 1e9);
            }
        }
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private void fill(JdbcTemplate jdbc, int cases) {
        jdbc.execute(
                "CREATE TABLE incident (id VARCHAR(32) PRIMARY KEY, revision BIGINT, grid"
                        + " VARCHAR(15), reported_at TIMESTAMP(6) WITH TIME ZONE, body"
                        + " VARCHAR(65536))");
        jdbc.execute("CREATE INDEX incident_by_report ON incident (reported_at)");
        jdbc.execute(
                "CREATE TABLE flow_log (sequence BIGINT PRIMARY KEY, incident VARCHAR(32), grid"
                        + " VARCHAR(15), happened_at TIMESTAMP(6) WITH TIME ZONE, actor VARCHAR(80),"
                        + " actor_name VARCHAR(200), action VARCHAR(64), from_state VARCHAR(64),"
                        + " to_state VARCHAR(64), holder VARCHAR(32), terminal VARCHAR(80),"
                        + " incident_after VARCHAR(65536))");
        jdbc.execute("CREATE INDEX flow_by_incident ON flow_log (incident, sequence)");
        List<Object[]> incidents = new ArrayList<>();
        List<Object[]> lines = new ArrayList<>();
        long sequence = 0;
        Duration apart = Duration.ofDays(30).dividedBy(cases + 1L);
        for (int i = 0; i < cases; i++) {
            Instant reported = END.minus(Duration.ofDays(30)).plus(apart.multipliedBy(i));
            String id = "C%09d".formatted(i);
            @Nullable String state = null;
            Incident after = null;
            for (int step = 0; step < WAY.size(); step++) {
                String action = WAY.get(step);
                String to = workflow.find(state, action).orElseThrow().to();
                Instant at = reported.plus(Duration.ofMinutes(9L * step));
                after = incident(id, ++sequence, to, reported, at);
                lines.add(
                        new Object[] {
                            sequence,
                            id,
                            after.grid().digits(),
                            Timestamps.utc(at),
                            "seat-" + i % 12,
                            "席位",
                            action,
                            state,
                            to,
                            step < 2 ? null : SmallCity.XUANWU_CG,
                            "desk",
                            json.writeValueAsString(after)
                        });
                state = to;
            }
            incidents.add(
                    new Object[] {
                        id,
                        sequence,
                        "320102001001001",
                        Timestamps.utc(reported),
                        json.writeValueAsString(after)
                    });
            if (incidents.size() == 1000 || i == cases - 1) {
                jdbc.batchUpdate("INSERT INTO incident VALUES (?,?,?,?,?)", incidents);
                jdbc.batchUpdate("INSERT INTO flow_log VALUES (?,?,?,?,?,?,?,?,?,?,?,?)", lines);
                incidents.clear();
                lines.clear();
            }
        }
    }

    private Incident incident(
            String id, long revision, String state, Instant reported, Instant at) {
        boolean ends = workflow.state(state).ends();
        AreaCode grid = AreaCode.of("320102001001001");
        RunningClock clock =
                new RunningClock(
                        reported,
                        new TimeLimit(4, ClockKind.WORK_HOUR),
                        reported.plus(Duration.ofHours(5)),
                        reported.plus(Duration.ofHours(4)),
                        null,
                        null,
                        List.of(),
                        List.of());
        return new Incident(
                new IncidentId(id),
                revision,
                state,
                ClassKey.parse("GBT47678.5-2026/matter/01001"),
                0,
                Grade.BLUE,
                Source.GRID_WORKER,
                "路口暴露垃圾，占用人行道",
                "东侧人行道上有一堆生活垃圾，散发异味，影响行人通行，请尽快清运。",
                new LonLat(118.79, 32.05),
                grid,
                "玄武区中山路 1 号东侧人行道",
                "李四",
                "138****1234",
                reported,
                SmallCity.XUANWU_CG,
                null,
                clock,
                ends ? null : clock,
                false,
                ends ? at : null,
                2,
                Marks.fresh(grid));
    }
}
