package org.fengqiao.console.incident.detail;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.incident.CaseFiles;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.console.wire.CommandDesk;
import org.fengqiao.console.wire.CommandEntry;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Assignable;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Messages;
import org.fengqiao.domain.wire.Messages.Problem;
import org.fengqiao.domain.wire.Outcome;
import org.fengqiao.domain.wire.UploadId;

/// Files and a desk for panels: remembers what was sent and answers when told to.
public final class FakeBackend implements CaseFiles, CommandDesk {

    private final Map<IncidentId, Messages.IncidentFile> files = new HashMap<>();
    private final Map<String, byte[]> photos = new HashMap<>();
    private final List<Command> sent = new ArrayList<>();
    private final List<String> attached = new ArrayList<>();
    private final List<UploadId> uploads = new ArrayList<>();
    private final Queue<RuntimeException> uploadFailures = new ArrayDeque<>();
    private Supplier<CompletableFuture<Assignable>> handlers =
            () -> CompletableFuture.failedFuture(unknown("没有人员"));
    private final List<Consumer<CommandEntry>> listeners = new ArrayList<>();

    public void file(Messages.IncidentFile file) {
        files.put(file.incident().id(), file);
    }

    public void file(Incident incident) {
        file(new Messages.IncidentFile(incident, List.of(), List.of(), List.of()));
    }

    public void photo(String id, byte[] bytes) {
        photos.put(id, bytes);
    }

    public List<Command> sent() {
        return List.copyOf(sent);
    }

    /// The next upload fails so; several calls are answered in their order.
    public void failUpload(int status, String message) {
        uploadFailures.add(new BackendException(status, new Problem("failed", message, null)));
    }

    /// The next upload is not even sent.
    public void breakUpload(RuntimeException fault) {
        uploadFailures.add(fault);
    }

    /// Ids of all uploads tried.
    public List<UploadId> uploads() {
        return List.copyOf(uploads);
    }

    public List<String> attached() {
        return List.copyOf(attached);
    }

    /// The newest command is answered.
    public void answer(CommandState state) {
        CommandEntry entry = new CommandEntry(sent.getLast(), Instant.EPOCH, state);
        List.copyOf(listeners).forEach(listener -> listener.accept(entry));
    }

    public void accept(IncidentId incident, long sequence) {
        answer(new CommandState.Accepted(new Outcome.Accepted(lastId(), sequence, incident, null)));
    }

    public void refuse(String reason) {
        refuse("not-allowed", reason);
    }

    public void refuse(String code, String reason) {
        answer(new CommandState.Refused(new Outcome.Refused(lastId(), code, reason)));
    }

    private CommandId lastId() {
        return sent.getLast().commandId();
    }

    @Override
    public CompletableFuture<Messages.IncidentFile> loadFile(IncidentId id) {
        Messages.IncidentFile file = files.get(id);
        return file == null
                ? CompletableFuture.failedFuture(unknown("案卷不存在"))
                : CompletableFuture.completedFuture(file);
    }

    @Override
    public CompletableFuture<byte[]> loadPhoto(String attachmentId) {
        byte[] bytes = photos.get(attachmentId);
        return bytes == null
                ? CompletableFuture.failedFuture(unknown("照片不存在"))
                : CompletableFuture.completedFuture(bytes);
    }

    @Override
    public CompletableFuture<Messages.Attachment> attach(
            IncidentId id, UploadId upload, String fileName, byte[] jpegOrPng) {
        uploads.add(upload);
        RuntimeException failure = uploadFailures.poll();
        if (failure instanceof BackendException answer) {
            return CompletableFuture.failedFuture(answer);
        }
        if (failure != null) {
            throw failure;
        }
        attached.add(id + "/" + fileName);
        return CompletableFuture.completedFuture(
                new Messages.Attachment(
                        "a" + attached.size(),
                        fileName,
                        "image/png",
                        jpegOrPng.length,
                        Instant.EPOCH,
                        "值班员"));
    }

    @Override
    public CompletableFuture<Assignable> loadHandlers(IncidentId id) {
        return handlers.get();
    }

    /// What is answered to who may be assigned, from now on.
    public void handlers(Supplier<CompletableFuture<Assignable>> answer) {
        handlers = answer;
    }

    private static BackendException unknown(String message) {
        return new BackendException(404, new Problem("unknown", message, null));
    }

    @Override
    public CommandEntry submit(Command command) {
        sent.add(command);
        return new CommandEntry(command, Instant.EPOCH, new CommandState.Sending());
    }

    @Override
    public Subscription listen(Consumer<CommandEntry> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<CommandEntry> listUnsettled() {
        return List.of();
    }
}
