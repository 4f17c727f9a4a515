package org.fengqiao.console.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.alarm.AlarmKind;
import org.fengqiao.domain.alarm.AlarmLoad;
import org.fengqiao.domain.alarm.AlarmRules;
import org.fengqiao.domain.alarm.Priority;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Alarms;
import org.jspecify.annotations.Nullable;

/// A backend's alarm log that the test writes, and what the desk asks of it.
final class AlarmLines implements AlarmSource {

    /// A Friday, 10:30 in China.
    static final Instant NOW = Instant.parse("2026-11-20T02:30:00Z");

    static final UserInfo ME =
            new UserInfo(
                    "leader",
                    "王值班长",
                    "Leader Wang",
                    Role.DUTY_LEADER,
                    AreaCode.of("320100"),
                    null,
                    null);

    final List<AlarmEntry> log = new ArrayList<>();
    final List<Alarms.Act> acts = new ArrayList<>();
    final List<CompletableFuture<Alarms.Done>> answers = new ArrayList<>();
    final List<Long> historyAsked = new ArrayList<>();
    final List<Alarms.Load> loads = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    boolean hold;

    static IncidentId incident(int number) {
        return new IncidentId("2026112000%04d".formatted(number));
    }

    AlarmEntry raise(AlarmKind kind, Priority priority, int number, Instant at) {
        return condition(AlarmInput.RAISE, kind, priority, number, at);
    }

    AlarmEntry condition(
            AlarmInput input, AlarmKind kind, Priority priority, int number, Instant at) {
        AlarmCondition condition =
                new AlarmCondition(
                        key(kind, number),
                        kind,
                        priority,
                        kind == AlarmKind.SOS ? "李大海" : "珠江路" + number + "号门前暴露垃圾堆放影响通行",
                        AreaCode.of("320102001001001"),
                        kind == AlarmKind.SOS ? null : incident(number),
                        null,
                        at);
        return add(
                new AlarmEntry(
                        next(), at, condition.key(), input, condition, null, null, null, null));
    }

    static AlarmKey key(AlarmKind kind, int number) {
        return switch (kind) {
            case SOS -> AlarmKey.ofSos("person-" + number);
            case NEW_RED -> AlarmKey.ofNew(incident(number));
            default -> AlarmKey.ofClock(incident(number));
        };
    }

    AlarmEntry clear(AlarmKey key, Instant at) {
        return add(new AlarmEntry(next(), at, key, AlarmInput.CLEAR, null, null, null, null, null));
    }

    AlarmEntry by(
            String person,
            String name,
            AlarmInput input,
            AlarmKey key,
            Instant at,
            @Nullable String reason,
            @Nullable Instant until) {
        return add(new AlarmEntry(next(), at, key, input, null, person, name, reason, until));
    }

    private long next() {
        return log.size() + 1L;
    }

    private AlarmEntry add(AlarmEntry entry) {
        log.add(entry);
        return entry;
    }

    Alarms.Snapshot snapshot(Instant at) {
        return new Alarms.Snapshot("e", log.size(), at, AlarmRules.packaged().list(), log);
    }

    /// Does an act as the backend does: once for each id.
    List<AlarmEntry> perform(Alarms.Act act, Instant at) {
        List<AlarmEntry> made = new ArrayList<>();
        if (done.add(act.id())) {
            Integer minutes = act.minutes();
            for (AlarmKey key : act.keys()) {
                made.add(
                        by(
                                ME.id(),
                                ME.nameZh(),
                                act.input(),
                                key,
                                at,
                                act.reason(),
                                minutes == null ? null : at.plusSeconds(60L * minutes)));
            }
        }
        return made;
    }

    @Override
    public CompletableFuture<Alarms.Done> act(Alarms.Act act) {
        acts.add(act);
        CompletableFuture<Alarms.Done> answer = new CompletableFuture<>();
        answers.add(answer);
        if (!hold) {
            answer.complete(new Alarms.Done(act.id(), log.size(), List.of()));
        }
        return answer;
    }

    @Override
    public CompletableFuture<Alarms.Page> loadHistory(Map<String, String> filters, long before) {
        historyAsked.add(before);
        List<AlarmEntry> page =
                log.reversed().stream()
                        .filter(line -> line.sequence() < before)
                        .filter(line -> filters.isEmpty() || fits(line, filters))
                        .limit(PAGE + 1)
                        .toList();
        boolean more = page.size() > PAGE;
        return CompletableFuture.completedFuture(
                new Alarms.Page("e", log.size(), more ? page.subList(0, PAGE) : page, more));
    }

    private static boolean fits(AlarmEntry line, Map<String, String> filters) {
        AlarmCondition condition = line.condition();
        return condition != null && condition.kind().name().equals(filters.get("kind"));
    }

    @Override
    public CompletableFuture<List<Alarms.Load>> loadLoad(Instant from, Instant to) {
        return CompletableFuture.completedFuture(
                loads.stream()
                        .map(load ->
                                new Alarms.Load(
                                        load.person(),
                                        load.personName(),
                                        load.pieces().stream()
                                                .filter(piece -> within(piece, from, to))
                                                .toList()))
                        .toList());
    }

    private static boolean within(AlarmLoad.Piece piece, Instant from, Instant to) {
        return !piece.from().isBefore(from) && piece.from().isBefore(to);
    }
}
