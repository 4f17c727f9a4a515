package org.fengqiao.domain.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.incident.Supervision;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.order.RungReached;
import org.fengqiao.domain.wire.CommandId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A city in which things are made to happen while nobody watches: what the digest tells is held
/// against a list kept by whoever made them happen. Each case has a seed of its own, which a
/// failure names; `-Dfengqiao.seed=N` starts from another one.
class GapDigestTest {

    private static final int CASES = 2000;
    private static final long FIRST = Long.getLong("fengqiao.seed", 20_261_127L);
    private static final Instant FROM = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant TO = FROM.plus(Duration.ofMinutes(20));
    private static final AreaCode GRID = AreaCode.of("320102001001001");

    @Test
    void itIsExactlyWhatHappened() {
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            City city = new City(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
            Scene before = city.scene(FROM);
            Set<String> happened = city.live();
            GapDigest digest = GapDigest.between(before, city.scene(TO));
            assertEquals(happened, words(digest), "seed " + seed);
            assertEquals(digest.items().size(), happened.size(), "seed " + seed);
        }
    }

    @Test
    void nothingHappenedBetweenASceneAndItself() {
        City city = new City(RandomGeneratorFactory.of("L64X128MixRandom").create(FIRST));
        assertEquals(List.of(), GapDigest.between(city.scene(FROM), city.scene(FROM)).items());
    }

    @Test
    void theMostUrgentComesFirstAndTheBlindTimeIsTold() {
        City city = new City(RandomGeneratorFactory.of("L64X128MixRandom").create(FIRST));
        Scene before = city.scene(FROM);
        city.live();
        GapDigest digest = GapDigest.between(before, city.scene(TO));
        assertEquals(Duration.ofMinutes(20), digest.blind());
        List<GapItem.Kind> kinds = digest.items().stream().map(GapItem::kind).toList();
        assertEquals(kinds.stream().sorted().toList(), kinds);
    }

