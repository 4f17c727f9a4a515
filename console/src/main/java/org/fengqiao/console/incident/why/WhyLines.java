package org.fengqiao.console.incident.why;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.deadline.Extension;
import org.fengqiao.domain.deadline.Interval;
import org.fengqiao.domain.deadline.Rule;

/// Lays a clock's arithmetic out as lines from its start to now and on to its deadline, with the
/// moments that matter between them. Pure.
final class WhyLines {

    private record Moment(Instant at, WhyLine line) {}

    private final Instant until;
    private final List<Moment> moments = new ArrayList<>();
    private final List<WhyLine> lines = new ArrayList<>();
    private final Map<Rule.Part, Duration> sums = new EnumMap<>(Rule.Part.class);
    private int next;

    private WhyLines(Why why) {
        until = why.told().until();
        Instant start = why.clock().startedAt();
        Instant deadline = why.told().deadline().at();
        mark(start, WhyLine.Kind.START);
        for (Extension extension : why.told().story().extensions()) {
            moments.add(new Moment(later(start, extension.at()), new WhyLine.More(extension)));
        }
        boolean endedBefore = why.ended() && deadline.isAfter(until);
        if (!endedBefore) {
            mark(deadline, WhyLine.Kind.DEADLINE);
        }
        Instant near = why.told().deadline().nearAt();
        if (!(why.ended() && near.isAfter(until))) {
            mark(near, WhyLine.Kind.NEAR);
        }
        mark(until, present(why));
        moments.sort(Comparator.comparing(Moment::at).thenComparing(WhyLines::rank));
        why.told().reckoning().intervals().forEach(this::add);
        if (!why.ended()) {
            why.told().deadline().reckoning().intervals().stream()
                    .filter(interval -> interval.to().isAfter(until))
                    .map(interval ->
                            new Interval(
                                    later(interval.from(), until), interval.to(), interval.rule()))
                    .forEach(this::add);
        }
        marksUntil(Instant.MAX);
    }

    static List<WhyLine> of(Why why) {
        return List.copyOf(new WhyLines(why).lines);
    }

    private static WhyLine.Kind present(Why why) {
        if (why.ended()) {
            return WhyLine.Kind.END;
        }
        if (!why.told().deadline().at().isAfter(why.told().until())) {
            return WhyLine.Kind.NOW;
        }
        return why.standing() ? WhyLine.Kind.IF_RESUMED : WhyLine.Kind.AHEAD;
    }

    private void mark(Instant at, WhyLine.Kind kind) {
        moments.add(new Moment(at, new WhyLine.Mark(at, kind)));
    }

    /// Of one moment: in the order in which one would tell it.
    private static int rank(Moment moment) {
        return switch (moment.line()) {
            case WhyLine.Mark(_, var kind) -> kind == WhyLine.Kind.START ? 0 : 2 + kind.ordinal();
            case WhyLine.More _ -> 1;
            case WhyLine.Stretch _ -> throw new IllegalStateException("a stretch is no moment");
        };
    }

    /// Cut where something is marked inside it.
    private void add(Interval interval) {
        Instant from = interval.from();
        marksUntil(from);
        while (next < moments.size() && moments.get(next).at().isBefore(interval.to())) {
            Instant at = moments.get(next).at();
            stretch(from, at, interval.rule());
            from = at;
            marksUntil(at);
        }
        stretch(from, interval.to(), interval.rule());
    }

    private void marksUntil(Instant at) {
        while (next < moments.size() && !moments.get(next).at().isAfter(at)) {
            lines.add(moments.get(next).line());
            next++;
        }
    }

    private void stretch(Instant from, Instant to, Rule rule) {
        Duration before = sums.getOrDefault(rule.part(), Duration.ZERO);
        Duration after = before.plus(Duration.between(from, to));
        sums.put(rule.part(), after);
        long seconds = after.toSeconds() - before.toSeconds();
        if (seconds > 0) {
            lines.add(
                    new WhyLine.Stretch(
                            from, to, Duration.ofSeconds(seconds), rule, !from.isBefore(until)));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
