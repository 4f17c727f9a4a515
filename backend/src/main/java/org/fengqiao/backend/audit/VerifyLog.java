package org.fengqiao.backend.audit;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.fengqiao.backend.audit.ChainCheck.Verdict;
import org.fengqiao.backend.database.DatabaseOwner;
import org.fengqiao.backend.problem.Texts;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The command `--verify-log`: follows the chain of the flow log in a database that nobody uses,
/// and says up to where it is what was written. Changes nothing, not even a file beside it.
public final class VerifyLog {

    /// The first argument of the process that asks for this command.
    public static final String OPTION = "--verify-log";

    /// All is as it was written.
    static final int WHOLE = 0;

    /// Something was removed, altered or put elsewhere.
    static final int BROKEN = 1;

    /// It could not be looked at.
    static final int UNCHECKED = 2;

    private static final String FILE = "fengqiao";

    private final PrintStream out;
    private final Locale locale;

    /// @param locale of the sentences
    public VerifyLog(PrintStream out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    /// @return the exit code
    public int run(String... arguments) {
        VerifyOptions options;
        try {
            options = VerifyOptions.of(arguments);
        } catch (IllegalArgumentException e) {
            say("verify.usage", String.valueOf(e.getMessage()));
            return UNCHECKED;
        }
        Path file = options.data().resolve(FILE + ".mv.db").toAbsolutePath().normalize();
        if (!Files.isRegularFile(file)) {
            say("verify.absent", file);
            return UNCHECKED;
        }
        SingleConnectionDataSource database =
                new SingleConnectionDataSource(
                        url(file.resolveSibling(FILE)),
                        DatabaseOwner.USER,
                        DatabaseOwner.PASSWORD,
                        true);
        try {
            return check(JdbcClient.create(database), options, file);
        } catch (DataAccessException e) {
            if (isInUse(e)) {
                say("verify.in-use", file);
            } else {
                say(
                        "verify.unreadable",
                        file,
                        String.valueOf(e.getMostSpecificCause().getMessage()));
            }
            return UNCHECKED;
        } finally {
            database.destroy();
        }
    }

    private static boolean isInUse(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return true;
            }
        }
        return false;
    }

    /// Read-only, and without a trace file.
    private static String url(Path base) {
        return "jdbc:h2:file:"
                + base.toString().replace(";", "\\;")
                + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0";
    }

    private int check(JdbcClient jdbc, VerifyOptions options, Path file) {
        if (!hasChain(jdbc)) {
            say("verify.no-chain", file);
            return UNCHECKED;
        }
        FlowRows rows = new FlowRows(jdbc);
        Verdict verdict = new ChainCheck(rows.loadStart(), rows::iterate, options.expected()).run();
        Fault fault = verdict.fault() != null ? verdict.fault() : findLeftBehind(jdbc).orElse(null);
        say("verify.checked", verdict.good().sequence());
        say("verify.head", verdict.good());
        if (fault == null) {
            say("verify.whole");
            return WHOLE;
        }
        tell(fault);
        return BROKEN;
    }

    private void tell(Fault fault) {
        switch (fault) {
            case Fault.Missing(long line) -> say("verify.missing", line);
            case Fault.Altered(long line) -> say("verify.altered", line);
            case Fault.Reordered(long line, long found) -> say("verify.reordered", line, found);
            case Fault.Rewritten(long line) -> say("verify.rewritten", line);
            case Fault.LeftBehind(long line, String incident, long newest) ->
                    say("verify.left-behind", line, incident, newest);
        }
    }

    private static boolean hasChain(JdbcClient jdbc) {
        return jdbc.sql(
                                "SELECT COUNT(*) FROM information_schema.columns"
                                        + " WHERE table_name = 'FLOW_LOG' AND column_name = 'CHAIN'"
                                        + " AND is_nullable = 'NO'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Every change of an incident is a line of the log, so an incident whose revision is not its
    /// newest line has lost one; the last lines of the log have nothing after them that would show
    /// it.
    private static Optional<Fault> findLeftBehind(JdbcClient jdbc) {
        return jdbc.sql(
                        "SELECT revision, id, newest FROM (SELECT i.id, i.revision, COALESCE((SELECT"
                                + " MAX(f.sequence) FROM flow_log f WHERE f.incident = i.id), 0)"
                                + " newest FROM incident i) WHERE newest <> revision"
                                + " ORDER BY revision FETCH FIRST 1 ROW ONLY")
                .query((row, _) ->
                        (Fault)
                                new Fault.LeftBehind(
                                        row.getLong(1), row.getString(2), row.getLong(3)))
                .optional();
    }

    private void say(String key, Object... arguments) {
        out.println(Texts.text(locale, key, arguments));
    }
}
