package org.fengqiao.console.incident.filter;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.console.incident.filter.BadExpressionException.Reason;
import org.geotools.filter.text.cql2.CQLException;

/// Turns the parser's messages, which list every token it might have liked, into a place and a
/// reason.
final class EcqlProblems {

    private static final Pattern UNEXPECTED =
            Pattern.compile(
                    "^Encountered \"(.*?)\" at line \\d+, column (\\d+)\\.", Pattern.DOTALL);
    private static final Pattern LEXICAL =
            Pattern.compile(
                    "^Lexical error at line \\d+, column (\\d+)\\..*?after : \"(.*?)\"( |$)");
    private static final Pattern CALL = Pattern.compile("([A-Za-z_][A-Za-z_0-9]*)\\s*\\(");

    private EcqlProblems() {}

    static BadExpressionException explain(String text, CQLException e) {
        String message = Objects.requireNonNullElse(e.getMessage(), "");
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (unexpected.find()) {
            return explainUnexpected(
                    text, unexpected.group(1), Integer.parseInt(unexpected.group(2)));
        }
        Matcher lexical = LEXICAL.matcher(message);
        if (lexical.find()) {
            return explainLexical(text, Integer.parseInt(lexical.group(1)), lexical.group(2));
        }
        if (message.startsWith("Function not found")) {
            Matcher call = CALL.matcher(text);
            if (call.find()) {
                return new BadExpressionException(
                        Reason.UNKNOWN_FUNCTION, call.start(1) + 1, call.group(1));
            }
        }
        String first = message.lines().findFirst().orElse("");
        return new BadExpressionException(Reason.OTHER, 1, first);
    }

    /// The parser looks ahead: it names all tokens it has looked at, the last one is at fault.
    private static BadExpressionException explainUnexpected(String text, String met, int column) {
        if (met.endsWith("<EOF>")) {
            return new BadExpressionException(
                    Reason.INCOMPLETE, text.stripTrailing().length() + 1, "");
        }
        String last = met.substring(met.lastIndexOf(' ') + 1);
        int at = last.isEmpty() ? -1 : text.indexOf(last, column - 1);
        return new BadExpressionException(
                Reason.UNEXPECTED, at < 0 ? column : at + 1, last.isEmpty() ? met : last);
    }

    private static BadExpressionException explainLexical(String text, int column, String after) {
        int quote = after.indexOf('\'');
        if (quote >= 0) {
            return new BadExpressionException(Reason.OPEN_STRING, text.lastIndexOf('\'') + 1, "");
        }
        // At the end of the text the position is one short of the character that was read last.
        int at = Math.min(column, text.length()) - 1;
        for (int i = at; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                at = i;
                break;
            }
        }
        return new BadExpressionException(
                Reason.BAD_CHARACTER, at + 1, String.valueOf(text.charAt(at)));
    }

    /// Where a word stands outside quotation marks, counted from 1; 1 if nowhere.
    static int columnOf(String text, String word) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\'') {
                quoted = !quoted;
            } else if (!quoted
                    && text.regionMatches(true, i, word, 0, word.length())
                    && !joins(text, i - 1)
                    && !joins(text, i + word.length())) {
                return i + 1;
            }
        }
        return 1;
    }

    private static boolean joins(String text, int at) {
        return at >= 0
                && at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
    }
}
