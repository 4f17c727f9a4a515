package org.fengqiao.backend.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.fengqiao.backend.support.BackendProcess;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A data folder written before there was a chain, when the backend ran as the owner.
class OldFolderTest {

    private static final int LINES = 1201;

    @TempDir private Path folder;

    @Test
    void anOldFolderIsChainedOnceAndGoesOn() throws Exception {
        Path city = new SmallCity().save(folder);
        Path data = folder.resolve("data");
        writeOld(data);
        assertTrue(verify(2, data).contains("has no chain"));
        try (BackendProcess backend = new BackendProcess(city, data, "--fengqiao.sample=true")) {
            Rest operator = Rest.signIn(backend.port(), "operator");
            assertEquals(
                    LINES, operator.get("/incidents/snapshot").as(200, Snapshot.class).sequence());
            BackendTest.register(operator, SmallCity.IN_GULOU);
            assertTrue(
                    backend.lines().stream()
                            .anyMatch(line -> line.contains("chained up to line " + LINES + ":")),
                    backend.lines()::toString);
            backend.closeStandardInput();
            assertEquals(0, backend.exitCode());
        }
        assertTrue(verify(0, data).contains(LINES + 1 + " lines checked"));
        try (BackendProcess backend = new BackendProcess(city, data, "--fengqiao.sample=true")) {
            backend.port();
            backend.closeStandardInput();
            assertEquals(0, backend.exitCode());
            assertTrue(
                    backend.lines().stream().noneMatch(line -> line.contains("chained up to")),
                    backend.lines()::toString);
            assertTrue(
                    backend.lines().stream()
                            .anyMatch(line -> line.contains((LINES + 1) + " lines, head")),
                    backend.lines()::toString);
        }
    }

    private static void writeOld(Path data) {
        String url = "jdbc:h2:file:" + data.resolve("fengqiao") + ";COMPRESS=TRUE";
        Flyway.configure()
                .dataSource(url, "fengqiao", "")
                .locations("classpath:db/migration")
                .target("6")
                .load()
                .migrate();
        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url, "fengqiao", ""));
        jdbc.execute("INSERT INTO ledger (epoch) VALUES ('an-epoch')");
        jdbc.update(
                "INSERT INTO incident (id, revision, state, grid, reported_at, ended_at,"
                        + " occurred_at, pauses, body) VALUES ('20200101000001', ?, 'closed',"
                        + " '320102001001001', TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00',"
                        + " TIMESTAMP WITH TIME ZONE '2020-01-02 00:00:00+00',"
                        + " TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00', '[]', '{}')",
                LINES);
        jdbc.update(
                "INSERT INTO flow_log (sequence, incident, grid, happened_at, actor, actor_name,"
                        + " action, to_state, note, terminal, incident_after) SELECT x,"
                        + " '20200101000001', '320102001001001', DATEADD(MICROSECOND, x, TIMESTAMP"
                        + " WITH TIME ZONE '2020-01-01 00:00:00+00'), 'operator', '张三', 'NOTE',"
                        + " 'closed', CASE WHEN MOD(x, 2) = 0 THEN '备注' END, '10.0.0.1', '{}'"
                        + " FROM SYSTEM_RANGE(1, ?)",
                LINES);
    }

    private static String verify(int exit, Path data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code =
                new VerifyLog(new PrintStream(out, true, StandardCharsets.UTF_8), Locale.ENGLISH)
                        .run("--verify-log", "--data=" + data);
        String said = out.toString(StandardCharsets.UTF_8);
        assertEquals(exit, code, said);
        return said;
    }
}
