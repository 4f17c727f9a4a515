package org.fengqiao.console.map.style;

import tools.jackson.databind.JsonNode;

/// Parses the JSON of a style within bounds: what a person writes by hand is far below them.
final class StyleJson {

    /// In characters; the bundled styles have some 20,000.
    static final int LONGEST = 2_000_000;

    private StyleJson() {}

    static JsonNode parse(StylePlace file, String json) throws StyleException {
        if (json.length() > LONGEST) {
            throw file.error(StyleFault.TOO_BIG, Integer.toString(LONGEST));
        }
        JsonNode root;
        try {
            root = HandJson.parse(json);
        } catch (HandJson.Broken broken) {
            throw broken.isTooDeep()
                    ? file.error(StyleFault.TOO_DEEP, Integer.toString(HandJson.DEEPEST))
                    : file.error(StyleFault.NOT_JSON, broken.args());
        }
        if (!root.isObject()) {
            throw file.expected("object", root);
        }
        return root;
    }
}
