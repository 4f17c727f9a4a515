package org.fengqiao.console.incident.register;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.jspecify.annotations.Nullable;

/// What the form holds when it is saved; texts as they were typed.
///
/// @param placeProblem why there is no position; null where there is one
public record RegisterDraft(
        @Nullable IncidentClass of,
        @Nullable LonLat position,
        Places.@Nullable Problem placeProblem,
        String address,
        String title,
        String description,
        Source source,
        @Nullable Grade grade,
        String reporter,
        String phone) {

    /// The fields that can be at fault, in the order of the form.
    public enum Field {
        CLASS,
        PLACE,
        ADDRESS,
        TITLE,
        PHONE
    }

    private static final int LONGEST_TITLE = 100;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,18}");

    /// Every field at fault with the key of the text that says why, in the order of the form.
    public Map<Field, String> listProblems() {
        Map<Field, String> problems = new EnumMap<>(Field.class);
        if (of == null) {
            problems.put(Field.CLASS, "problem.choose");
        }
        if (position == null) {
            problems.put(
                    Field.PLACE,
                    "problem.place."
                            + (placeProblem == null ? Places.Problem.MISSING : placeProblem));
        }
        if (address.isBlank()) {
            problems.put(Field.ADDRESS, "problem.missing");
        }
        if (title.isBlank()) {
            problems.put(Field.TITLE, "problem.missing");
        } else if (title.strip().length() > LONGEST_TITLE) {
            problems.put(Field.TITLE, "problem.title.long");
        }
        if (!phone.isBlank() && !PHONE.matcher(phone.strip()).matches()) {
            problems.put(Field.PHONE, "problem.phone");
        }
        return problems;
    }

    /// The command that registers it, by the class's first filing standard.
    ///
    /// @throws IllegalStateException if [#listProblems] names any
    public Command.Register toCommand(CommandId id) {
        IncidentClass chosen = of;
        LonLat at = position;
        if (chosen == null || at == null || !listProblems().isEmpty()) {
            throw new IllegalStateException("draft is not complete: " + listProblems());
        }
        return new Command.Register(
                id,
                chosen.key(),
                0,
                grade,
                source,
                title.strip(),
                description.strip(),
                at,
                address.strip(),
                orNull(reporter),
                orNull(phone),
                null);
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
