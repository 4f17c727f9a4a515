package org.fengqiao.console.map.style;

import java.text.MessageFormat;
import java.util.Locale;

/// What can be wrong with a style file. The words here are for logs; what people see is in the
/// bundles of room `app` under `style.fault.<NAME>`, with the same holes.
public enum StyleFault {
    NOT_JSON("not JSON at line {0}, column {1}: {2}"),
    TOO_BIG("larger than {0} characters"),
    TOO_DEEP("brackets within brackets, more than {0} deep"),
    UNREADABLE("cannot be read: {0}"),
    EXPECTED("expected {0}, found {1}"),
    UNKNOWN_KEY("not understood"),
    UNKNOWN_TYPE("{0} is not understood"),
    UNKNOWN_PROPERTY("no property of {0}"),
    WRONG_PART("belongs to {0}"),
    TWICE("id is there twice"),
    ZOOM_OUTSIDE("{0} is not between 0 and 24"),
    ZOOM_ORDER("minzoom {0} is not below maxzoom {1}"),
    UNKNOWN_SOURCE("nothing on the map is called {0}; there are {1}"),
    UNKNOWN_NAME("{0} has no {1}; there is {2}"),
    UNKNOWN_VALUE("{0} is never {1}; it is one of {2}"),
    UNKNOWN_WORD("{0} is not known; there are {1}"),
    NO_SYMBOL("there is no symbol {0}"),
    BROKEN_SYMBOL("symbol {0} cannot be drawn: {1}"),
    OUT_OF_RANGE("{0} is not between {1} and {2}"),
    ZOOM_ONLY("a border belongs to two areas, so it may depend on the zoom only"),
    DASHES("strokes and gaps lie between 0 and {0}, and not all are 0"),
    GIVES_NOTHING("never gives a {0}"),
    UNKNOWN_EXPRESSION("unknown expression [\"{0}\"]"),
    CANNOT_GIVE("[\"{0}\"] cannot give {1}"),
    NOT_AN_OPERAND("[\"{0}\"] is not allowed as an operand here"),
    MORE_OPERANDS("[\"{0}\"] needs more operands, found {1}"),
    MATCH_PAIRS("[\"match\"] needs pairs of label and value, and a last value for the rest"),
    CASE_PAIRS("[\"case\"] needs pairs of condition and value, and a last value"),
    STEP_PAIRS("[\"step\"] needs a first value and pairs of stop and value"),
    INTERPOLATE_PAIRS("[\"interpolate\"] needs pairs of stop and value"),
    INTERPOLATE_TYPE("[\"interpolate\"] gives numbers and colours only"),
    UNKNOWN_INTERPOLATION("interpolation {0} is not known"),
    BASE("the base of [\"exponential\"] must be a number over 0, found {0}"),
    STOPS("stops must be numbers that rise, found {0}");

    private final String pattern;

    StyleFault(String pattern) {
        this.pattern = pattern;
    }

    /// The words for logs, with the holes filled.
    public String say(Object... args) {
        return new MessageFormat(pattern, Locale.ROOT).format(args);
    }
}
