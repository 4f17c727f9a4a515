package org.fengqiao.console.incident;

import java.util.concurrent.CompletableFuture;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Assignable;
import org.fengqiao.domain.wire.Messages;
import org.fengqiao.domain.wire.UploadId;

/// What is known of one incident beyond the incident itself: its flow, orders, photos, and whom it
/// can be assigned to. Futures end on another thread, with a value or a
/// [org.fengqiao.console.wire.BackendException].
public interface CaseFiles {

    CompletableFuture<Messages.IncidentFile> loadFile(IncidentId id);

    /// The bytes of a photo.
    CompletableFuture<byte[]> loadPhoto(String attachmentId);

    /// Adds a photo.
    ///
    /// @param upload the same on every retry, so that the photo is added once
    /// @param jpegOrPng at most 8 MiB
    CompletableFuture<Messages.Attachment> attach(
            IncidentId id, UploadId upload, String fileName, byte[] jpegOrPng);

    /// People the case can be assigned to by this user, nearest first.
    CompletableFuture<Assignable> loadHandlers(IncidentId id);

    static CaseFiles of(BackendApi api) {
        return new CaseFiles() {
            @Override
            public CompletableFuture<Messages.IncidentFile> loadFile(IncidentId id) {
                return api.loadIncident(id);
            }

            @Override
            public CompletableFuture<byte[]> loadPhoto(String attachmentId) {
                return api.loadAttachment(attachmentId);
            }

            @Override
            public CompletableFuture<Messages.Attachment> attach(
                    IncidentId id, UploadId upload, String fileName, byte[] jpegOrPng) {
                return api.attach(id, upload, fileName, jpegOrPng);
            }

            @Override
            public CompletableFuture<Assignable> loadHandlers(IncidentId id) {
                return api.loadHandlers(id);
            }
        };
    }
}
