package org.fengqiao.console.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sessions that follow one another on one outbox; nothing is ever connected.
class WireSessionTest {

    private static final int PATIENCE_S = 30;

    @TempDir Path folder;

    private final OkHttpClient http = new OkHttpClient();

    private WireSession prepare(WireLoop loop, String user) {
        InstantSource time = InstantSource.system();
        BackendApi api =
                new BackendApi(
                        http,
                        HttpUrl.get("http://127.0.0.1:9/"),
                        () -> "en",
                        time,
                        new ServerClock(time));
        UserInfo info =
                new UserInfo(user, user, user, Role.OPERATOR, AreaCode.of("320100"), null, null);
        try {
            return WireSession.prepare(loop, http, api, info, folder, why -> why);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> unsettled(WireSession session) {
        return session.desk().listUnsettled().stream()
                .map(entry -> entry.command().commandId().value())
                .toList();
    }

    @Test
    void theNextSessionSeesACommandGivenInTheLastMomentOfTheOneBefore() throws Exception {
        try (WireThread loop = new WireThread(InstantSource.system())) {
            WireSession before = prepare(loop, "operator");
            CountDownLatch busy = new CountDownLatch(1);
            loop.execute(() -> await(busy));
            before.desk().submit(Samples.act("aaaaaaaa"));
            before.close();
            CompletableFuture<WireSession> next = new CompletableFuture<>();
            Thread opening =
                    Thread.ofPlatform()
                            .start(() ->
                                    next.completeAsync(
                                            () -> prepare(loop, "operator"), Runnable::run));
            while (opening.getState() != Thread.State.TIMED_WAITING && opening.isAlive()) {
                Thread.onSpinWait();
            }
            busy.countDown();
            assertEquals(List.of("aaaaaaaa"), unsettled(next.get(PATIENCE_S, TimeUnit.SECONDS)));
        }
    }

    @Test
    void aSessionIsRefusedWhileAnotherHasTheOutbox() {
        ManualLoop loop = new ManualLoop();
        WireSession first = prepare(loop, "operator");
        assertThrows(IllegalStateException.class, () -> prepare(loop, "operator"));
        first.close();
        prepare(loop, "operator").close();
    }

    @Test
    void usersWithAlikeNamesHaveOutboxesOfTheirOwn() {
        ManualLoop loop = new ManualLoop();
        WireSession one = prepare(loop, "zhang@east");
        one.desk().submit(Samples.act("aaaaaaaa"));
        one.close();
        assertEquals(List.of(), unsettled(prepare(loop, "zhang_east")));
        assertEquals(List.of("aaaaaaaa"), unsettled(prepare(loop, "zhang@east")));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE_S, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
