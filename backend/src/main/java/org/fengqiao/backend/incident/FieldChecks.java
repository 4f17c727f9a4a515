package org.fengqiao.backend.incident;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.domain.incident.Satisfaction;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.RuleLimit;
import org.fengqiao.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;

/// Checks texts that people have written.
public final class FieldChecks {

    public static final int TITLE = 100;
    public static final int TEXT = 2000;
    public static final int NAME = 64;

    /// 256 characters, as the standard gives the field 事发位置.
    public static final int ADDRESS = 256;

    /// An incident's number has no more characters.
    private static final int LONGEST_NUMBER = 32;

    private FieldChecks() {}

    /// Refuses a blank or overlong text.
    ///
    /// @throws Refusal `missing-field` or `too-long`, naming `field`
    public static void required(String text, int most, String field) {
        if (text.isBlank()) {
            throw Refusal.rule("missing-field", field, field);
        }
        optional(text, most, field);
    }

    /// Refuses an overlong text; none is no fault.
    ///
    /// @throws Refusal `too-long`, naming `field`
    public static void optional(@Nullable String text, int most, String field) {
        if (text != null && text.length() > most) {
            throw Refusal.rule("too-long", field, field, most);
        }
    }

    /// Refuses fields that do not do for a transition.
    ///
    /// @param limits when each of the city's limits is used up that begins now
    /// @throws Refusal naming the field a transition needs and lacks, or that cannot be read
    public static void check(
            Transition transition,
            Map<String, String> fields,
            Instant now,
            Function<RuleLimit, Instant> limits) {
        for (String key : transition.required()) {
            required(fields.getOrDefault(key, ""), TEXT, "fields." + key);
        }
        fields.forEach((key, text) -> {
            optional(text, TEXT, "fields." + key);
            if (transition.required().contains(key) || transition.optional().contains(key)) {
                checkForm(key, text, now, limits);
            }
        });
    }

    private static void checkForm(
            String key, String text, Instant now, Function<RuleLimit, Instant> limits) {
        switch (key) {
            case Fields.UNTIL -> ahead(key, text, now, limits.apply(RuleLimit.LONGEST_SUSPENSION));
            case Fields.DUE -> ahead(key, text, now, limits.apply(RuleLimit.LONGEST_SUPERVISION));
            case Fields.SATISFACTION -> {
                if (Arrays.stream(Satisfaction.values()).noneMatch(s -> s.name().equals(text))) {
                    throw Refusal.rule(
                            "unknown-value",
                            "fields." + key,
                            text,
                            Arrays.toString(Satisfaction.values()));
                }
            }
            case Fields.MASTER -> optional(text, LONGEST_NUMBER, "fields." + key);
            case Fields.CONFIRMED -> {
                if (!text.equals("yes")) {
                    throw Refusal.rule("unknown-value", "fields." + key, text, "yes");
                }
            }
            default -> {}
        }
    }

    private static void ahead(String key, String text, Instant now, Instant last) {
        Instant moment;
        try {
            moment = Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.rule("not-a-moment", "fields." + key, text);
        }
        if (!moment.isAfter(now) || moment.isAfter(last)) {
            throw Refusal.rule("moment-out-of-range", "fields." + key, moment, now, last);
        }
    }
}
