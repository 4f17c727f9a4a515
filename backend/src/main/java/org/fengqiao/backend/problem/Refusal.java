package org.fengqiao.backend.problem;

import org.jspecify.annotations.Nullable;

/// Something asked of the backend that it will not do. Nothing has been changed when it is thrown.
///
/// It carries no text: [Texts] finds the message `problem.<code>` in the caller's language.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String code;
    private final transient @Nullable String field;
    private final transient Object[] arguments;

    /// @param code stable, for machines, such as `changed-meanwhile`
    /// @param field the part of the request at fault; null where it is the whole
    /// @param arguments of the message, in its order
    public Refusal(Kind kind, String code, @Nullable String field, Object... arguments) {
        super(code + (field == null ? "" : " (" + field + ")"), null, false, false);
        this.kind = kind;
        this.code = code;
        this.field = field;
        this.arguments = arguments.clone();
    }

    /// Outside the caller's role or jurisdiction.
    public static Refusal forbidden(String code, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, code, null, arguments);
    }

    public static Refusal unknown(String code, Object... arguments) {
        return new Refusal(Kind.UNKNOWN, code, null, arguments);
    }

    /// Cannot be read or makes no sense.
    public static Refusal malformed(String code, @Nullable String field, Object... arguments) {
        return new Refusal(Kind.MALFORMED, code, field, arguments);
    }

    /// Well-formed, but against a rule of the field.
    public static Refusal rule(String code, @Nullable String field, Object... arguments) {
        return new Refusal(Kind.RULE, code, field, arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    Object[] arguments() {
        return arguments.clone();
    }

    /// How REST answers it.
    public enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        UNKNOWN(404),
        CONFLICT(409),
        GONE(410),
        TOO_LARGE(413),
        WRONG_TYPE(415),
        RULE(422),
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
