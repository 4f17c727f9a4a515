package org.fengqiao.console.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fengqiao.console.fx.Subscription;
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
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.supervise.Outlook;
import org.fengqiao.domain.supervise.TypicalTime;
import org.fengqiao.domain.wire.GoingRedList;
import org.jspecify.annotations.Nullable;

/// Incidents for tests of the board, made one by one.
final class BoardCases implements Cases {

    /// A Friday, 10:30 in China.
    static final Instant NOW = Instant.parse("2026-11-20T02:30:00Z");

    static final AreaCode CITY = AreaCode.of("320100");
    static final UserInfo LEADER =
            new UserInfo("leader", "王值班长", "Leader Wang", Role.DUTY_LEADER, CITY, null, null);

    private static final TimeLimit FOUR_HOURS = new TimeLimit(4, ClockKind.WORK_HOUR);
    private static final AreaCode GRID = AreaCode.of("320102001001001");

    private final Map<IncidentId, Incident> all = new LinkedHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private int number;

    /// An incident being handled whose case limit ends some minutes from now.
    Incident handled(int minutesLeft) {
        return add("handling", minutesLeft, UnaryOperator.identity());
    }

    Incident add(String state, int minutesLeft, UnaryOperator<Marks> marks) {
        number++;
        Instant deadline = NOW.plus(Duration.ofMinutes(minutesLeft));
        boolean ended = state.equals("closed");
        Incident made =
                incident(
                        new IncidentId(String.format(Locale.ROOT, "20261120%07d", number)),
                        100 + number,
                        state,
                        new RunningClock(
                                deadline.minus(Duration.ofHours(4)),
                                FOUR_HOURS,
                                deadline,
                                deadline.minus(Duration.ofMinutes(48)),
                                null,
                                null,
                                List.of(),
                                List.of()),
                        ended ? NOW.minusSeconds(60) : null,
                        marks.apply(Marks.fresh(GRID)));
        all.put(made.id(), made);
        return made;
    }

    /// One that ended late some time ago, as the backend keeps it and no desk does.
    Incident ended(Duration ago, UnaryOperator<Marks> marks) {
        number++;
        Instant deadline = NOW.minus(ago).minus(Duration.ofHours(1));
        return incident(
                new IncidentId(String.format(Locale.ROOT, "20261101%07d", number)),
                100 + number,
                "closed",
                new RunningClock(
                        deadline.minus(Duration.ofHours(4)),
                        FOUR_HOURS,
                        deadline,
                        deadline.minus(Duration.ofMinutes(48)),
                        null,
                        null,
                        List.of(),
                        List.of()),
                NOW.minus(ago),
                marks.apply(Marks.fresh(GRID)));
    }

    private Incident incident(
            IncidentId id,
            long revision,
            String state,
            RunningClock clock,
            @Nullable Instant ended,
            Marks marks) {
        return new Incident(
                id,
                revision,
                state,
                new ClassKey("GBT47678.5-2026", "matter", "06010"),
                0,
                Grade.values()[number % 4],
                Source.HOTLINE_12345,
                "珠江路" + number + "号门前暴露垃圾堆放影响通行",
                "",
                new LonLat(118.8, 32),
                GRID,
                "",
                null,
                null,
                clock.startedAt(),
                number % 3 == 0 ? "320104-CG" : "320102-CG",
                null,
                clock,
                null,
                false,
                ended,
                0,
                marks);
    }

    void replace(Incident incident, UnaryOperator<Marks> marks) {
        RunningClock clock = incident.caseClock();
        if (clock == null) {
            throw new IllegalArgumentException("every incident here has a case clock");
        }
        all.put(
                incident.id(),
                incident(
                        incident.id(),
                        incident.revision() + 1,
                        incident.state(),
                        clock,
                        incident.endedAt(),
                        marks.apply(incident.marks())));
    }

    static UnaryOperator<Marks> asked(String subject, Map<String, String> fields) {
        return marks ->
                with(
                        marks,
                        new OpenRequest(
                                subject,
                                true,
                                "dept",
                                "玄武区城市管理局",
                                NOW.minus(Duration.ofMinutes(12)),
                                "现场需大型机械，正在协调",
                                fields),
                        null);
    }

    static UnaryOperator<Marks> supervised(int dueInMinutes, int rung) {
        return marks ->
                with(
                        marks,
                        null,
                        new Supervision(
                                "一小时内到场并反馈处置方案",
                                "leader",
                                "王值班长",
                                NOW.minusSeconds(1800),
                                NOW.plus(Duration.ofMinutes(dueInMinutes)),
                                rung,
                                null,
                                null));
    }

    /// Two departments were whistled for, and one of them is there.
    ///
    /// @param dueInMinutes for both; noted as missed where that is over
    static UnaryOperator<Marks> whistled(int dueInMinutes) {
        Instant at = NOW.plus(Duration.ofMinutes(dueInMinutes - 30));
        Instant dueAt = NOW.plus(Duration.ofMinutes(dueInMinutes));
        Whistle awaited = Whistle.blown("320104-CG", at, dueAt);
        return marks ->
                marks.edit()
                        .whistles(
                                List.of(
                                        dueInMinutes > 0 ? awaited : awaited.missed(dueAt),
                                        Whistle.blown("320102-CG", at, dueAt)
                                                .reportedIn(at.plusSeconds(60))))
                        .made();
    }

    static UnaryOperator<Marks> pinned() {
        return marks ->
                new Marks(
                        marks.centre(),
                        marks.taken(),
                        marks.requests(),
                        marks.whistles(),
                        marks.supervisions(),
                        null,
                        marks.duplicates(),
                        null,
                        2,
                        true,
                        true,
                        false,
                        null);
    }

    private static Marks with(
            Marks marks, @Nullable OpenRequest request, @Nullable Supervision supervision) {
        List<OpenRequest> requests = new ArrayList<>(marks.requests());
        List<Supervision> supervisions = new ArrayList<>(marks.supervisions());
        if (request != null) {
            requests.add(request);
        }
        if (supervision != null) {
            supervisions.add(supervision);
        }
        return new Marks(
                marks.centre(),
                marks.taken(),
                requests,
                marks.whistles(),
                supervisions,
                null,
                marks.duplicates(),
                null,
                marks.urged(),
                marks.pinned(),
                marks.expedited(),
                false,
                null);
    }

    /// What the backend tells of one: it usually takes so many minutes more.
    static GoingRedList.Item outlook(Incident incident, int minutesLeft, int usually) {
        return new GoingRedList.Item(
                incident.id(),
                Outlook.Clock.CASE,
                NOW.plus(Duration.ofMinutes(minutesLeft)),
                0.88,
                60L * minutesLeft,
                3600,
                60L * usually,
                60L * usually * 2,
                60L * (minutesLeft - usually),
                34,
                TypicalTime.Level.CLASS_AND_HOLDER);
    }

    static GoingRedList told(List<GoingRedList.Item> items) {
        return new GoingRedList(NOW, 30, 18_240, items);
    }

    void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    @Override
    public List<Incident> list() {
        return List.copyOf(all.values());
    }

    @Override
    public Optional<Incident> find(IncidentId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Subscription listen(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }
}
