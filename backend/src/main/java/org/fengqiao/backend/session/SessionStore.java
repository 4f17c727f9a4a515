package org.fengqiao.backend.session;

import java.time.Instant;
import java.util.List;
import org.fengqiao.backend.database.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sign-ins in the database.
class SessionStore {

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those not over at `now`; the others are deleted.
    List<StoredSession> loadValid(Instant now) {
        jdbc.sql("DELETE FROM session_token WHERE expires_at <= ?")
                .param(Timestamps.utc(now))
                .update();
        return jdbc.sql("SELECT digest, user_id, language, expires_at FROM session_token")
                .query((row, _) ->
                        new StoredSession(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                Timestamps.get(row, 4)))
                .list();
    }

    void save(StoredSession session) {
        jdbc.sql(
                        "INSERT INTO session_token (digest, user_id, language, expires_at)"
                                + " VALUES (?, ?, ?, ?)")
                .params(
                        session.digest(),
                        session.user(),
                        session.language(),
                        Timestamps.utc(session.expires()))
                .update();
    }

    void delete(String digest) {
        jdbc.sql("DELETE FROM session_token WHERE digest = ?").param(digest).update();
    }
}
