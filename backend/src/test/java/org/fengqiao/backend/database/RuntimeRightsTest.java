package org.fengqiao.backend.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.fengqiao.backend.problem.StartRefused;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.SmallCity;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/// What can be done through the connections that requests are served with.
class RuntimeRightsTest extends BackendTest {

    private static final Set<Integer> NO_RIGHTS =
            Set.of(ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1, ErrorCode.ADMIN_RIGHTS_REQUIRED);

    @Autowired private DataSource source;
    @Autowired private DatabaseOwner owner;

    private void assertNoRights(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            SQLException refused =
                    assertThrows(SQLException.class, () -> statement.execute(sql), sql);
            // A table that others refer to is emptied by nobody; H2 says so before it looks at
            // rights.
            boolean ever =
                    sql.startsWith("TRUNCATE")
                            && refused.getErrorCode() == ErrorCode.CANNOT_TRUNCATE_1;
            assertTrue(ever || NO_RIGHTS.contains(refused.getErrorCode()), refused.getMessage());
        }
    }

    @Test
    void aLogIsOnlyReadAndAddedTo() throws SQLException {
        register(signIn("operator"), SmallCity.IN_XUANWU);
        for (String log : RuntimeRights.APPEND_ONLY) {
            String column = column(log);
            for (String sql :
                    List.of(
                            "UPDATE " + log + " SET " + column + " = " + column,
                            "DELETE FROM " + log,
                            "TRUNCATE TABLE " + log,
                            "DROP TABLE " + log + " CASCADE",
                            "ALTER TABLE " + log + " RENAME TO " + log + "_old",
                            "ALTER TABLE " + log + " DROP COLUMN " + column)) {
                assertNoRights(sql);
            }
        }
    }

    private String column(String table) {
        return new JdbcTemplate(source)
                .query(
                        "SELECT column_name FROM information_schema.columns WHERE table_name = ?"
                                + " ORDER BY ordinal_position DESC FETCH FIRST 1 ROW ONLY",
                        (row, _) -> row.getString(1),
                        table.toUpperCase(Locale.ROOT))
                .getFirst();
    }

    @Test
    void aLineCanBeAdded() throws SQLException {
        register(signIn("operator"), SmallCity.IN_XUANWU);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertEquals(
                    1,
                    statement.executeUpdate(
                            "INSERT INTO flow_log (sequence, incident, grid, happened_at, actor,"
                                    + " actor_name, action, to_state, terminal, incident_after,"
                                    + " chain) SELECT 1000000, incident, grid, happened_at, actor,"
                                    + " actor_name, action, to_state, terminal, incident_after,"
                                    + " chain FROM flow_log ORDER BY sequence FETCH FIRST 1 ROW"
                                    + " ONLY"));
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Test
    void nobodyMakesThemselvesMore() throws SQLException {
        for (String sql :
                List.of(
                        "ALTER USER fengqiao_run ADMIN TRUE",
                        "GRANT ALL ON flow_log TO fengqiao_run",
                        "CREATE USER other PASSWORD '' ADMIN",
                        "ALTER USER fengqiao SET PASSWORD 'x'",
                        "DROP SCHEMA public CASCADE",
                        "DROP ALL OBJECTS",
                        "SHUTDOWN",
                        "SET REFERENTIAL_INTEGRITY FALSE",
                        "CREATE ALIAS f AS 'int f() { return 1; }'",
                        "CREATE TRIGGER t BEFORE INSERT ON flow_log CALL 'x.Y'",
                        "CREATE TABLE other (x INT)",
                        "SCRIPT",
                        "SELECT * FROM \"flyway_schema_history\"")) {
            assertNoRights(sql);
        }
    }

    @Test
    void everyLogNamedIsThere() {
        Set<String> tables =
                new TreeSet<>(
                        new JdbcTemplate(source)
                                .query(
                                        "SELECT LOWER(table_name) FROM information_schema.tables"
                                                + " WHERE table_schema = 'PUBLIC'",
                                        (row, _) -> row.getString(1)));
        assertTrue(tables.containsAll(RuntimeRights.APPEND_ONLY), tables::toString);
    }

    @Test
    void theOwnersConnectionIsMadeAnewAfterItWasLost() throws SQLException {
        owner.flush();
        owner.destroy();
        assertThrows(DataAccessException.class, owner::flush);
        owner.flush();
        assertNoRights("CHECKPOINT SYNC");
    }

    @Test
    void theOwnerIsNotTheOneToRunAs() {
        for (String bad : List.of("fengqiao", "Fengqiao", "x; DROP", "")) {
            assertThrows(StartRefused.class, () -> new RuntimeRights(bad, ""), bad);
        }
    }
}
