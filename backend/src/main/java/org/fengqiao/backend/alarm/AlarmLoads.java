package org.fengqiao.backend.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengqiao.domain.alarm.AlarmEffect;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmLoad;
import org.fengqiao.domain.alarm.AlarmTable;
import org.fengqiao.domain.alarm.PersonalAlarms;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.wire.Alarms;

/// Counts how many alarms were announced to whom. What counts is what the log does to the person's
/// own alarms: one that is raised, gets worse or comes back when its shelf is over, while a desk of
/// theirs was listening. Reminders of the same alarm do not count, nor what a person takes back
/// from the shelf, nor what waited when the desk began.
final class AlarmLoads {

    /// Alarms longer ago than the longest shelf can only be told by lines since.
    private static final Duration BEFORE = Duration.ofMinutes(Alarms.LONGEST_SHELF_MINUTES);

    private final AlarmStore store;
    private final DeskWatch desks;

    AlarmLoads(AlarmStore store, DeskWatch desks) {
        this.store = store;
        this.desks = desks;
    }

    /// Of each person whose desk listened to the alarms of an area inside a jurisdiction, in the
    /// order of user ids.
    ///
    /// @param from within
    /// @param to not within
    List<Alarms.Load> count(AreaCode jurisdiction, Instant from, Instant to) {
        List<AlarmLine> lines = store.listOfPeriod(jurisdiction, from.minus(BEFORE), to);
        Map<String, List<DeskStay>> byPerson =
                desks.list(jurisdiction, from, to).stream()
                        .collect(
                                Collectors.groupingBy(
                                        DeskStay::person, TreeMap::new, Collectors.toList()));
        return byPerson.values().stream().map(stays -> count(stays, lines, from, to)).toList();
    }

    /// @param stays of one person
    static Alarms.Load count(
            List<DeskStay> stays, List<AlarmLine> lines, Instant from, Instant to) {
        String person = stays.getLast().person();
        PersonalAlarms alarms = new PersonalAlarms(person, AlarmTable.packaged());
        List<Instant> announced = new ArrayList<>();
        for (AlarmLine line : lines) {
            Instant at = line.entry().at();
            boolean told =
                    alarms.apply(line.entry())
                            .filter(turn -> turn.effect() == AlarmEffect.ANNOUNCE)
                            .isPresent();
            if (told
                    && line.entry().input() != AlarmInput.UNSHELVE
                    && stays.stream().anyMatch(stay -> stay.covers(at, line.about().area()))) {
                announced.add(at);
            }
        }
        List<AlarmLoad.Piece> pieces =
                AlarmLoad.count(announced, from, to).stream()
                        .filter(piece -> present(stays, piece))
                        .toList();
        return new Alarms.Load(person, stays.getLast().personName(), pieces);
    }

    private static boolean present(List<DeskStay> stays, AlarmLoad.Piece piece) {
        Instant end = piece.from().plus(AlarmLoad.PIECE);
        return stays.stream().anyMatch(stay -> stay.touches(piece.from(), end));
    }
}
