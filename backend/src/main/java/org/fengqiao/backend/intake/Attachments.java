package org.fengqiao.backend.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.backend.incident.CaseRecord;
import org.fengqiao.backend.incident.Edit;
import org.fengqiao.backend.incident.Entries;
import org.fengqiao.backend.incident.Incidents;
import org.fengqiao.backend.incident.Ledger;
import org.fengqiao.backend.incident.Moment;
import org.fengqiao.backend.incident.Step;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Messages.Attachment;
import org.fengqiao.domain.wire.UploadId;

/// Takes photos and hands them out again, to those who may see the incident.
final class Attachments {

    static final int MOST_PHOTOS = 9;
    private static final long MOST_BYTES = 8L << 20;
    private static final int LONGEST_NAME = 100;

    /// The action in the flow log.
    private static final String ATTACH = "ATTACH";

    private final Incidents incidents;
    private final Ledger ledger;
    private final AttachmentStore store;
    private final PhotoFolder folder;
    private final Clock clock;

    Attachments(
            Incidents incidents,
            Ledger ledger,
            AttachmentStore store,
            PhotoFolder folder,
            Clock clock) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.store = store;
        this.folder = folder;
        this.clock = clock;
    }

    /// Takes a photo in once: the same upload again has the attachment of the first time.
    ///
    /// @param name as the sender calls it; shown, never used as a path
    /// @throws Refusal if it is no photo, too large, one too many, the incident not the caller's,
    ///   or the id that of another upload
    Attachment save(
            Caller caller, IncidentId incident, UploadId id, String name, InputStream content)
            throws IOException {
        requirePerson(caller);
        CaseRecord record = incidents.get(caller, incident);
        Path incoming = folder.save(content);
        try {
            String shown = shown(name);
            Upload upload = Upload.of(id, caller, incident, shown, incoming);
            Optional<Attachment> earlier = findEarlier(upload);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            checkRoom(record);
            PhotoType type = check(incoming);
            Attachment attachment =
                    new Attachment(
                            UUID.randomUUID().toString(),
                            shown,
                            type.mediaType(),
                            Files.size(incoming),
                            clock.instant().truncatedTo(ChronoUnit.MILLIS),
                            caller.shownName());
            folder.accept(incoming, attachment.id());
            commit(caller, incident, attachment, upload);
            return findEarlier(upload)
                    .orElseThrow(() -> new IllegalStateException("upload " + id + " is lost"));
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    /// @throws Refusal `upload-id-reused` if the id is that of something else
    private Optional<Attachment> findEarlier(Upload upload) {
        return store.findUpload(upload.id())
                .map(found -> {
                    if (!found.upload().equals(upload)) {
                        throw Refusal.rule("upload-id-reused", "uploadId");
                    }
                    return found.attachment();
                });
    }

    /// A photo and where its content lies.
    record Found(Attachment attachment, Path file) {}

    /// @throws Refusal `unknown-attachment` if there is none, or its incident is not the caller's
    ///   to see
    Found get(Caller caller, String id) {
        requirePerson(caller);
        if (!PhotoFolder.isId(id)) {
            throw Refusal.unknown("unknown-attachment", id);
        }
        AttachmentStore.Stored stored =
                store.find(id)
                        .filter(found -> incidents.find(caller, found.incident()).isPresent())
                        .orElseThrow(() -> Refusal.unknown("unknown-attachment", id));
        return new Found(stored.attachment(), folder.file(id));
    }

    /// The file is in its place by now, and what names and counts it is written in one transaction:
    /// cut off in between, a file is left that nothing names, and the next start clears it away.
    private void commit(Caller caller, IncidentId incident, Attachment attachment, Upload upload)
            throws IOException {
        try {
            ledger.commit(
                    moment -> decide(moment, caller, incident, attachment, upload),
                    () -> store.save(incident, attachment, upload));
        } finally {
            // The store is asked, because a failure may also be told of what is committed.
            if (store.find(attachment.id()).isEmpty()) {
                folder.delete(attachment.id());
            }
        }
    }

    private List<Step> decide(
            Moment moment, Caller caller, IncidentId id, Attachment attachment, Upload upload) {
        if (store.findUpload(upload.id()).isPresent()) {
            // Sent twice at once, and the other came first.
            return List.of();
        }
        CaseRecord before =
                moment.find(id).orElseThrow(() -> Refusal.unknown("unknown-incident", id));
        checkRoom(before);
        CaseRecord after =
                before.with(Edit.photos(before.incident(), before.incident().photos() + 1));
        return List.of(
                Entries.step(moment, caller, ATTACH, before.incident(), after, attachment.name()));
    }

    private static void checkRoom(CaseRecord record) {
        if (record.incident().photos() >= MOST_PHOTOS) {
            throw Refusal.rule("too-many-photos", "file", MOST_PHOTOS);
        }
    }

    private static PhotoType check(Path file) throws IOException {
        long bytes = Files.size(file);
        if (bytes == 0) {
            throw Refusal.rule("empty-file", "file");
        }
        if (bytes > MOST_BYTES) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "too-large", "file");
        }
        return PhotoType.find(file)
                .orElseThrow(() -> new Refusal(Refusal.Kind.WRONG_TYPE, "not-an-image", "file"));
    }

    /// A photo may show people: not for walls, and not for machines.
    private static void requirePerson(Caller caller) {
        caller.require(Role.OPERATOR, Role.DUTY_LEADER, Role.DEPARTMENT, Role.HANDLER);
    }

    /// The last part of the name without anything that is not to be shown.
    private static String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\"<>|:*?]", "").strip();
        String kept = clean.isEmpty() ? "photo" : clean;
        return kept.length() > LONGEST_NAME ? kept.substring(0, LONGEST_NAME) : kept;
    }
}
