package org.fengqiao.console.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengqiao.domain.retry.Backoff;
import org.fengqiao.domain.wire.Messages.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StompLinkTest {

    private final ManualLoop loop = new ManualLoop();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final SessionToken token = Samples.token("t0ken");
    private final StompLink link =
            new StompLink(
                    loop,
                    transport,
                    "desk",
                    token,
                    new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random(1)));
    private final List<LinkState> states = new ArrayList<>();

    @BeforeEach
    void listen() {
        link.onState(states::add);
    }

    @Test
    void connectsWithTokenVersionAndHeartBeats() {
        link.open();
        transport.last().welcome("10000,10000");
        assertEquals(
                "CONNECT\naccept-version:1.2\nhost:desk\nheart-beat:10000,10000\n"
                        + "Authorization:Bearer t0ken\n\n\0",
                transport.last().sent().getFirst());
        assertEquals(
                List.of(
                        new LinkState.Connecting(loop.now(), 1),
                        new LinkState.Connected(loop.now())),
                states);
    }

    @Test
    void subscribesInOrderAndAgainAfterAReconnect() {
        link.subscribe("/a", _ -> {});
        link.subscribe("/b", _ -> {});
        link.open();
        transport.last().welcome("0,0");
        link.subscribe("/c", _ -> {});
        assertEquals(List.of("/a", "/b", "/c"), transport.last().subscribed());

        transport.last().down(LossReason.CLOSED);
        loop.pass(Duration.ofSeconds(1));
        transport.last().welcome("0,0");
        assertEquals(2, transport.count());
        assertEquals(List.of("/a", "/b", "/c"), transport.last().subscribed());
    }

    @Test
    void aWelcomeSaidTwiceSubscribesOnceAndBeatsWithOneHeart() {
        link.subscribe("/a", _ -> {});
        link.open();
        transport.last().welcome("10000,10000");
        transport.last().text("CONNECTED\nversion:1.2\nheart-beat:10000,10000\n\n\0");
        assertEquals(List.of("/a"), transport.last().subscribed());
        link.close();
        int said = transport.last().sent().size();
        loop.pass(Duration.ofMinutes(1));
        assertEquals(said, transport.last().sent().size());
    }

    @Test
    void aClosedSubscriptionIsNotTakenUpAgain() {
        link.open();
        transport.last().welcome("0,0");
        link.subscribe("/a", _ -> {}).close();
        assertEquals(1, transport.last().frames("UNSUBSCRIBE").size());
        transport.last().down(LossReason.CLOSED);
        loop.pass(Duration.ofSeconds(1));
        transport.last().welcome("0,0");
        assertEquals(List.of(), transport.last().subscribed());
    }

    @Test
    void messagesGoToTheirOwnSubscription() {
        List<String> heard = new ArrayList<>();
        link.subscribe("/a", frame -> heard.add("a " + frame.body()));
        link.subscribe("/b", frame -> heard.add("b " + frame.body()));
        link.open();
        transport.last().welcome("0,0");
        transport.last().text("MESSAGE\nsubscription:s1\n\n1\0MESSAGE\nsubscription:s0\n\n2\0");
        transport.last().text("MESSAGE\nsubscription:s9\n\n3\0");
        assertEquals(List.of("b 1", "a 2"), heard);
    }

    @Test
    void silenceBeyondTheHeartBeatsIsALoss() {
        link.open();
        transport.last().welcome("10000,10000");
        loop.pass(Duration.ofSeconds(15));
        transport.last().text("\n");
        Instant lastHeard = loop.now();
        loop.pass(Duration.ofMillis(19_900));
        assertTrue(link.state().up());
        loop.pass(Duration.ofMillis(200));
        LinkState.Lost lost = assertInstanceOf(LinkState.Lost.class, link.state());
        assertEquals(LossReason.SILENT, lost.reason());
        assertEquals(lastHeard, lost.since());
    }

    @Test
    void aHalfOpenLineThatNeverAnswersConnectIsALoss() {
        link.open();
        loop.pass(Duration.ofSeconds(11));
        assertTrue(
                states.stream()
                        .anyMatch(state ->
                                state instanceof LinkState.Lost lost
                                        && lost.reason() == LossReason.SILENT));
        assertTrue(transport.count() > 1);
    }

    @Test
    void itBeatsWhileItHasNothingToSay() {
        link.open();
        transport.last().welcome("10000,10000");
        for (int i = 0; i < 4; i++) {
            loop.pass(Duration.ofSeconds(10));
            transport.last().text("\n");
        }
        long beats = transport.last().sent().stream().filter("\n"::equals).count();
        assertTrue(beats >= 4, beats + " beats in 40 s");
    }

    @Test
    void noHeartBeatIsExpectedWhereNoneWasPromised() {
        link.open();
        transport.last().welcome("0,0");
        loop.pass(Duration.ofHours(1));
        assertTrue(link.state().up());
    }

    @Test
    void attemptsComeSlowerAndSlowerAndGoOnForEver() {
        link.open();
        List<Duration> gaps = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            transport.last().down(LossReason.UNREACHABLE);
            LinkState.Lost lost = assertInstanceOf(LinkState.Lost.class, link.state());
            gaps.add(Duration.between(loop.now(), lost.retryAt()));
            loop.pass(gaps.getLast());
        }
        assertEquals(13, transport.count());
        assertTrue(gaps.getFirst().compareTo(Duration.ofSeconds(1)) <= 0);
        assertTrue(gaps.getLast().compareTo(Duration.ofSeconds(15)) >= 0);
        assertTrue(gaps.getLast().compareTo(Duration.ofSeconds(30)) <= 0);
    }

    @Test
    void theTimeOfTheLossStaysWhileAttemptsFail() {
        link.open();
        transport.last().welcome("0,0");
        loop.pass(Duration.ofMinutes(1));
        Instant lostAt = loop.now();
        transport.last().down(LossReason.CLOSED);
        loop.pass(Duration.ofSeconds(1));
        transport.last().down(LossReason.UNREACHABLE);
        loop.pass(Duration.ofMillis(1));
        assertEquals(lostAt, link.state().since());
    }

    @Test
    void anErrorFrameIsARefusalWithItsReason() {
        link.open();
        transport.last().text("ERROR\nmessage:no\n\ntoo many\0");
        LinkState.Lost lost = assertInstanceOf(LinkState.Lost.class, link.state());
        assertEquals(LossReason.REFUSED, lost.reason());
        assertEquals("too many", lost.detail());
    }

    @Test
    void garbageIsALossAndTheLineIsLetGo() {
        link.open();
        ScriptedTransport.Attempt first = transport.last();
        first.text("<html>\n");
        assertTrue(first.cancelled());
        assertEquals(
                LossReason.GARBLED, assertInstanceOf(LinkState.Lost.class, link.state()).reason());
    }

    @Test
    void nothingIsSentWhileItIsDown() {
        assertFalse(link.send("/app/commands", "{}"));
        link.open();
        assertFalse(link.send("/app/commands", "{}"));
        transport.last().welcome("0,0");
        assertTrue(link.send("/app/commands", "{}"));
        transport.last().clog();
        assertFalse(link.send("/app/commands", "{}"));
    }

    @Test
    void aLateWordOfAnOldLineIsNotHeard() {
        List<String> heard = new ArrayList<>();
        link.subscribe("/a", frame -> heard.add(frame.body()));
        link.open();
        ScriptedTransport.Attempt old = transport.last();
        old.welcome("0,0");
        old.down(LossReason.CLOSED);
        old.text("MESSAGE\nsubscription:s0\n\nlate\0");
        old.down(LossReason.CLOSED);
        assertEquals(List.of(), heard);
        loop.pass(Duration.ofSeconds(2));
        assertEquals(2, transport.count());
    }

    @Test
    void closingSaysGoodbyeAndStaysClosed() {
        link.open();
        transport.last().welcome("0,0");
        link.close();
        assertEquals(1, transport.last().frames("DISCONNECT").size());
        loop.pass(Duration.ofHours(1));
        assertEquals(1, transport.count());
        assertInstanceOf(LinkState.Closed.class, link.state());
    }

    private static final String BAD_TOKEN =
            "ERROR\nmessage:bad-token\nkind:Problem\n\n"
                    + "{\"code\":\"bad-token\",\"message\":\"登录已失效\",\"field\":\"Authorization\"}\0";

    private LinkState.SignedOut signedOut() {
        return assertInstanceOf(LinkState.SignedOut.class, link.state());
    }

    @Test
    void aRefusedTokenIsNotTriedAgain() {
        link.open();
        ScriptedTransport.Attempt refused = transport.last();
        refused.open();
        refused.text(BAD_TOKEN);
        refused.down(LossReason.CLOSED);
        assertEquals(SessionEnd.REVOKED, signedOut().end());
        assertTrue(refused.cancelled());
        loop.pass(Duration.ofDays(1));
        assertEquals(1, transport.count());
        assertTrue(states.stream().noneMatch(LinkState.Lost.class::isInstance), states::toString);
    }

    @Test
    void aNewTokenBringsTheLinkBackWithAllItsSubscriptions() {
        link.subscribe("/a", _ -> {});
        link.open();
        transport.last().welcome("0,0");
        loop.pass(Duration.ofMinutes(1));
        Instant endedAt = loop.now();
        transport.last().down(LossReason.SIGNED_OUT);
        assertEquals(new LinkState.SignedOut(endedAt, SessionEnd.REVOKED), link.state());
        loop.pass(Duration.ofMinutes(5));

        token.accept(Samples.signedIn("fresh"));
        assertEquals(new LinkState.Connecting(endedAt, 1), link.state());
        transport.last().welcome("0,0");
        assertEquals(2, transport.count());
        assertEquals(
                "Bearer fresh",
                transport.last().frames("CONNECT").getFirst().headers().get("Authorization"));
        assertEquals(List.of("/a"), transport.last().subscribed());
        assertTrue(link.state().up());
    }

    @Test
    void aTokenThatALookUpFoundDeadEndsTheLinkToo() {
        link.open();
        transport.last().welcome("0,0");
        ScriptedTransport.Attempt open = transport.last();
        token.refuse("t0ken", new Problem("bad-token", "", null));
        assertEquals(SessionEnd.REVOKED, signedOut().end());
        assertTrue(open.cancelled());
    }

    @Test
    void whileTheLinkWasDownARefusalStopsTheAttempts() {
        link.open();
        transport.last().down(LossReason.UNREACHABLE);
        Instant downSince = link.state().since();
        token.refuse("t0ken", new Problem("bad-token", "", null));
        assertEquals(downSince, signedOut().since());
        loop.pass(Duration.ofDays(1));
        assertEquals(1, transport.count());
    }

    @Test
    void aRefusalOfATokenAlreadyReplacedIsTriedAgainWithTheNewOne() {
        link.open();
        transport.last().open();
        token.accept(Samples.signedIn("fresh"));
        transport.last().text(BAD_TOKEN);
        assertInstanceOf(LinkState.Lost.class, link.state());
        loop.pass(Duration.ofSeconds(1));
        transport.last().open();
        assertEquals(
                "Bearer fresh",
                transport.last().frames("CONNECT").getFirst().headers().get("Authorization"));
    }

    @Test
    void openingWithADeadTokenDoesNotEvenTry() {
        token.refuse("t0ken", new Problem("bad-token", "", null));
        assertInstanceOf(LinkState.Closed.class, link.state());
        link.open();
        assertEquals(SessionEnd.REVOKED, signedOut().end());
        assertEquals(0, transport.count());
    }

    @Test
    void aClosedLinkStaysClosedWhenSomebodySignsIn() {
        link.open();
        transport.last().down(LossReason.SIGNED_OUT);
        link.close();
        token.refuse("t0ken", new Problem("bad-token", "", null));
        token.accept(Samples.signedIn("fresh"));
        assertInstanceOf(LinkState.Closed.class, link.state());
        assertEquals(1, transport.count());
    }

    @Test
    void aClosedLinkHearsNothingMoreOfItsTokenUntilItIsOpenedAgain() {
        link.open();
        link.close();
        int before = loop.given();
        token.refuse("t0ken", new Problem("bad-token", "", null));
        token.accept(Samples.signedIn("fresh"));
        assertEquals(before, loop.given());

        link.open();
        transport.last().welcome("0,0");
        int open = loop.given();
        token.refuse("fresh", new Problem("bad-token", "", null));
        assertEquals(open + 1, loop.given());
        assertEquals(SessionEnd.REVOKED, signedOut().end());
        token.accept(Samples.signedIn("fresher"));
        assertInstanceOf(LinkState.Connecting.class, link.state());
    }
}
