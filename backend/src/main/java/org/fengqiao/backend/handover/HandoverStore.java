package org.fengqiao.backend.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.backend.database.Timestamps;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.handover.Handover;
import org.fengqiao.domain.handover.Handover.Signature;
import org.fengqiao.domain.handover.Handover.Tick;
import org.fengqiao.domain.handover.HandoverSheet;
import org.fengqiao.domain.handover.OpenItem;
import org.fengqiao.domain.wire.Handovers.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Handovers in the database; nothing of them is changed or taken away.
class HandoverStore {

    /// A handover without sheet and addendum; columns 1 to 16.
    private static final String HEAD =
            "SELECT h.number, h.jurisdiction, h.user_id, h.user_name, h.terminal, h.signed_at,"
                    + " h.note, h.change_sequence, h.items, s.user_id, s.user_name, s.terminal,"
                    + " s.signed_at, s.note, s.change_sequence, s.items";

    private static final String FROM =
            " FROM handover h LEFT JOIN handover_signature s ON s.handover = h.number ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    HandoverStore(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /// Writes a sheet down with the signature of who goes.
    void append(Caller caller, String clientId, String note, HandoverSheet sheet) {
        jdbc.sql(
                        "INSERT INTO handover (client_id, signed_at, user_id, user_name,"
                                + " jurisdiction, terminal, note, change_sequence, items, sheet)"
                                + " VALUES (?,?,?,?,?,?,?,?,?,?)")
                .params(
                        clientId,
                        Timestamps.utc(sheet.at()),
                        caller.user().id(),
                        caller.user().nameZh(),
                        caller.user().jurisdiction().digits(),
                        caller.terminal(),
                        note,
                        sheet.sequence(),
                        sheet.items().size(),
                        json.writeValueAsString(sheet))
                .update();
    }

    void tick(long handover, List<String> items, Caller caller, Instant now) {
        batches.batchUpdate(
                "INSERT INTO handover_tick (handover, item, user_id, user_name, terminal,"
                        + " ticked_at) VALUES (?,?,?,?,?,?)",
                items.stream()
                        .map(item ->
                                new Object[] {
                                    handover,
                                    item,
                                    caller.user().id(),
                                    caller.user().nameZh(),
                                    caller.terminal(),
                                    Timestamps.utc(now)
                                })
                        .toList());
    }

    /// Writes the second signature down.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException if there is one
    void sign(
            long handover,
            Caller caller,
            String note,
            Instant at,
            long sequence,
            List<OpenItem> addendum) {
        jdbc.sql(
                        "INSERT INTO handover_signature (handover, signed_at, user_id, user_name,"
                                + " terminal, note, change_sequence, items, addendum)"
                                + " VALUES (?,?,?,?,?,?,?,?,?)")
                .params(
                        handover,
                        Timestamps.utc(at),
                        caller.user().id(),
                        caller.user().nameZh(),
                        caller.terminal(),
                        note,
                        sequence,
                        addendum.size(),
                        json.writeValueAsString(addendum))
                .update();
    }

    Optional<Handover> find(long number) {
        return findOne("WHERE h.number = ?", number);
    }

    Optional<Handover> findBuilt(String user, String clientId) {
        return findOne("WHERE h.user_id = ? AND h.client_id = ?", user, clientId);
    }

    /// The newest one of exactly that jurisdiction.
    Optional<Handover> findNewest(AreaCode jurisdiction) {
        return findOne(
                "WHERE h.number = (SELECT MAX(n.number) FROM handover n WHERE n.jurisdiction = ?)",
                jurisdiction.digits());
    }

    /// When a shift of exactly that jurisdiction was last taken over.
    Optional<Instant> findLastSigned(AreaCode jurisdiction) {
        return jdbc.sql(
                        "SELECT MAX(s.signed_at) FROM handover h JOIN handover_signature s ON"
                                + " s.handover = h.number WHERE h.jurisdiction = ? HAVING"
                                + " MAX(s.signed_at) IS NOT NULL")
                .param(jurisdiction.digits())
                .query((row, _) -> Timestamps.get(row, 1))
                .optional();
    }

    /// Those of a jurisdiction and inside it, the newest first.
    ///
    /// @param before only those with a smaller number
    List<Line> list(AreaCode jurisdiction, long before, int limit) {
        try (Stream<Line> lines =
                jdbc
                        .sql(HEAD + FROM + "WHERE h.number < ? ORDER BY h.number DESC")
                        .param(before)
                        .query(HandoverStore::line)
                        .stream()) {
            return lines.filter(line -> jurisdiction.contains(line.jurisdiction()))
                    .limit(limit)
                    .toList();
        }
    }

    private Optional<Handover> findOne(String where, Object... parameters) {
        return jdbc.sql(HEAD + ", h.sheet, s.addendum" + FROM + where)
                .params(parameters)
                .query(this::handover)
                .optional();
    }

    private Handover handover(ResultSet row, int number) throws SQLException {
        Line line = line(row, number);
        @Nullable String addendum = row.getString(18);
        return new Handover(
                line.number(),
                line.jurisdiction(),
                json.readValue(row.getString(17), HandoverSheet.class),
                line.outgoing(),
                listTicks(line.number()),
                addendum == null ? List.of() : List.of(json.readValue(addendum, OpenItem[].class)),
                line.incoming());
    }

    private List<Tick> listTicks(long handover) {
        return jdbc.sql(
                        "SELECT item, user_id, user_name, ticked_at FROM handover_tick"
                                + " WHERE handover = ? ORDER BY ticked_at, item")
                .param(handover)
                .query((row, _) ->
                        new Tick(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                Timestamps.get(row, 4)))
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong(1),
                AreaCode.of(row.getString(2)),
                signature(row, 3),
                row.getString(10) == null ? null : signature(row, 10),
                row.getInt(9),
                row.getInt(16));
    }

    /// @param first column of the six
    private static Signature signature(ResultSet row, int first) throws SQLException {
        return new Signature(
                row.getString(first),
                row.getString(first + 1),
                row.getString(first + 2),
                Timestamps.get(row, first + 3),
                row.getString(first + 4),
                row.getLong(first + 5));
    }
}
