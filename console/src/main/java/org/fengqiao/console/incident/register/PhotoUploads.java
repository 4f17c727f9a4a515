package org.fengqiao.console.incident.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.incident.Answers;
import org.fengqiao.console.incident.CaseFiles;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Messages;
import org.fengqiao.domain.wire.UploadId;

/// Sends the photos of incidents that have been registered, one after another. The form is put away
/// by then, so what fails is told to whoever can show it elsewhere. FX thread only.
///
/// Each photo has one upload id for all its attempts: where an answer was lost, trying again cannot
/// attach it twice. Without an answer it tries once more by itself a little later, then it asks.
/// What has not been taken yet is noted on the disk and goes out when its user signs in again.
public final class PhotoUploads {

    private static final Logger LOG = Logger.getLogger(PhotoUploads.class.getName());
    private static final Texts TEXTS = Texts.of("incident");

    /// Statuses from here on are faults of the backend, which may have passed by the next attempt.
    private static final int BACKEND_FAULT = 500;

    /// Hears what of an incident could not be sent. FX thread.
    @FunctionalInterface
    public interface Trouble {

        /// @param words follow the language; name all photos of the incident that have failed; they
        ///   replace earlier ones
        /// @param again tries all of them
        void tell(IncidentId incident, ObservableValue<String> words, Runnable again);
    }

    private record Photo(IncidentId incident, UploadId id, Path file, boolean last) {

        String name() {
            return String.valueOf(file.getFileName());
        }

        Photo again(boolean lastAttempt) {
            return new Photo(incident, id, file, lastAttempt);
        }
    }

    private final CaseFiles files;
    private final WaitingPhotos notes;
    private final Executor worker;
    private final Executor fx;
    private final Executor later;
    private final Queue<Photo> waiting = new ArrayDeque<>();
    private final FailedPhotos failed = new FailedPhotos();
    private boolean busy;
    private Trouble onTrouble = (_, _, _) -> {};

    /// @param notes of the user who works at this desk
    /// @param worker reads files elsewhere
    /// @param fx runs on the FX thread
    /// @param later runs on the FX thread after a pause in which a lost link may come back
    public PhotoUploads(
            CaseFiles files, WaitingPhotos notes, Executor worker, Executor fx, Executor later) {
        this.files = files;
        this.notes = notes;
        this.worker = worker;
        this.fx = fx;
        this.later = later;
    }

    /// Hears in words what could not be sent, and how to try it again.
    public void setOnTrouble(Trouble handler) {
        onTrouble = handler;
    }

    void send(IncidentId incident, List<Path> photos) {
        for (Path file : photos) {
            Photo photo = new Photo(incident, UploadId.random(), file, false);
            notes.keep(new WaitingPhotos.Waiting(incident, photo.id(), file.toString()));
            waiting.add(photo);
        }
        sendNext();
    }

    /// Sends what still waits from an earlier desk of the same user.
    public void resume() {
        for (WaitingPhotos.Waiting left : notes.list()) {
            waiting.add(new Photo(left.incident(), left.id(), Path.of(left.file()), false));
        }
        sendNext();
    }

    /// What waits for other users to sign in again, a sentence for each of them.
    public List<ObservableValue<String>> listOthers() {
        List<ObservableValue<String>> sentences = new ArrayList<>();
        notes.listOthers()
                .forEach((user, photos) ->
                        sentences.add(Texts.bindWords(() -> othersWait(user, photos))));
        return sentences;
    }

    private static String othersWait(String user, List<WaitingPhotos.Waiting> photos) {
        String incidents =
                photos.stream()
                        .map(photo -> photo.incident().value())
                        .distinct()
                        .collect(Collectors.joining(TEXTS.get("register.photo.comma")));
        return TEXTS.get("register.photo.othersWait", user, photos.size(), incidents);
    }

    private void sendNext() {
        Photo photo = busy ? null : waiting.poll();
        if (photo == null) {
            return;
        }
        busy = true;
        try {
            worker.execute(() -> read(photo));
        } catch (RuntimeException e) {
            fail(photo, e);
        }
    }

    private void read(Photo photo) {
        Runnable next;
        try {
            next =
                    PhotoFile.read(photo.file())
                            .<Runnable>map(bytes -> () -> send(photo, bytes))
                            .orElseGet(() ->
                                    () ->
                                            leaveOut(
                                                    photo,
                                                    () ->
                                                            TEXTS.get(
                                                                    "photo.bad.TOO_LARGE",
                                                                    photo.name())));
        } catch (IOException e) {
            next = () -> leaveOut(photo, () -> TEXTS.get("register.photo.unreadable"));
        } catch (RuntimeException e) {
            next = () -> fail(photo, e);
        }
        fx.execute(next);
    }

    private void send(Photo photo, byte[] bytes) {
        CompletableFuture<Messages.Attachment> answer;
        try {
            answer = files.attach(photo.incident(), photo.id(), photo.name(), bytes);
        } catch (RuntimeException e) {
            fail(photo, e);
            return;
        }
        Answers.take(
                answer,
                fx,
                _ -> {
                    notes.drop(photo.id());
                    goOn();
                },
                failure -> {
                    if (mayPass(failure) && !photo.last()) {
                        later.execute(() -> enqueue(photo.again(true)));
                        goOn();
                    } else {
                        if (!mayPass(failure)) {
                            notes.drop(photo.id());
                        }
                        leaveOut(photo, failure.problem()::message, mayPass(failure));
                    }
                });
    }

    /// A fault of the program with one photo is no reason to keep the others waiting.
    private void fail(Photo photo, RuntimeException fault) {
        LOG.log(Level.WARNING, "cannot send " + photo.file(), fault);
        leaveOut(photo, () -> String.valueOf(fault.getMessage()));
    }

    private void leaveOut(Photo photo, Supplier<String> reason) {
        leaveOut(photo, reason, false);
    }

    /// @param reason in the language of the moment
    /// @param unsure whether the backend may have taken it
    private void leaveOut(Photo photo, Supplier<String> reason, boolean unsure) {
        try {
            tell(photo, reason, unsure);
        } finally {
            goOn();
        }
    }

    /// What may be otherwise at the next attempt may also have had its effect at this one.
    private static boolean mayPass(BackendException failure) {
        return failure.unreachable() || failure.status() >= BACKEND_FAULT;
    }

    private void goOn() {
        busy = false;
        sendNext();
    }

    private void enqueue(Photo photo) {
        waiting.add(photo);
        sendNext();
    }

    private void tell(Photo photo, Supplier<String> reason, boolean unsure) {
        IncidentId incident = photo.incident();
        failed.add(incident, photo.name(), reason, unsure, () -> enqueue(photo.again(false)));
        onTrouble.tell(incident, failed.words(incident), () -> failed.tryAgain(incident));
    }
}
