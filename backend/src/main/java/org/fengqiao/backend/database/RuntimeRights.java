package org.fengqiao.backend.database;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.fengqiao.backend.problem.StartRefused;
import org.springframework.jdbc.core.JdbcTemplate;

/// What the user may do as whom the backend runs: read and write rows, and in the tables that are
/// logs only read and add. They are given anew at each start, so that a new table has them and
/// nothing that was granted in between lasts.
final class RuntimeRights {

    /// Tables that are only ever added to.
    static final Set<String> APPEND_ONLY =
            Set.of(
                    "flow_log",
                    "command_journal",
                    "refusal_trail",
                    "export_trail",
                    "clock_trail",
                    "ledger",
                    "duty_log",
                    "handover",
                    "handover_tick",
                    "handover_signature",
                    "alarm_log",
                    "alarm_act",
                    "alarm_desk");

    private static final String HISTORY = "flyway_schema_history";

    private final String user;
    private final String password;

    /// @throws StartRefused if the user is the owner or no plain name
    RuntimeRights(String user, String password) {
        if (user.equalsIgnoreCase(DatabaseOwner.USER)) {
            throw new StartRefused(
                    "The backend must not run as the owner of its database; leave"
                            + " spring.datasource.username as it is.");
        }
        if (!user.matches("[a-z][a-z0-9_]{0,60}")) {
            throw new StartRefused(
                    "spring.datasource.username must be small letters, digits and _: '"
                            + user
                            + "'");
        }
        this.user = user;
        this.password = password;
    }

    /// Makes the user if there is none, and sets what it may do.
    ///
    /// @param owner connections of the owner, after the migrations
    void grant(DataSource owner) {
        JdbcTemplate jdbc = new JdbcTemplate(owner);
        String secret = "'" + password.replace("'", "''") + "'";
        jdbc.execute("CREATE USER IF NOT EXISTS " + user + " PASSWORD " + secret);
        jdbc.execute("ALTER USER " + user + " SET PASSWORD " + secret);
        jdbc.execute("ALTER USER " + user + " ADMIN FALSE");
        jdbc.execute("REVOKE ALL ON SCHEMA PUBLIC FROM " + user);
        for (String table : tables(jdbc)) {
            String quoted = '"' + table + '"';
            jdbc.execute("REVOKE ALL ON " + quoted + " FROM " + user);
            String name = table.toLowerCase(Locale.ROOT);
            if (!name.equals(HISTORY)) {
                jdbc.execute(
                        "GRANT "
                                + (APPEND_ONLY.contains(name)
                                        ? "SELECT, INSERT"
                                        : "SELECT, INSERT, UPDATE, DELETE")
                                + " ON "
                                + quoted
                                + " TO "
                                + user);
            }
        }
    }

    private static List<String> tables(JdbcTemplate jdbc) {
        return jdbc.query(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'",
                (row, _) -> row.getString(1));
    }
}
