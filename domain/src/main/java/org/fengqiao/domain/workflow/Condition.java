package org.fengqiao.domain.workflow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.fengqiao.domain.table.Constants;
import org.jspecify.annotations.Nullable;

/// A guard as a row of the workflow names it, with its argument.
///
/// @param of the action that is counted or the subject that is asked for; null where the guard
///   takes none
/// @param times how often, for guards that count; 0 for others
public record Condition(Guard guard, @Nullable String of, int times) {

    public static Condition of(Guard guard) {
        return new Condition(guard, null, 0);
    }

    /// Reads `NAME`, `NAME:SUBJECT` or `NAME:ACTION:TIMES`.
    ///
    /// @throws IllegalArgumentException saying what is wrong with it
    @JsonCreator
    public static Condition parse(String text) {
        String[] parts = text.split(":", -1);
        Guard guard = Constants.named(Guard.class, "guard", parts[0]);
        int wanted =
                switch (guard.argument()) {
                    case NONE -> 1;
                    case SUBJECT -> 2;
                    case COUNT -> 3;
                };
        if (parts.length != wanted) {
            throw new IllegalArgumentException(
                    "guard must read "
                            + switch (guard.argument()) {
                                case NONE -> guard.name();
                                case SUBJECT -> guard + ":SUBJECT";
                                case COUNT -> guard + ":ACTION:TIMES";
                            }
                            + ", not '"
                            + text
                            + "'");
        }
        return new Condition(
                guard,
                wanted > 1 ? Names.upper("guard", parts[1]) : null,
                wanted > 2 ? times(text, parts[2]) : 0);
    }

    private static int times(String text, String digits) {
        if (!digits.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException(
                    "guard must end with a number from 1 to 999, not '" + text + "'");
        }
        return Integer.parseInt(digits);
    }

    /// As it is written in the table.
    @JsonValue
    @Override
    public String toString() {
        return guard + (of == null ? "" : ":" + of) + (times == 0 ? "" : ":" + times);
    }
}
