package org.fengqiao.backend.database;

import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The owner of the database, who may do everything in it. Migrations run as this user; beside that
/// one connection is kept for the statement that H2 keeps from everybody else, the flush to disk.
/// That connection is handed to nobody: whatever a request does, it does as the user of
/// [RuntimeRights]. For any thread.
///
/// The password is empty as that of a file is: who can read the file needs none.
public final class DatabaseOwner implements DiskFlush, DisposableBean {

    public static final String USER = "fengqiao";
    public static final String PASSWORD = "";

    private final SingleConnectionDataSource connection;
    private final JdbcTemplate jdbc;
    private final ReentrantLock inUse = new ReentrantLock();

    /// Opens nothing yet.
    DatabaseOwner(String url) {
        connection = new SingleConnectionDataSource(url, USER, PASSWORD, true);
        jdbc = new JdbcTemplate(connection);
        jdbc.setLazyInit(true);
    }

    /// Opens the database, which stays open until the end; it would otherwise be closed and opened
    /// again between the migrations and the first request.
    void open() {
        execute("SELECT 1");
    }

    @Override
    public void flush() {
        // H2 would otherwise keep commits in memory for up to half a second.
        execute("CHECKPOINT SYNC");
    }

    private void execute(String sql) {
        inUse.lock();
        try {
            jdbc.execute(sql);
        } catch (RuntimeException e) {
            connection.resetConnection(); // the next time gets a new one
            throw e;
        } finally {
            inUse.unlock();
        }
    }

    @Override
    public void destroy() {
        connection.destroy();
    }
}
