package org.fengqiao.backend.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.fengqiao.backend.incident.Decision;
import org.fengqiao.backend.incident.Incidents;
import org.fengqiao.backend.incident.Ledger;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Photos;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Messages.Attachment;
import org.fengqiao.domain.wire.Messages.SignedIn;
import org.fengqiao.domain.wire.Outcome;
import org.fengqiao.domain.wire.UploadId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class UploadTest extends BackendTest {

    @Autowired private Incidents incidents;
    @Autowired private Ledger ledger;
    @Autowired private AttachmentStore store;
    @Autowired private Clock clock;

    @Value("${fengqiao.data}")
    private Path data = Path.of("");

    @Test
    void theSameUploadAgainHasTheSameAttachmentEvenWhereNoRoomIsLeft() throws IOException {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        UploadId upload = UploadId.random();
        byte[] photo = Photos.black("jpg");
        Attachment first =
                operator.upload(path(id), upload, "x.jpg", photo).as(200, Attachment.class);
        for (int i = 1; i < Attachments.MOST_PHOTOS; i++) {
            assertEquals(200, operator.upload(path(id), i + ".jpg", photo).status());
        }
        assertEquals(
                first, operator.upload(path(id), upload, "x.jpg", photo).as(200, Attachment.class));
        assertEquals(Attachments.MOST_PHOTOS, incident(operator, id).photos());
        assertEquals(Attachments.MOST_PHOTOS, file(operator, id).attachments().size());
        assertFilesAreThoseListed();
    }

    @Test
    void anIdIsOfOneUploadOnly() throws IOException {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        IncidentId other = register(operator, SmallCity.IN_XUANWU);
        UploadId upload = UploadId.random();
        byte[] photo = Photos.black("jpg");
        assertEquals(200, operator.upload(path(id), upload, "x.jpg", photo).status());
        byte[] another = Photos.picture("jpg", 41);
        assertReused(operator.upload(path(id), upload, "x.jpg", another));
        assertReused(operator.upload(path(id), upload, "y.jpg", photo));
        assertReused(operator.upload(path(other), upload, "x.jpg", photo));
        assertReused(signIn("leader").upload(path(id), upload, "x.jpg", photo));
        assertEquals(1, incident(operator, id).photos());
        assertEquals(0, incident(operator, other).photos());
        assertFilesAreThoseListed();
    }

    private static void assertReused(Rest.Answer answer) {
        assertEquals("upload-id-reused", answer.problem(422));
    }

    @Test
    void whatIsNoUploadIdIsTheSendersMistake() throws IOException {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        Rest.Answer answer = operator.uploadAs(path(id), "../x", "x.jpg", Photos.black("jpg"));
        assertEquals("malformed", answer.problem(400));
        assertEquals(0, incident(operator, id).photos());
    }

    @Test
    void aRefusedUploadIsJudgedAnewWhenItComesAgain() throws IOException {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        UploadId upload = UploadId.random();
        assertEquals(
                "empty-file", operator.upload(path(id), upload, "x.jpg", new byte[0]).problem(422));
        assertEquals(200, operator.upload(path(id), upload, "x.jpg", Photos.black("jpg")).status());
    }

    @Test
    void anUploadSentManyTimesAtOnceAddsOnePhoto() throws Exception {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        UploadId upload = UploadId.random();
        byte[] photo = Photos.black("jpg");
        List<Future<Attachment>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                answers.add(
                        threads.submit(() ->
                                operator.upload(path(id), upload, "x.jpg", photo)
                                        .as(200, Attachment.class)));
            }
        }
        List<Attachment> listed = file(operator, id).attachments();
        assertEquals(1, listed.size());
        for (Future<Attachment> answer : answers) {
            assertEquals(listed.getFirst(), answer.get());
        }
        assertEquals(1, incident(operator, id).photos());
        assertFilesAreThoseListed();
    }

    @Test
    void twoOfOneUploadInTheSameTransactionAddOnePhoto() throws Exception {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(2);
        Attachments counted =
                attachments((decision, alongside) -> {
                    CompletableFuture<List<Change>> answer = ledger.submit(decision, alongside);
                    waiting.countDown();
                    return answer;
                });
        Caller caller = caller(operator);
        UploadId upload = UploadId.random();
        byte[] photo = Photos.black("jpg");
        // While the writer is held, what is submitted gathers; it is then decided together.
        CompletableFuture<List<Change>> holding =
                ledger.submit(_ -> {
                    await(held);
                    return List.of();
                });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Attachment> sending =
                    () ->
                            counted.save(
                                    caller, id, upload, "x.jpg", new ByteArrayInputStream(photo));
            Future<Attachment> first = threads.submit(sending);
            Future<Attachment> second = threads.submit(sending);
            await(waiting);
            held.countDown();
            assertEquals(first.get(), second.get());
            assertEquals(List.of(), holding.join());
            assertEquals(List.of(first.get()), file(operator, id).attachments());
        }
        assertEquals(1, incident(operator, id).photos());
        assertFilesAreThoseListed();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    @Test
    void aPhotoThatCannotBeListedIsNeitherCountedNorKept() throws IOException {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        Attachments failing =
                attachments((decision, alongside) ->
                        ledger.submit(
                                decision,
                                () -> {
                                    alongside.run();
                                    throw new IllegalStateException("of a test");
                                }));
        Caller caller = caller(operator);
        UploadId upload = UploadId.random();
        byte[] photo = Photos.black("jpg");
        assertThrows(
                CompletionException.class,
                () -> failing.save(caller, id, upload, "x.jpg", new ByteArrayInputStream(photo)));
        assertEquals(0, incident(operator, id).photos());
        assertEquals(List.of("REPORT"), actions(file(operator, id)));
        assertEquals(List.of(), file(operator, id).attachments());
        assertFilesAreThoseListed();
        assertEquals(200, operator.upload(path(id), upload, "x.jpg", photo).status());
    }

    @Test
    void aPhotoThatIsListedIsKeptThoughAFailureIsTold() throws IOException {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        Attachments untold =
                attachments((decision, alongside) -> {
                    ledger.submit(decision, alongside).join();
                    return CompletableFuture.failedFuture(new IllegalStateException("of a test"));
                });
        Caller caller = caller(operator);
        UploadId upload = UploadId.random();
        byte[] photo = Photos.black("jpg");
        assertThrows(
                CompletionException.class,
                () -> untold.save(caller, id, upload, "x.jpg", new ByteArrayInputStream(photo)));
        assertFilesAreThoseListed();
        Attachment again =
                operator.upload(path(id), upload, "x.jpg", photo).as(200, Attachment.class);
        assertEquals(List.of(again), file(operator, id).attachments());
        assertEquals(1, incident(operator, id).photos());
    }

    private Attachments attachments(
            BiFunction<Decision, Runnable, CompletableFuture<List<Change>>> submit)
            throws IOException {
        Ledger between =
                new Ledger() {
                    @Override
                    public CompletableFuture<Optional<Outcome>> find(Caller caller, CommandId id) {
                        return ledger.find(caller, id);
                    }

                    @Override
                    public CompletableFuture<Outcome> submit(Caller caller, Command command) {
                        return ledger.submit(caller, command);
                    }

                    @Override
                    public CompletableFuture<List<Change>> submit(
                            Decision decision, Runnable alongside) {
                        return submit.apply(decision, alongside);
                    }
                };
        return new Attachments(incidents, between, store, folder(), clock);
    }

    private PhotoFolder folder() throws IOException {
        return new PhotoFolder(data.resolve("attachments"));
    }

    private static Caller caller(Rest user) {
        SignedIn signedIn = user.get("/session").as(200, SignedIn.class);
        return new Caller(signedIn.user(), Locale.ENGLISH, "test", "test");
    }

    private void assertFilesAreThoseListed() throws IOException {
        Set<String> there = folder().listIds();
        assertEquals(store.listIds(), there);
        assertEquals(0, folder().deleteUnfinished());
    }

    private static String path(IncidentId id) {
        return "/incidents/" + id + "/attachments";
    }
}
