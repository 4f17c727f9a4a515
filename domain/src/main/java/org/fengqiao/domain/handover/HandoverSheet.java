package org.fengqiao.domain.handover;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is handed over: everything open at one moment, and the figures of the shift.
///
/// @param sequence of the newest change it contains
/// @param figures how often each happened in the shift, by incidents
/// @param items in the order of sections; within one the most urgent first
public record HandoverSheet(
        Instant since,
        Instant at,
        long sequence,
        Map<ShiftFigure, Integer> figures,
        List<OpenItem> items) {

    public HandoverSheet {
        figures = Map.copyOf(figures);
        items = List.copyOf(items);
    }

    public static HandoverSheet of(ShiftState state) {
        Map<ShiftFigure, Integer> figures = new EnumMap<>(ShiftFigure.class);
        for (ShiftFigure figure : ShiftFigure.values()) {
            long count =
                    state.incidents().stream()
                            .filter(each -> figure.holds(each, state.since(), state.now()))
                            .count();
            figures.put(figure, Math.toIntExact(count));
        }
        return new HandoverSheet(
                state.since(), state.now(), state.sequence(), figures, OpenItems.list(state));
    }

    /// How many incidents a figure counts.
    public int figure(ShiftFigure figure) {
        return figures.getOrDefault(figure, 0);
    }

    /// What is open by another, later sheet and is not on this one.
    public List<OpenItem> listArisen(HandoverSheet later) {
        Set<String> known = new HashSet<>();
        items.forEach(item -> known.add(item.key()));
        return later.items().stream().filter(item -> !known.contains(item.key())).toList();
    }
}
