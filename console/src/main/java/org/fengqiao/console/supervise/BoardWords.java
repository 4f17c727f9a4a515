package org.fengqiao.console.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.OpenRequest;
import org.fengqiao.domain.incident.Whistle;
import org.fengqiao.domain.wire.GoingRedList;
import org.fengqiao.domain.workflow.StateDef;
import org.fengqiao.domain.workflow.WorkflowDefinition;

/// Words for the board and for approvals, in the language of the moment.
final class BoardWords {

    private static final Texts TEXTS = Texts.of("supervise");

    private BoardWords() {}

    /// What lies over the incident beside its state, each a word of its own.
    static List<String> marks(Incident incident, Instant now) {
        Marks marks = incident.marks();
        List<String> words = new ArrayList<>();
        if (marks.pinned()) {
            words.add(TEXTS.get("mark.pinned"));
        }
        if (marks.expedited()) {
            words.add(TEXTS.get("mark.expedited"));
        }
        if (marks.urged() > 0) {
            words.add(TEXTS.get("mark.urged", marks.urged()));
        }
        if (marks.replyDue()) {
            words.add(TEXTS.get("mark.supervised"));
        }
        long late = marks.whistles().stream().filter(each -> each.overdue(now)).count();
        int awaited = marks.awaitedWhistles().size();
        if (late > 0) {
            words.add(TEXTS.get("mark.notThere", late));
        } else if (awaited > 0) {
            words.add(TEXTS.get("mark.awaited", awaited));
        }
        for (OpenRequest request : marks.requests()) {
            words.add(TEXTS.get("mark.asked", subject(request.subject())));
        }
        return words;
    }

    /// 还剩 18 分，通常还需 52 分（八成在 1 小时 54 分内）.
    static String expected(GoingRedList.Item outlook) {
        return TEXTS.get(
                "outlook.expected",
                minutes(outlook.leftSeconds()),
                minutes(outlook.typicalSeconds()),
                minutes(outlook.long80Seconds()));
    }

    /// 本环节时限；依据同类同部门 34 次，可能性 88%.
    static String basis(GoingRedList.Item outlook) {
        return TEXTS.get(
                "outlook.basis",
                TEXTS.get("clock." + outlook.clock().name()),
                TEXTS.get("level." + outlook.level().name()),
                outlook.samples(),
                Math.round(100 * outlook.likelihood()));
    }

    /// Whole minutes below an hour: nobody plans by seconds.
    static String minutes(long seconds) {
        return Math.abs(seconds) < 3600
                ? TEXTS.get("minutes", Math.round(Math.abs(seconds) / 60.0))
                : Times.words(Duration.ofSeconds(seconds));
    }

    /// 答复期限 11-23 14:30，还剩 25 分；已升至上级中心.
    static String supervision(Incident incident, Instant now) {
        Instant due = Board.due(incident);
        Duration left = Duration.between(now, due);
        return TEXTS.get(
                left.isNegative() ? "supervision.late" : "supervision.due",
                Times.dayAndMinute(due),
                Times.countdown(left.abs()),
                TEXTS.get("rung." + Board.rung(incident)));
    }

    /// 督办升级：…“…”逾期未回复，已升至上级中心.
    static String climbed(List<ClimbNews.Climbed> news) {
        ClimbNews.Climbed first = news.getFirst();
        String rung = TEXTS.get("rung." + first.supervision().rung());
        return news.size() == 1
                ? TEXTS.get(
                        "climb.one",
                        first.incident().title(),
                        first.number(),
                        first.supervision().requirement(),
                        rung)
                : TEXTS.get("climb.many", news.size(), first.incident().title());
    }

    /// 已迟 0:05:00：玄武区公安分局（应于 11-23 14:30 前到）; a line for each department that is not there. How
    /// late comes first, as the end is cut where there is no room.
    static List<String> whistles(Incident incident, CaseWords words, Instant now) {
        return incident.marks().awaitedWhistles().stream()
                .sorted(Comparator.comparing(Whistle::dueAt))
                .map(each ->
                        TEXTS.get(
                                each.overdue(now) ? "whistle.late" : "whistle.due",
                                words.department(each.department()),
                                Times.dayAndMinute(each.dueAt()),
                                Times.countdown(Duration.between(now, each.dueAt()).abs())))
                .toList();
    }

    /// What is asked for, such as 延期.
    static String subject(String subject) {
        String key = "subject." + subject;
        return TEXTS.has(key) ? TEXTS.get(key) : subject;
    }

    /// What granting it does.
    static String effect(GrantEffect effect, WorkflowDefinition workflow) {
        return switch (effect) {
            case GrantEffect.Extends(Instant before, Instant after) ->
                    after == null
                            ? TEXTS.get("effect.extendsOnce", Times.dayAndMinute(before))
                            : TEXTS.get(
                                    "effect.extends",
                                    Times.dayAndMinute(before),
                                    Times.dayAndMinute(after));
            case GrantEffect.Suspends(Instant until) ->
                    until == null
                            ? TEXTS.get("effect.suspendsLongest")
                            : TEXTS.get("effect.suspends", Times.dayAndMinute(until));
            case GrantEffect.Moves(String code) -> {
                StateDef state = workflow.state(code);
                yield TEXTS.get("effect.moves", Texts.pick(state.nameZh(), state.nameEn()));
            }
            case GrantEffect.Exempts _ -> TEXTS.get("effect.exempts");
            case GrantEffect.Other _ -> TEXTS.get("effect.other");
        };
    }

    /// 催办 20 件：18 已记录，2 被拒.
    static String result(BulkDesk.Result result) {
        List<String> parts = new ArrayList<>();
        parts.add(TEXTS.get("result.recorded", result.recorded()));
        if (result.waiting() > 0) {
            parts.add(TEXTS.get("result.waiting", result.waiting()));
        }
        if (!result.refused().isEmpty()) {
            parts.add(TEXTS.get("result.refused", result.refused().size()));
        }
        if (!result.leftOut().isEmpty()) {
            parts.add(TEXTS.get("result.leftOut", result.leftOut().size()));
        }
        return TEXTS.get(
                "result.all",
                result.name().words(),
                result.asked(),
                String.join(TEXTS.get("comma"), parts));
    }
}
