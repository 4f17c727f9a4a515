package org.fengqiao.backend.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.backend.database.Timestamps;
import org.fengqiao.backend.incident.AttachmentList;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Messages.Attachment;
import org.fengqiao.domain.wire.UploadId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is known of photos besides their content.
final class AttachmentStore implements AttachmentList {

    private static final String COLUMNS =
            "id, incident, name, media_type, bytes, added_at, by_name";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM attachment";

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Stored(IncidentId incident, Attachment attachment) {}

    /// What an upload came to.
    record Uploaded(Upload upload, Attachment attachment) {}

    /// Belongs into the transaction that counts the photo.
    void save(IncidentId incident, Attachment attachment, Upload upload) {
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
        jdbc.sql(
                        "INSERT INTO attachment_upload (upload_id, user_id, content, attachment)"
                                + " VALUES (?,?,?,?)")
                .params(upload.id().value(), upload.user(), upload.content(), attachment.id())
                .update();
    }

    Optional<Uploaded> findUpload(UploadId id) {
        return jdbc.sql(
                        "SELECT "
                                + COLUMNS
                                + ", user_id, content FROM attachment_upload"
                                + " JOIN attachment ON id = attachment WHERE upload_id = ?")
                .param(id.value())
                .query((row, number) ->
                        new Uploaded(
                                new Upload(id, row.getString(8), row.getString(9)),
                                stored(row, number).attachment()))
                .optional();
    }

    Set<String> listIds() {
        Set<String> ids = new HashSet<>();
        jdbc.sql("SELECT id FROM attachment")
                .query(row -> {
                    ids.add(row.getString("id"));
                });
        return ids;
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
