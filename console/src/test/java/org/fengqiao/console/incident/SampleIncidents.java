package org.fengqiao.console.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.FilingStandard;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Source;
import org.jspecify.annotations.Nullable;

/// Incidents at random, the same for the same seed; for tests and for looking at panels.
public final class SampleIncidents {

    public static final Instant NOW = Instant.parse("2026-11-20T02:30:00Z");

    private static final TimeLimit FOUR_HOURS = new TimeLimit(4, ClockKind.WORK_HOUR);
    private static final String[] DISTRICTS = {"320102", "320104", "320105", "320106", "320111"};
    private static final String[] ROADS = {"珠江路", "中山东路", "长江路", "北京东路", "太平南路", "龙蟠中路"};
    private static final String[] STATES = {
        "reported", "pending_dispatch", "pending_handle", "handling", "pending_check"
    };

    private static final List<Grade> GRADES = List.of(Grade.values());
    private static final List<Source> SOURCES = List.of(Source.values());

    /// A few classes with one filing standard each.
    public static final List<IncidentClass> CLASSES =
            List.of(
                    classOf(
                            "06010",
                            "市容环境",
                            "Appearance",
                            "暴露垃圾",
                            "Exposed garbage",
                            Grade.BLUE,
                            "CG"),
                    classOf(
                            "09006",
                            "街面秩序",
                            "Street order",
                            "占道经营",
                            "Trading on the road",
                            Grade.BLUE,
                            "CG"),
                    classOf(
                            "09012",
                            "街面秩序",
                            "Street order",
                            "占用消防通道",
                            "Blocked fire lane",
                            Grade.ORANGE,
                            "XF"),
                    classOf("01011", "市政公用设施", "Utilities", "燃气井盖", "Gas cover", Grade.RED, "ZJ"),
                    classOf(
                            "08004",
                            "施工管理",
                            "Building sites",
                            "工地扬尘",
                            "Site dust",
                            Grade.YELLOW,
                            "HB"));

    private final Random random;
    private final List<AreaCode> grids;
    private long revision;
    private int number;

    public SampleIncidents(long seed) {
        this(seed, defaultGrids());
    }

    public SampleIncidents(long seed, List<AreaCode> grids) {
        random = new Random(seed);
        this.grids = grids;
    }

    private static List<AreaCode> defaultGrids() {
        List<AreaCode> grids = new ArrayList<>();
        for (String district : DISTRICTS) {
            for (int street = 1; street <= 3; street++) {
                for (int community = 1; community <= 3; community++) {
                    for (int grid = 1; grid <= 3; grid++) {
                        grids.add(
                                AreaCode.of(
                                        String.format(
                                                Locale.ROOT,
                                                "%s%03d%03d%03d",
                                                district,
                                                street,
                                                community,
                                                grid)));
                    }
                }
            }
        }
        return grids;
    }

    private static IncidentClass classOf(
            String code,
            String majorZh,
            String majorEn,
            String nameZh,
            String nameEn,
            Grade grade,
            String department) {
        return new IncidentClass(
                new ClassKey("GBT47678.5-2026", "matter", code),
                majorZh,
                majorEn,
                nameZh,
                nameEn,
                grade,
                department,
                List.of(new FilingStandard("有此情形", "Found so", FOUR_HOURS, "已消除", "Removed")));
    }

    /// A new incident around [#NOW].
    public Incident next() {
        number++;
        return build(new IncidentId(String.format(Locale.ROOT, "20261120%06d", number)), NOW);
    }

    /// A new incident that has not ended.
    public Incident nextOpen() {
        Incident one = next();
        while (!one.open()) {
            one = next();
        }
        return one;
    }

    /// The same incident after a change that leaves it open.
    public Incident changedOpen(Incident before, Instant at) {
        Incident one = changed(before, at);
        while (!one.open()) {
            one = changed(before, at);
        }
        return one;
    }

    /// The same incident after some change at about `at`.
    public Incident changed(Incident before, Instant at) {
        return build(before.id(), at);
    }

    public List<Incident> list(int count) {
        List<Incident> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(next());
        }
        return list;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Incident build(IncidentId id, Instant at) {
        revision += 1 + random.nextInt(3);
        IncidentClass of = CLASSES.get(random.nextInt(CLASSES.size()));
        AreaCode grid = grids.get(random.nextInt(grids.size()));
        boolean ended = random.nextInt(5) == 0;
        boolean suspended = !ended && random.nextInt(10) == 0;
        Instant reported = at.minusSeconds(random.nextInt(6 * 3600));
        String road = ROADS[random.nextInt(ROADS.length)];
        int house = 1 + random.nextInt(300);
        @Nullable RunningClock whole = random.nextInt(6) == 0 ? null : clock(at, suspended, 7200);
        @Nullable RunningClock stage = random.nextInt(6) == 0 ? null : clock(at, suspended, 3600);
        return new Incident(
                id,
                revision,
                ended ? "closed" : STATES[random.nextInt(STATES.length)],
                of.key(),
                0,
                random.nextInt(8) == 0 ? any(GRADES) : of.grade(),
                any(SOURCES),
                road + house + "号" + of.nameZh(),
                "居民反映" + road + house + "号门前" + of.nameZh() + "，请尽快处理。",
                new LonLat(118.7 + random.nextDouble() * .2, 31.98 + random.nextDouble() * .15),
                grid,
                road + house + "号",
                "张*",
                "138****1234",
                reported,
                random.nextBoolean()
                        ? grid.digits().substring(0, 6) + "-" + of.departmentType()
                        : null,
                null,
                whole,
                stage,
                suspended,
                ended ? at.minusSeconds(random.nextInt(30 * 3600)) : null,
                random.nextInt(3),
                Marks.fresh(grid));
    }

    private RunningClock clock(Instant at, boolean paused, int spreadSeconds) {
        Instant deadline = at.plusSeconds(random.nextInt(2 * spreadSeconds) - spreadSeconds / 2);
        Instant near = deadline.minus(Duration.ofSeconds(random.nextInt(spreadSeconds)));
        return new RunningClock(
                deadline.minusSeconds(2L * spreadSeconds),
                FOUR_HOURS,
                deadline,
                near,
                paused || random.nextInt(12) == 0 ? at.minusSeconds(60) : null,
                null,
                List.of(),
                List.of());
    }
}
