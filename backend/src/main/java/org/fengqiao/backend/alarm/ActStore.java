package org.fengqiao.backend.alarm;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.fengqiao.backend.database.Timestamps;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.city.Sha256;
import org.fengqiao.domain.wire.Alarms;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What was asked about alarms and how it was answered; nothing in it is changed or taken away.
class ActStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ActStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The answer given before to the same request of the same user; absent if there was none.
    ///
    /// @throws Refusal `act-id-reused` if the id was another request's
    Optional<Alarms.Done> find(Caller caller, String id, Record request) {
        record Row(String content, String answer) {}
        return jdbc.sql("SELECT content, answer FROM alarm_act WHERE user_id = ? AND client_id = ?")
                .params(caller.user().id(), id)
                .query((row, _) -> new Row(row.getString(1), row.getString(2)))
                .optional()
                .map(row -> {
                    if (!row.content().equals(digest(request))) {
                        throw Refusal.rule("act-id-reused", "id");
                    }
                    return json.readValue(row.answer(), Alarms.Done.class);
                });
    }

    /// Within the transaction of the effect.
    void append(Caller caller, Record request, Alarms.Done done, Instant at) {
        jdbc.sql(
                        "INSERT INTO alarm_act (user_id, client_id, content, answer, acted_at,"
                                + " terminal) VALUES (?,?,?,?,?,?)")
                .params(
                        caller.user().id(),
                        done.id(),
                        digest(request),
                        json.writeValueAsString(done),
                        Timestamps.utc(at),
                        caller.terminal())
                .update();
    }

    private String digest(Record request) {
        return HexFormat.of().formatHex(Sha256.of(json.writeValueAsBytes(request)));
    }
}
