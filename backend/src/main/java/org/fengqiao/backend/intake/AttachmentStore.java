package org.fengqiao.backend.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.fengqiao.backend.database.Timestamps;
import org.fengqiao.backend.incident.AttachmentList;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Messages.Attachment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is known of photos besides their content.
final class AttachmentStore implements AttachmentList {

    private static final String SELECT =
            "SELECT id, incident, name, media_type, bytes, added_at, by_name FROM attachment";

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Stored(IncidentId incident, Attachment attachment) {}

    void save(IncidentId incident, Attachment attachment) {
        jdbc.sql(
                        "INSERT INTO attachment (id, incident, name, media_type, bytes, added_at,"
                                + " by_name) VALUES (?,?,?,?,?,?,?)")
                .params(
                        attachment.id(),
                        incident.value(),
                        attachment.name(),
                        attachment.mediaType(),
                        attachment.bytes(),
                        Timestamps.utc(attachment.at()),
                        attachment.byName())
                .update();
    }

    void delete(String id) {
        jdbc.sql("DELETE FROM attachment WHERE id = ?").param(id).update();
    }

    Optional<Stored> find(String id) {
        return jdbc.sql(SELECT + " WHERE id = ?")
                .param(id)
                .query(AttachmentStore::stored)
                .optional();
    }

    @Override
    public List<Attachment> listOf(IncidentId incident) {
        return jdbc
                .sql(SELECT + " WHERE incident = ? ORDER BY added_at, id")
                .param(incident.value())
                .query(AttachmentStore::stored)
                .list()
                .stream()
                .map(Stored::attachment)
                .toList();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                new IncidentId(row.getString(2)),
                new Attachment(
                        row.getString(1),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        Timestamps.get(row, 6),
                        row.getString(7)));
    }
}
