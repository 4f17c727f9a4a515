package org.fengqiao.console.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.fengqiao.domain.wire.Messages.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionTokenTest {

    private static final Problem BAD = new Problem("bad-token", "登录已失效", "Authorization");

    private Instant now = Samples.T0;
    private final SessionToken token = new SessionToken(() -> now);
    private final List<SessionEnd> ends = new ArrayList<>();

    SessionTokenTest() {
        token.onEnd(ends::add);
    }

    @Test
    void beforeAnybodySignsInNothingWaits() {
        assertNull(token.whenUsable().getNow("nothing"));
    }

    @Test
    void manyRefusalsOfOneTokenEndItOnce() {
        token.accept(Samples.signedIn("a"));
        token.refuse("a", BAD);
        token.refuse("a", BAD);
        assertEquals(List.of(SessionEnd.REVOKED), ends);
        assertNull(token.find());
    }

    @Test
    void theServersClockTellsExpiredFromRevoked() {
        token.accept(Samples.signedIn("a"));
        now = Samples.EXPIRES;
        token.refuse("a", BAD);
        assertEquals(List.of(SessionEnd.EXPIRED), ends);
    }

    @Test
    void aLateRefusalOfTheOldTokenLeavesTheNewOneAlone() {
        token.accept(Samples.signedIn("a"));
        token.refuse("a", BAD);
        token.accept(Samples.signedIn("b"));
        token.refuse("a", BAD);
        assertEquals("b", token.find());
        assertEquals(1, ends.size());
    }

    @Test
    void whatWaitsGetsTheNextToken() throws Exception {
        token.accept(Samples.signedIn("a"));
        token.refuse("a", BAD);
        CompletableFuture<@Nullable String> waiting = token.whenUsable();
        assertFalse(waiting.isDone());
        token.accept(Samples.signedIn("b"));
        assertEquals("b", waiting.get());
    }

    @Test
    void givenUpWhatWaitsEndsWithTheRefusal() {
        token.accept(Samples.signedIn("a"));
        token.refuse("a", BAD);
        CompletableFuture<@Nullable String> waiting = token.whenUsable();
        token.forget();
        CompletionException e = assertThrows(CompletionException.class, waiting::join);
        assertEquals(BAD, BackendException.of(e).problem());
    }

    @Test
    void whoeverSignsOutWhenHearingOfTheEndLeavesNobodyWaiting() {
        token.accept(Samples.signedIn("a"));
        token.onEnd(_ -> token.forget());
        CompletableFuture<@Nullable String> next = token.refuse("a", BAD);
        assertTrue(next.isCompletedExceptionally());
        assertTrue(token.refuse("a", BAD).isCompletedExceptionally());
    }
}
