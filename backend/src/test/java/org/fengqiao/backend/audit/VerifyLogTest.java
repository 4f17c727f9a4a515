package org.fengqiao.backend.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.backend.support.BackendProcess;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.LogHead;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The log of a backend that ran and ended, tampered with by the owner of its database.
class VerifyLogTest {

    @TempDir private static Path shared;

    private static Path written;
    private static LogHead head;
    private static String whileInUse;

    @TempDir private Path data;

    @BeforeAll
    static void write() throws Exception {
        Path city = new SmallCity().save(shared);
        written = shared.resolve("data");
        try (BackendProcess backend = new BackendProcess(city, written, "--fengqiao.sample=true")) {
            Rest operator = Rest.signIn(backend.port(), "operator");
            IncidentId first = BackendTest.register(operator, SmallCity.IN_XUANWU);
            BackendTest.register(operator, SmallCity.IN_GULOU);
            BackendTest.take(operator, first, "ACCEPT", Map.of());
            BackendTest.take(
                    Rest.signIn(backend.port(), "leader"), first, "VOID", Map.of("reason", "重复上报"));
            BackendTest.register(operator, SmallCity.IN_GULOU);
            head = Rest.signIn(backend.port(), "leader").get("/audit/head").as(200, LogHead.class);
            whileInUse = verify(2, written);
            backend.kill();
        }
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(written)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        }
    }

    private static String verify(int exit, Path folder, String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> arguments =
                new ArrayList<>(List.of("--verify-log", "--data", folder.toString()));
        arguments.addAll(List.of(more));
        int code =
                new VerifyLog(new PrintStream(out, true, StandardCharsets.UTF_8), Locale.ENGLISH)
                        .run(arguments.toArray(String[]::new));
        String said = out.toString(StandardCharsets.UTF_8);
        assertEquals(exit, code, said);
        return said;
    }

    private void tamper(String... statements) throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(
                                "jdbc:h2:file:" + data.resolve("fengqiao"), "fengqiao", "");
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                assertTrue(statement.executeUpdate(sql) > 0, sql);
            }
        }
    }

    private static void assertSays(String expected, String said) {
        assertTrue(said.contains(expected), said);
    }

    @Test
    void whatNobodyTouchedIsWholeAndStaysUntouched() throws IOException {
        byte[] before = Files.readAllBytes(data.resolve("fengqiao.mv.db"));
        String anchor = head.sequence() + ":" + head.chain();
        String said = verify(0, data, "--expect", anchor);
        assertSays("5 lines checked", said);
        assertSays(anchor, said);
        assertEquals(5, head.count());
        assertEquals(
                -1, Arrays.mismatch(before, Files.readAllBytes(data.resolve("fengqiao.mv.db"))));
        try (Stream<Path> files = Files.list(data)) {
            assertFalse(files.anyMatch(file -> file.toString().endsWith(".trace.db")));
        }
    }

    @Test
    void anAlteredNoteIsEvident() throws Exception {
        tamper("UPDATE flow_log SET note = '重复上报。' WHERE sequence = 4");
        String said = verify(1, data);
        assertSays("3 lines checked", said);
        assertSays("Line 4 has been altered", said);
    }

    @Test
    void anAlteredIncidentBesideTheLineIsEvident() throws Exception {
        tamper(
                "UPDATE flow_log SET incident_after = REPLACE(incident_after, '李四', '李五')"
                        + " WHERE sequence = 2");
        assertSays("Line 2 has been altered", verify(1, data));
    }

    @Test
    void aMicrosecondIsEvident() throws Exception {
        tamper(
                "UPDATE flow_log SET happened_at = DATEADD(MICROSECOND, 1, happened_at)"
                        + " WHERE sequence = 3");
        assertSays("Line 3 has been altered", verify(1, data));
    }

    @Test
    void anAlteredChainValueIsEvident() throws Exception {
        tamper("UPDATE flow_log SET chain = REPEAT('0', 64) WHERE sequence = 5");
        assertSays("Line 5 has been altered", verify(1, data));
    }

    @Test
    void swappedLinesAreEvidentWithAndWithoutTheirChainValues() throws Exception {
        tamper(
                "UPDATE flow_log SET sequence = 1000 WHERE sequence = 2",
                "UPDATE flow_log SET sequence = 2 WHERE sequence = 4",
                "UPDATE flow_log SET sequence = 4 WHERE sequence = 1000");
        assertSays("Line 2 has been moved: it stands at 4", verify(1, data));
        tamper(
                "UPDATE flow_log SET chain = CASE sequence WHEN 2 THEN (SELECT chain FROM flow_log"
                        + " WHERE sequence = 4) ELSE (SELECT chain FROM flow_log WHERE sequence ="
                        + " 2) END WHERE sequence IN (2, 4)");
        assertSays("Line 2 has been moved: it stands at 4", verify(1, data));
    }

    @Test
    void aLineTakenOutOfTheMiddleIsEvident() throws Exception {
        tamper("DELETE FROM flow_log WHERE sequence = 2");
        String said = verify(1, data);
        assertSays("1 lines checked", said);
        assertSays("Line 2 is missing", said);
    }

    @Test
    void aLineTakenOutAndTheRestMovedUpIsEvident() throws Exception {
        tamper(
                "DELETE FROM flow_log WHERE sequence = 4",
                "UPDATE flow_log SET sequence = 4 WHERE sequence = 5");
        assertSays("Line 4 has been altered", verify(1, data));
    }

    @Test
    void theLastLineTakenAwayShowsByItsIncident() throws Exception {
        tamper("DELETE FROM flow_log WHERE sequence = 5");
        assertSays("Line 5 is missing: incident", verify(1, data));
    }

    @Test
    void theLastLineTakenAwayWithItsIncidentShowsByTheAnchorOnly() throws Exception {
        tamper(
                "DELETE FROM flow_log WHERE sequence = 5",
                "DELETE FROM incident WHERE revision = 5");
        assertSays("4 lines checked", verify(0, data));
        String anchor = head.sequence() + ":" + head.chain();
        assertSays("Line 5 is missing", verify(1, data, "--expect", anchor));
    }

    @Test
    void aChainMadeAnewShowsByTheAnchorOnly() throws Exception {
        tamper("UPDATE flow_log SET note = '改过' WHERE sequence = 4");
        rechain();
        assertSays("5 lines checked", verify(0, data));
        String said = verify(1, data, "--expect=" + head.sequence() + ":" + head.chain());
        assertSays("Line 5 is not the one expected", said);
    }

    private void rechain() throws SQLException {
        try (Connection owner =
                DriverManager.getConnection(
                        "jdbc:h2:file:" + data.resolve("fengqiao"), "fengqiao", "")) {
            ChainMigration.chain(owner);
        }
    }

    @Test
    void aDatabaseInUseIsNotLookedAt() {
        assertSays("is in use", whileInUse);
    }

    @Test
    void aFolderWithoutADatabaseIsNamed() {
        Path none = data.resolve("none");
        String said = verify(2, none);
        assertSays(none.toString(), said);
        assertFalse(Files.exists(none));
    }

    @Test
    void whatIsNoOptionIsNamed() {
        assertSays("--verfy?", verify(2, data, "--verfy"));
        assertSays("no SEQ:HASH: '5'", verify(2, data, "--expect", "5"));
        assertSays("--expect …?", verify(2, data, "--expect"));
    }

    @Test
    void aFileThatIsNoDatabaseIsSaidToBeUnreadable() throws IOException {
        Files.writeString(data.resolve("fengqiao.mv.db"), "no database");
        assertSays("cannot be read", verify(2, data));
    }
}
