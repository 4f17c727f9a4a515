package org.fengqiao.console.incident.filter;

import java.util.Locale;

/// An ECQL expression that cannot be understood; says where and why.
public final class BadExpressionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /// Why, for the words of the user's language; `detail` fills the place in them.
    public enum Reason {
        /// The text ends where more is needed.
        INCOMPLETE,
        /// A word, number or sign stands where it may not; the detail is it.
        UNEXPECTED,
        /// A quotation mark is not closed.
        OPEN_STRING,
        /// A character the language does not know; the detail is it.
        BAD_CHARACTER,
        /// No such attribute; the detail is its name.
        UNKNOWN_ATTRIBUTE,
        /// No such function; the detail is its name.
        UNKNOWN_FUNCTION,
        /// A value the attribute never has; the detail lists those it has.
        BAD_VALUE,
        /// Anything else; the detail is the parser's own message.
        OTHER
    }

    private final Reason reason;
    private final int column;
    private final String detail;

    BadExpressionException(Reason reason, int column, String detail) {
        super(String.format(Locale.ROOT, "column %d: %s %s", column, reason, detail));
        this.reason = reason;
        this.column = column;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /// First character at fault, counted from 1.
    public int column() {
        return column;
    }

    public String detail() {
        return detail;
    }
}
