package org.fengqiao.console.incident.duplicate;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.wire.Duplicates.Candidate;
import org.fengqiao.domain.wire.Duplicates.ClassRelation;

/// What speaks for two cases being one, in words of the user's language. Pure but for the language.
final class DuplicateWords {

    private static final Texts TEXTS = Texts.of("incident");

    /// From here on it is called very like. A word for the eye; the figure stands beside it.
    private static final double VERY = 0.8;

    /// From here on the two may be one: the even chance of the likeness's logistic function.
    private static final double MAYBE = 0.5;

    private static final int MOST_WORDS = 4;
    private static final int METRES_PER_KM = 1000;
    private static final int MINUTES_PER_HOUR = 60;
    private static final int MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;

    private DuplicateWords() {}

    /// Whether two may be one, so that it is worth saying before anybody asks.
    static boolean maybe(double likeness) {
        return likeness >= MAYBE;
    }

    /// 很像 0.86
    static String likeness(double likeness) {
        String key = likeness >= VERY ? "VERY" : likeness >= MAYBE ? "MAYBE" : "HARDLY";
        // Cut, not rounded: the figure beside a word must not reach the next word's bound.
        // The little on top keeps 0.57, which is a little less in binary, from becoming 0.56.
        double shown = Math.floor(likeness * 100 + 1e-9) / 100;
        return TEXTS.get("twin.likeness." + key, shown);
    }

    /// 相距 18 米 · 早 37 分钟 · 同类 · 共同词：路口、垃圾
    static String reasons(Candidate candidate) {
        List<String> reasons = new ArrayList<>();
        reasons.add(apart(candidate.distanceM()));
        reasons.add(earlier(candidate.minutesEarlier()));
        reasons.add(relation(candidate.classRelation()));
        if (!candidate.sharedWords().isEmpty()) {
            reasons.add(words(candidate.sharedWords()));
        }
        if (candidate.endedBetween()) {
            reasons.add(ended(candidate));
        }
        return String.join(" · ", reasons);
    }

    /// 相距 18 米
    static String apart(double metres) {
        long whole = Math.round(metres);
        return whole < METRES_PER_KM
                ? TEXTS.get("twin.apart.m", whole)
                : TEXTS.get("twin.apart.km", metres / METRES_PER_KM);
    }

    /// 早 37 分钟, seen from the one searched for.
    static String earlier(long minutes) {
        if (minutes == 0) {
            return TEXTS.get("twin.time.same");
        }
        return TEXTS.get(minutes > 0 ? "twin.time.earlier" : "twin.time.later", length(minutes));
    }

    private static String length(long signed) {
        long minutes = Math.abs(signed);
        if (minutes >= MINUTES_PER_DAY) {
            return TEXTS.get(
                    "twin.length.days",
                    minutes / MINUTES_PER_DAY,
                    minutes % MINUTES_PER_DAY / MINUTES_PER_HOUR);
        }
        return minutes >= MINUTES_PER_HOUR
                ? TEXTS.get(
                        "twin.length.hours", minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR)
                : TEXTS.get("twin.length.minutes", minutes);
    }

    static String relation(ClassRelation relation) {
        return TEXTS.get("twin.class." + relation.name());
    }

    static String words(List<String> shared) {
        String some =
                String.join(TEXTS.get("twin.comma"), shared.stream().limit(MOST_WORDS).toList());
        return TEXTS.get(shared.size() > MOST_WORDS ? "twin.words.some" : "twin.words", some);
    }

    /// The earlier of the two had ended: it has come back, it is hardly the same report.
    static String ended(Candidate candidate) {
        return TEXTS.get(
                candidate.minutesEarlier() >= 0 ? "twin.ended.before" : "twin.ended.between");
    }
}
