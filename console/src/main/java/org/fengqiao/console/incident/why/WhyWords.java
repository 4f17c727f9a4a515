package org.fengqiao.console.incident.why;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fengqiao.console.incident.Countdown;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.deadline.DayName;
import org.fengqiao.domain.deadline.Extension;
import org.fengqiao.domain.deadline.NearRule;
import org.fengqiao.domain.deadline.Rule;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.deadline.WorkCalendar;
import org.fengqiao.domain.incident.RunningClock;

/// The arithmetic of a clock in the user's language.
final class WhyWords {

    private static final Texts TEXTS = Texts.of("incident");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Dictionary dictionary;

    WhyWords(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /// The answer in one sentence.
    String sentence(Why why) {
        String sum = sum(why);
        if (why.ended()) {
            return TEXTS.get(why.late() ? "why.ended.late" : "why.ended", sum);
        }
        Instant since = why.clock().pausedSince();
        if (since != null) {
            return TEXTS.get(
                    "why.standing",
                    Times.full(since),
                    pause(Objects.requireNonNullElse(why.clock().pausedFor(), "")),
                    sum);
        }
        return switch (why.light()) {
            case NEAR_TIMEOUT -> TEXTS.get("why.near", sum);
            case IN_PROGRESS, SUSPENDED, OVERDUE, DONE, DONE_LATE -> TEXTS.get("why.plain", sum);
        };
    }

    /// `已计时 4 小时 12 分，时限 4 工作时，超时 12 分`
    private String sum(Why why) {
        String counted = Times.hourWords(why.counted());
        String limit = wholeLimit(why);
        if (!why.late()) {
            return TEXTS.get("why.sum.left", counted, limit, Times.hourWords(why.remaining()));
        }
        return why.exceeded().isZero()
                ? TEXTS.get("why.sum.spent", counted, limit, Times.full(why.clock().deadline()))
                : TEXTS.get("why.sum.over", counted, limit, Times.hourWords(why.exceeded()));
    }

    /// The limit with what it was extended by.
    String wholeLimit(Why why) {
        List<Extension> more = why.told().story().extensions();
        String limit = limit(why.clock().limit());
        return more.isEmpty()
                ? limit
                : TEXTS.get(
                        "why.limit.extended",
                        limit,
                        more.stream()
                                .map(extension -> limit(extension.by()))
                                .collect(Collectors.joining(" + ")));
    }

    /// `4 工作时`; what is less than an hour in minutes.
    static String limit(TimeLimit limit) {
        return switch (limit.kind()) {
            case URGENT_HOUR, WORK_HOUR -> {
                boolean minutes = limit.amount() < 1;
                yield TEXTS.get(
                        (minutes ? "why.limit.minutes." : "why.limit.") + limit.kind().name(),
                        minutes ? limit.amount() * 60 : limit.amount());
            }
            case WORK_DAY, NATURAL_DAY ->
                    TEXTS.get("why.limit." + limit.kind().name(), limit.amount());
        };
    }

    String extension(Extension extension) {
        return TEXTS.get(
                extension.reason().isBlank() ? "why.extension.bare" : "why.extension",
                limit(extension.by()),
                Times.full(extension.at()),
                extension.reason());
    }

    /// From when on it is near timeout, and by which rule.
    String near(Why why, NearRule rule) {
        String from = Times.full(why.nearAt());
        return switch (rule) {
            case NearRule.Share share -> TEXTS.get("why.near.share", from, share.toString());
            case NearRule.Minutes(int minutes) -> TEXTS.get("why.near.minutes", from, minutes);
        };
    }

    String deadline(Why why) {
        return why.standing()
                ? TEXTS.get(
                        "why.deadline.ifResumed",
                        Times.full(why.deadline()),
                        Times.full(why.clock().deadline()))
                : Times.full(why.deadline());
    }

    /// `计时 4:12:00 + 暂停 0:30:00 + 非工作时间 14:00:00 = 历时 18:42:00`
    static String adding(Why why) {
        return TEXTS.get(
                "why.adding",
                Times.countdown(why.counted()),
                Times.countdown(why.paused()),
                Times.countdown(why.outside()),
                Times.countdown(why.elapsed()));
    }

    /// `时限 4:00:00 − 计时 3:12:00 = 剩余 0:48:00`
    static String against(Why why) {
        return TEXTS.get(
                why.late() ? "why.against.over" : "why.against.left",
                Times.countdown(why.told().allowed()),
                Times.countdown(why.counted()),
                Times.countdown(why.late() ? why.exceeded() : why.remaining()));
    }

    /// What the countdown says, and which of it counts.
    String countdown(Why why) {
        Countdown left = why.countdown();
        String key =
                why.ended()
                        ? left.overdue() ? "why.countdown.late" : "why.countdown.early"
                        : left.overdue()
                                ? "why.countdown.over"
                                : left.paused() ? "why.countdown.paused" : "why.countdown.left";
        return TEXTS.get(
                key,
                left.digits(TEXTS.get("time.days")),
                Times.countdown(left.overdue() ? why.exceeded() : why.remaining()),
                Times.countdown(why.notCountedOfCountdown()));
    }

    /// Why a stretch is counted or not.
    String rule(Rule rule) {
        return switch (rule) {
            case Rule.RunsOn _ -> TEXTS.get("why.rule.runsOn");
            case Rule.Working(var window) -> TEXTS.get("why.rule.working", window(window));
            case Rule.MadeUp(var window, var holiday) ->
                    TEXTS.get("why.rule.madeUp", window(window), name(holiday));
            case Rule.Paused(String reason) -> pause(reason);
            case Rule.OffHours _ -> TEXTS.get("why.rule.offHours");
            case Rule.Weekend _ -> TEXTS.get("why.rule.weekend");
            case Rule.Holiday(var name) -> name(name);
        };
    }

    private String pause(String reason) {
        if (reason.startsWith(RunningClock.IN_STAGE)) {
            return TEXTS.get(
                    "why.pause.stage",
                    dictionary.stateName(
                            reason.substring(RunningClock.IN_STAGE.length()), Texts.locale()));
        }
        return reason.isBlank()
                ? TEXTS.get("why.pause.unknown")
                : TEXTS.get("why.pause.suspended", reason);
    }

    static String part(Rule.Part part) {
        return TEXTS.get("why.part." + part.name());
    }

    /// `11-20 08:00:00 – 12:00:00`; the second day only where it is another one.
    static String span(Instant from, Instant to) {
        boolean oneDay =
                from.atZone(Times.zone())
                        .toLocalDate()
                        .equals(to.atZone(Times.zone()).toLocalDate());
        return Times.dayAndSecond(from)
                + " – "
                + (oneDay ? Times.clock(to) : Times.dayAndSecond(to));
    }

    static String mark(WhyLine.Mark mark) {
        return TEXTS.get("why.mark." + mark.kind().name(), Times.full(mark.at()));
    }

    String more(Extension extension) {
        return TEXTS.get(
                extension.reason().isBlank() ? "why.mark.more.bare" : "why.mark.more",
                Times.full(extension.at()),
                limit(extension.by()),
                extension.reason());
    }

    /// Anything that keeps the arithmetic from being the last word; one sentence a line.
    static List<String> notes(Why why) {
        List<String> notes = new ArrayList<>();
        for (int year : why.told().provisionalYears()) {
            notes.add(TEXTS.get("why.provisional", Integer.toString(year)));
        }
        if (!why.asRecorded()) {
            notes.add(
                    TEXTS.get(
                            "why.otherwise",
                            Times.full(why.recorded()),
                            Times.full(why.clock().deadline())));
        }
        return notes;
    }

    private static String window(WorkCalendar.Window window) {
        return minute(window.from()) + "–" + minute(window.to());
    }

    private static String minute(LocalTime time) {
        return MINUTE.format(time);
    }

    private static String name(DayName name) {
        return Texts.pick(name.zh(), name.en());
    }
}
