package org.fengqiao.domain.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// How many alarms one person was given, in pieces of ten minutes. Pure.
public final class AlarmLoad {

    public static final Duration PIECE = Duration.ofMinutes(10);

    private AlarmLoad() {}

    /// @param from begins with a whole piece
    public record Piece(Instant from, int alarms) {

        public LoadGrade grade() {
            return LoadGrade.of(alarms);
        }
    }

    /// Every piece between two moments, those without an alarm too; pieces begin at whole ten
    /// minutes of UTC.
    ///
    /// @param announced when alarms were announced to the person, in any order
    /// @param from within
    /// @param to not within
    public static List<Piece> count(Collection<Instant> announced, Instant from, Instant to) {
        long piece = PIECE.toSeconds();
        long first = Math.floorDiv(from.getEpochSecond(), piece);
        long last = Math.floorDiv(to.minusNanos(1).getEpochSecond(), piece);
        if (last < first) {
            return List.of();
        }
        int[] counts = new int[Math.toIntExact(last - first + 1)];
        for (Instant at : announced) {
            if (!at.isBefore(from) && at.isBefore(to)) {
                counts[Math.toIntExact(Math.floorDiv(at.getEpochSecond(), piece) - first)]++;
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            pieces.add(new Piece(Instant.ofEpochSecond((first + i) * piece), counts[i]));
        }
        return pieces;
    }
}
