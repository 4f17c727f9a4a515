package org.fengqiao.backend.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.backend.support.StompClient;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.alarm.AlarmLoad;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Alarms;
import org.fengqiao.domain.wire.Destinations;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// How many alarms were announced to whom. On a backend of its own: what other tests left behind
/// would be announced too.
@TestPropertySource(properties = "fengqiao.alarm.keep=25h")
class AlarmLoadsTest extends AlarmTest {

    private static final Duration PIECE = AlarmLoad.PIECE;

    /// Puts the clock forward to the beginning of a piece that no other test has seen.
    private Instant nextPiece() {
        long piece = PIECE.toSeconds();
        long next = (clock.instant().getEpochSecond() / piece + 3) * piece;
        clock.set(Instant.ofEpochSecond(next));
        return clock.instant();
    }

    /// Ends incidents, so that they do not turn late during another test.
    private void end(AlarmKey... ofNew) {
        Rest leader = signIn("leader");
        for (AlarmKey key : ofNew) {
            IncidentId id = new IncidentId(key.value().substring("NEW:".length()));
            take(leader, id, "VOID", Map.of("reason", "演练结束"));
        }
    }

    private static Map<String, Alarms.Load> load(Rest leader, Instant from, Instant to) {
        Rest.Answer answer = leader.get("/alarms/load?from=" + from + "&to=" + to);
        assertEquals(200, answer.status(), answer::body);
        Alarms.Load[] loads =
                JsonMapper.builder().build().readValue(answer.body(), Alarms.Load[].class);
        return List.of(loads).stream().collect(Collectors.toMap(Alarms.Load::person, each -> each));
    }

    private static Alarms.Load get(Map<String, Alarms.Load> loads, String person) {
        return Objects.requireNonNull(loads.get(person), person);
    }

    private static int sum(Alarms.Load load) {
        return load.pieces().stream().mapToInt(AlarmLoad.Piece::alarms).sum();
    }

    @Test
    void whatWasAnnouncedCountsForWhoeverListenedWhereItHappened() {
        Rest operator = signIn("operator");
        Rest leader = signIn("leader");
        Instant from = nextPiece();
        try (StompClient seat = listen(signIn("seat-2"));
                StompClient gulou = connect(signIn("operator-gulou"))) {
            gulou.subscribe(Destinations.alarms(SmallCity.GULOU));
            AlarmKey here = AlarmKey.ofNew(registerRed(operator, SmallCity.IN_XUANWU));
            AlarmKey there = AlarmKey.ofNew(registerRed(operator, SmallCity.IN_GULOU));
            next(seat, here);
            next(seat, there);
            // Comes back when its time is over: announced once more, to its person alone.
            done(signIn("seat-2"), shelve(10, here));
            clock.put(PIECE);
            assertEquals(AlarmInput.SHELVE, next(seat, here).input());
            assertEquals(AlarmInput.EXPIRE, next(seat, here).input());
            Map<String, Alarms.Load> loads = load(leader, from, from.plus(PIECE.multipliedBy(3)));
            Alarms.Load city = get(loads, "seat-2");
            assertEquals("市受理二席", city.personName());
            assertEquals(
                    List.of(from, from.plus(PIECE), from.plus(PIECE.multipliedBy(2))),
                    city.pieces().stream().map(AlarmLoad.Piece::from).toList());
            assertEquals(
                    List.of(2, 1, 0), city.pieces().stream().map(AlarmLoad.Piece::alarms).toList());
            assertEquals(1, sum(get(loads, "operator-gulou")));
            // Nobody is counted whose desk did not listen.
            assertFalse(loads.containsKey("operator"));
            // A leader sees who listens inside the jurisdiction.
            assertEquals(
                    List.of(),
                    load(signIn("leader-xuanwu"), from, from.plus(PIECE)).keySet().stream()
                            .toList());
            end(here, there);
        }
    }

    @Test
    void whoeverHasCeasedToListenIsNotToldAndHasNoPieces() {
        Rest operator = signIn("operator");
        Instant from = nextPiece();
        try (StompClient seat = listen(signIn("seat-3"));
                StompClient other = listen(signIn("seat-4"))) {
            AlarmKey first = AlarmKey.ofNew(registerRed(operator, SmallCity.IN_XUANWU));
            next(seat, first);
            next(other, first);
            clock.put(Duration.ofSeconds(1));
            seat.send("UNSUBSCRIBE\nid:s2\n\n\0");
            seat.subscribe(Destinations.changes(SmallCity.CITY)); // answered behind it
            clock.put(PIECE);
            AlarmKey second = AlarmKey.ofNew(registerRed(operator, SmallCity.IN_XUANWU));
            next(other, second);
            Map<String, Alarms.Load> loads =
                    load(signIn("leader"), from, from.plus(PIECE.multipliedBy(2)));
            assertEquals(1, get(loads, "seat-3").pieces().size());
            assertEquals(1, sum(get(loads, "seat-3")));
            assertEquals(2, get(loads, "seat-4").pieces().size());
            assertEquals(2, sum(get(loads, "seat-4")));
            end(first, second);
        }
    }

    @Test
    void aBadPeriodIsNamed() {
        Rest leader = signIn("leader");
        Instant now = clock.instant();
        String from = "/alarms/load?from=" + now;
        assertEquals("bad-period", leader.get(from + "&to=" + now).problem(400));
        assertEquals(
                "bad-period",
                leader.get(from + "&to=" + now.plus(Duration.ofDays(7)).plusSeconds(1))
                        .problem(400));
        assertEquals(200, leader.get(from + "&to=" + now.plus(Duration.ofDays(7))).status());
        assertTrue(leader.get(from).body().contains("to"));
    }
}