    private static Set<String> words(GapDigest digest) {
        return digest.items().stream()
                .map(item ->
                        switch (item.kind()) {
                            case ORDER_ANSWERED ->
                                    item.kind() + " " + item.order() + " " + item.rung();
                            case REPLIED ->
                                    item.kind() + " " + item.incident() + " " + item.words();
                            case TURNED_RED, NEW, ENDED, GONE ->
                                    item.kind() + " " + item.incident();
                        })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Twelve cases, half of which something happens to.
    private static final class City {
        private final RandomGenerator random;
        private final Map<IncidentId, Incident> incidents = new HashMap<>();
        private final Map<OrderId, Order> orders = new HashMap<>();

        City(RandomGenerator random) {
            this.random = random;
            for (int i = 1; i <= 12; i++) {
                // Near long ago, within the time nobody watches, or long after.
                Instant near = FROM.plus(Duration.ofMinutes(-30 + 40L * random.nextInt(3)));
                Incident made = incident(i, near, random.nextBoolean());
                incidents.put(made.id(), made);
                if (random.nextBoolean()) {
                    Order order = order(made.id(), 1, Rung.SERVER, Rung.DEVICE);
                    orders.put(order.id(), order);
                }
            }
        }

        Scene scene(Instant at) {
            return new Scene(at, incidents, orders);
        }

        /// Makes things happen; tells what a watcher would have seen.
        Set<String> live() {
            Set<String> happened = new TreeSet<>();
            for (Incident each : List.copyOf(incidents.values())) {
                boolean redBefore = near(each).isBefore(FROM);
                boolean redAfter = near(each).isBefore(TO);
                switch (random.nextInt(6)) {
                    case 0 -> {
                        incidents.put(each.id(), with(each, FROM.plusSeconds(60), each.marks()));
                        happened.add("ENDED " + each.id());
                    }
                    case 1 -> {
                        incidents.remove(each.id());
                        orders.values().removeIf(order -> order.incident().equals(each.id()));
                        happened.add("GONE " + each.id());
                    }
                    case 2 -> {
                        if (!each.marks().supervisions().isEmpty()) {
                            incidents.put(each.id(), with(each, null, answered(each.marks())));
                            happened.add("REPLIED " + each.id() + " 已办");
                        }
                        turn(each, redBefore, redAfter, happened);
                    }
                    default -> turn(each, redBefore, redAfter, happened);
                }
            }
            for (Order each : List.copyOf(orders.values())) {
                if (random.nextBoolean()) {
                    Rung to =
                            List.of(Rung.READ, Rung.ACKNOWLEDGED, Rung.REFUSED, Rung.RECALLED)
                                    .get(random.nextInt(4));
                    orders.put(each.id(), order(each.incident(), 1, Rung.SERVER, Rung.DEVICE, to));
                    if (to == Rung.ACKNOWLEDGED || to == Rung.REFUSED) {
                        happened.add("ORDER_ANSWERED " + each.id() + " " + to);
                    }
                }
            }
            int fresh = random.nextInt(4);
            for (int i = 20; i < 20 + fresh; i++) {
                // Red at once or not: it is new, and that is told once.
                Incident made = incident(i, FROM.plusSeconds(random.nextInt(4000)), false);
                incidents.put(made.id(), made);
                happened.add("NEW " + made.id());
            }
            return happened;
        }

        private static void turn(
                Incident each, boolean redBefore, boolean redAfter, Set<String> happened) {
            if (redAfter && !redBefore) {
                happened.add("TURNED_RED " + each.id());
            }
        }

        private static Instant near(Incident incident) {
            RunningClock clock = incident.caseClock();
            return clock == null ? Instant.MAX : clock.nearAt();
        }

        private static Marks answered(Marks marks) {
            return marks.edit()
                    .supervisions(of ->
                            new Supervision(
                                    of.requirement(),
                                    of.by(),
                                    of.byName(),
                                    of.at(),
                                    of.dueAt(),
                                    of.rung(),
                                    "已办",
                                    FROM.plusSeconds(90)))
                    .made();
        }
    }

    private static Incident incident(int number, Instant near, boolean supervised) {
        Marks marks = Marks.fresh(GRID);
        if (supervised) {
            Supervision demand =
                    new Supervision("今日办结", "l", "值班长", FROM, TO.plusSeconds(999), 0, null, null);
            marks = marks.edit().supervise(demand).made();
        }
        RunningClock clock =
                new RunningClock(
                        FROM.minusSeconds(7200),
                        new TimeLimit(1, ClockKind.WORK_HOUR),
                        near.plusSeconds(600),
                        near,
                        null,
                        null,
                        List.of(),
                        List.of());
        return new Incident(
                new IncidentId(String.format("20261120%06d", number)),
                number,
                "handling",
                ClassKey.parse("CLASSIC/matter/0101"),
                0,
                Grade.BLUE,
                Source.GRID_CENTRE,
                "井盖缺失",
                "",
                new LonLat(118.8, 32.06),
                GRID,
                "",
                null,
                null,
                FROM.minusSeconds(7200),
                null,
                null,
                clock,
                null,
                false,
                null,
                0,
                marks);
    }

    private static Incident with(Incident of, @Nullable Instant endedAt, Marks marks) {
        return new Incident(
                of.id(),
                of.revision() + 1,
                of.state(),
                of.classKey(),
                of.standard(),
                of.grade(),
                of.source(),
                of.title(),
                of.description(),
                of.position(),
                of.grid(),
                of.address(),
                of.reporter(),
                of.reporterPhone(),
                of.reportedAt(),
                of.department(),
                of.handler(),
                of.caseClock(),
                of.stageClock(),
                of.suspended(),
                endedAt,
                of.photos(),
                marks);
    }

    private static Order order(IncidentId incident, int number, Rung... rungs) {
        List<RungReached> reached = new ArrayList<>();
        for (Rung rung : rungs) {
            reached.add(new RungReached(rung, FROM, null, null));
        }
        return new Order(
                new OrderId(incident + "-" + number),
                incident,
                "w-1",
                "王网格员",
                "速到",
                "operator",
                "坐席",
                CommandId.random(),
                1,
                reached);
    }
}
