package org.fengqiao.domain.gap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Supervision;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.order.RungReached;
import org.jspecify.annotations.Nullable;

/// What a user has to be told after having seen nothing for a while.
///
/// @param from when they saw last, on the backend's clock
/// @param to when they saw again
/// @param items the most urgent kind first, within a kind the oldest first
public record GapDigest(Instant from, Instant to, List<GapItem> items) {

    private static final Comparator<GapItem> ORDER =
            Comparator.comparing(GapItem::kind)
                    .thenComparing(GapItem::at)
                    .thenComparing(item -> item.incident().value())
                    .thenComparing(item -> String.valueOf(item.order()))
                    .thenComparing(item -> String.valueOf(item.words()));

    public GapDigest {
        items = items.stream().sorted(ORDER).toList();
    }

    public Duration blind() {
        return Duration.between(from, to);
    }

    /// The exact difference of two scenes.
    public static GapDigest between(Scene before, Scene after) {
        List<GapItem> items = new ArrayList<>();
        for (Incident now : after.incidents().values()) {
            Incident then = before.incidents().get(now.id());
            if (then == null) {
                items.add(about(GapItem.Kind.NEW, now, now.reportedAt()));
                addReplies(now, List.of(), items);
                continue;
            }
            if (then.open() && !now.open()) {
                items.add(about(GapItem.Kind.ENDED, now, endedAt(now)));
            } else if (red(now, after.at()) && !red(then, before.at())) {
                items.add(about(GapItem.Kind.TURNED_RED, now, turnedAt(now, after.at())));
            }
            addReplies(now, then.marks().supervisions(), items);
        }
        for (Incident then : before.incidents().values()) {
            if (then.open() && !after.incidents().containsKey(then.id())) {
                items.add(about(GapItem.Kind.GONE, then, after.at()));
            }
        }
        for (Order now : after.orders().values()) {
            findAnswer(before.orders().get(now.id()), now)
                    .ifPresent(rung -> items.add(answered(now, rung, after)));
        }
        return new GapDigest(before.at(), after.at(), items);
    }

    private static boolean red(Incident incident, Instant at) {
        return IncidentStatus.of(incident, at).red();
    }

    private static Instant endedAt(Incident incident) {
        return Objects.requireNonNull(incident.endedAt(), "not open");
    }

    /// The first moment at which one of the clocks made it red.
    private static Instant turnedAt(Incident incident, Instant now) {
        return Stream.of(incident.caseClock(), incident.stageClock())
                .filter(Objects::nonNull)
                .map(RunningClock::nearAt)
                .filter(near -> !near.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(now);
    }

    private static GapItem about(GapItem.Kind kind, Incident incident, Instant at) {
        return new GapItem(kind, incident.id(), incident.title(), null, null, null, null, at);
    }

    /// Supervisions are only added to, so the same place is the same demand.
    private static void addReplies(Incident now, List<Supervision> then, List<GapItem> items) {
        List<Supervision> all = now.marks().supervisions();
        for (int i = 0; i < all.size(); i++) {
            Supervision each = all.get(i);
            boolean awaitedBefore = i >= then.size() || then.get(i).awaited();
            Instant at = each.repliedAt();
            if (at != null && awaitedBefore) {
                items.add(
                        new GapItem(
                                GapItem.Kind.REPLIED,
                                now.id(),
                                now.title(),
                                null,
                                null,
                                null,
                                each.reply(),
                                at));
            }
        }
    }

    /// The newest word of the recipient that was not known before.
    private static Optional<RungReached> findAnswer(@Nullable Order then, Order now) {
        RungReached newest = now.rungs().getLast();
        boolean answer =
                switch (newest.rung()) {
                    case ACKNOWLEDGED, ARRIVED, FED_BACK, REFUSED -> true;
                    case SENT, SERVER, DEVICE, READ, RECALLED -> false;
                };
        boolean known = then != null && then.rung() == newest.rung();
        return answer && !known ? Optional.of(newest) : Optional.empty();
    }

    private static GapItem answered(Order order, RungReached reached, Scene after) {
        Incident incident = after.incidents().get(order.incident());
        Rung rung = reached.rung();
        return new GapItem(
                GapItem.Kind.ORDER_ANSWERED,
                order.incident(),
                incident == null ? "" : incident.title(),
                order.id(),
                rung,
                order.recipientName(),
                reached.note(),
                reached.at());
    }
}
