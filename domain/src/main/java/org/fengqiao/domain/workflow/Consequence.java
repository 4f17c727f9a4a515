package org.fengqiao.domain.workflow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.fengqiao.domain.table.Constants;
import org.jspecify.annotations.Nullable;

/// An effect as a row of the workflow names it.
///
/// @param subject of a request, such as `EXTEND`; null for effects that are about none
public record Consequence(Effect effect, @Nullable String subject) {

    /// Reads `NAME` or `NAME:SUBJECT`.
    ///
    /// @throws IllegalArgumentException saying what is wrong with it
    @JsonCreator
    public static Consequence parse(String text) {
        String[] parts = text.split(":", -1);
        Effect effect = Constants.named(Effect.class, "effect", parts[0]);
        if (parts.length != (effect.asks() ? 2 : 1)) {
            throw new IllegalArgumentException(
                    "effect must read "
                            + effect
                            + (effect.asks() ? ":SUBJECT" : "")
                            + ", not '"
                            + text
                            + "'");
        }
        return new Consequence(effect, effect.asks() ? Names.upper("effect", parts[1]) : null);
    }

    /// As it is written in the table.
    @JsonValue
    @Override
    public String toString() {
        return effect + (subject == null ? "" : ":" + subject);
    }
}
