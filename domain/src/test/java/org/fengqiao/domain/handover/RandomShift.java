package org.fengqiao.domain.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.OpenRequest;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.incident.Supervision;
import org.fengqiao.domain.incident.Whistle;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.order.RungReached;
import org.fengqiao.domain.wire.CommandId;
import org.jspecify.annotations.Nullable;

/// Makes up what a shift may leave behind, in any mixture, also such as the workflow would not
/// allow.
final class RandomShift {

    static final Instant NOW = Instant.parse("2026-03-02T00:30:00Z");
    static final AreaCode GRID = AreaCode.of("320102001001001");

    private final Random random;

    RandomShift(long seed) {
        random = new Random(seed);
    }

    ShiftState state() {
        List<Incident> incidents = new ArrayList<>();
        List<Order> orders = new ArrayList<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            Incident incident = incident(new IncidentId(String.format("20260301%06d", i)));
            incidents.add(incident);
            for (int o = random.nextInt(3); o > 0; o--) {
                orders.add(order(new OrderId(incident.id() + "-" + o), incident.id()));
            }
        }
        // Of a case that is not among those at hand.
        orders.add(order(new OrderId("lost-1"), new IncidentId("20250101000001")));
        List<LogEntry> log = log();
        Collections.shuffle(incidents, random);
        Collections.shuffle(orders, random);
        Collections.shuffle(log, random);
        return new ShiftState(NOW.minus(Duration.ofHours(24)), NOW, 77, incidents, orders, log);
    }

    /// The same in another order.
    static ShiftState reversed(ShiftState state) {
        return new ShiftState(
                state.since(),
                state.now(),
                state.sequence(),
                state.incidents().reversed(),
                state.orders().reversed(),
                state.log().reversed());
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /// Often exactly now, so that edges are met.
    private Instant around() {
        return chance(10) ? NOW : NOW.plusSeconds(random.nextInt(-200_000, 100_000));
    }

    private Instant before() {
        return NOW.minusSeconds(random.nextInt(1, 200_000));
    }

    private @Nullable RunningClock clock() {
        if (chance(30)) {
            return null;
        }
        Instant deadline = around();
        return new RunningClock(
                before(),
                new TimeLimit(4, ClockKind.URGENT_HOUR),
                deadline,
                deadline.minusSeconds(random.nextInt(0, 20_000)),
                chance(20) ? before() : null,
                null,
                List.of(),
                List.of());
    }

    private Incident incident(IncidentId id) {
        return new Incident(
                id,
                random.nextLong(1000),
                "handling",
                ClassKey.parse("CLASSIC/matter/0101"),
                0,
                Grade.values()[random.nextInt(Grade.values().length)],
                Source.GRID_CENTRE,
                "路口暴露垃圾",
                "",
                new LonLat(118.8, 32.06),
                GRID,
                "中山路 1 号",
                null,
                null,
                before(),
                null,
                null,
                clock(),
                clock(),
                chance(15),
                chance(30) ? before() : null,
                0,
                marks());
    }

    private Marks marks() {
        List<OpenRequest> requests = new ArrayList<>();
        for (String subject : List.of("EXTEND", "SUSPEND", "VOID", "APPEAL")) {
            if (chance(8)) {
                requests.add(
                        new OpenRequest(subject, chance(50), "u", "王五", before(), "原因", Map.of()));
            }
        }
        List<Whistle> whistles = new ArrayList<>();
        for (String department : List.of("D1", "D2")) {
            if (chance(15)) {
                whistles.add(
                        new Whistle(department, before(), around(), chance(50) ? NOW : null, null));
            }
        }
        List<Supervision> supervisions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0 && chance(40); i--) {
            supervisions.add(supervision());
        }
        return new Marks(
                GRID,
                Map.of(),
                requests,
                whistles,
                supervisions,
                chance(10) ? new IncidentId("20260301999999") : null,
                chance(15) ? Set.of(new IncidentId("20260301888888")) : Set.of(),
                null,
                random.nextInt(3),
                chance(10),
                chance(10),
                chance(5),
                chance(10) ? around() : null);
    }

    private Supervision supervision() {
        boolean answered = chance(50);
        return new Supervision(
                "今日办结",
                "leader",
                "值班长",
                before(),
                around(),
                random.nextInt(4),
                answered ? "已办" : null,
                answered ? NOW : null);
    }

    private Order order(OrderId id, IncidentId incident) {
        List<RungReached> rungs = new ArrayList<>();
        rungs.add(new RungReached(Rung.SERVER, before(), null, null));
        for (Rung rung : Rung.values()) {
            if (rungs.getLast().rung().mayClimbTo(rung) && chance(40)) {
                rungs.add(new RungReached(rung, NOW, null, null));
            }
        }
        return new Order(id, incident, "W1", "李四", "速往", "u", "值班员", CommandId.random(), 5, rungs);
    }

    private List<LogEntry> log() {
        List<LogEntry> log = new ArrayList<>();
        for (long number = 1, last = random.nextInt(40); number <= last; number++) {
            List<LogEntry> promises =
                    log.stream().filter(each -> each.type() == LogType.PROMISE).toList();
            int kind = random.nextInt(10);
            if (kind < 3 && !promises.isEmpty()) {
                LogEntry promise = promises.get(random.nextInt(promises.size()));
                log.add(entry(number, LogType.FULFILLED, promise.number()));
            } else if (kind < 5 && !log.isEmpty()) {
                LogEntry any = log.get(random.nextInt(log.size()));
                log.add(entry(number, LogType.CORRECTION, any.number()));
            } else {
                LogType type = LogType.values()[random.nextInt(5)];
                log.add(entry(number, chance(50) ? LogType.PROMISE : type, null));
            }
        }
        return log;
    }

    private LogEntry entry(long number, LogType type, @Nullable Long refersTo) {
        return new LogEntry(
                number,
                "id-" + number,
                before(),
                type,
                null,
                null,
                "内容 " + number,
                "operator",
                "受理员",
                GRID,
                refersTo);
    }
}
