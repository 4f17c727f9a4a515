package org.fengqiao.domain.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlarmLoadTest {

    @Test
    void everyPieceIsThereAndEveryAlarmCountsOnce() {
        Instant from = Instant.parse("2026-11-20T08:00:00Z");
        List<AlarmLoad.Piece> pieces =
                AlarmLoad.count(
                        List.of(
                                from,
                                from.plusSeconds(599),
                                from.plusSeconds(600),
                                from.plusSeconds(1800),
                                from.minusSeconds(1)),
                        from,
                        from.plusSeconds(1800));
        assertEquals(
                List.of(
                        new AlarmLoad.Piece(from, 2),
                        new AlarmLoad.Piece(from.plusSeconds(600), 1),
                        new AlarmLoad.Piece(from.plusSeconds(1200), 0)),
                pieces);
        assertTrue(AlarmLoad.count(List.of(from), from, from).isEmpty());
    }

    @Test
    void gradesFollowTheBenchmark() {
        assertEquals(LoadGrade.ACCEPTABLE, LoadGrade.of(0));
        assertEquals(LoadGrade.ACCEPTABLE, LoadGrade.of(1));
        assertEquals(LoadGrade.MANAGEABLE, LoadGrade.of(2));
        assertEquals(LoadGrade.OVER_DEMANDING, LoadGrade.of(5));
        assertEquals(LoadGrade.OVER_DEMANDING, LoadGrade.of(9));
        assertEquals(LoadGrade.UNACCEPTABLE, LoadGrade.of(10));
    }
}
