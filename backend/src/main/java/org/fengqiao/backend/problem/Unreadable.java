package org.fengqiao.backend.problem;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/// Says in one line why a body could not be read, without telling class names.
public final class Unreadable {

    private static final int MOST = 300;

    private Unreadable() {}

    /// What is told the caller.
    ///
    /// @param failure as thrown while reading; its causes are searched for a [Refusal] and for what
    ///   Jackson found
    public static Refusal refusal(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refusal refusal -> {
                    return refusal;
                }
                case StreamConstraintsException _ -> {
                    return new Refusal(Refusal.Kind.TOO_LARGE, "too-large", null);
                }
                case JacksonException json -> {
                    return Refusal.malformed("malformed", path(json), reason(json));
                }
                default -> {}
            }
        }
        return Refusal.malformed("malformed", null, "body");
    }

    /// A value of the path or query turned into its type.
    ///
    /// @param name of the parameter
    /// @throws Refusal `malformed` saying why `text` is none
    public static <T> T value(String name, String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("malformed", name, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String path(JacksonException json) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : json.getPath()) {
            String name = reference.getPropertyName();
            if (name != null) {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.isEmpty() ? null : path.toString();
    }

    private static String reason(JacksonException json) {
        Throwable root = json;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text =
                root instanceof JacksonException found
                        ? String.valueOf(found.getOriginalMessage())
                        : String.valueOf(root.getMessage());
        String line =
                text.lines()
                        .findFirst()
                        .orElse("")
                        .replaceAll("[a-z]+(\\.[a-zA-Z$]+){2,}", "value");
        return line.length() > MOST ? line.substring(0, MOST) : line;
    }
}
