package org.fengqiao.backend.incident;

import java.util.Map;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;

/// Checks texts that people have written.
public final class FieldChecks {

    public static final int TITLE = 100;
    public static final int TEXT = 2000;
    public static final int NAME = 64;

    /// 256 characters, as the standard gives the field 事发位置.
    public static final int ADDRESS = 256;

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
    /// @throws Refusal naming the field a transition needs and lacks
    public static void check(Transition transition, Map<String, String> fields) {
        for (String key : transition.required()) {
            required(fields.getOrDefault(key, ""), TEXT, "fields." + key);
        }
        fields.forEach((key, text) -> optional(text, TEXT, "fields." + key));
    }
}
