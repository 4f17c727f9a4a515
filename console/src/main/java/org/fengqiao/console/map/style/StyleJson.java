package org.fengqiao.console.map.style;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Parses the JSON of a style within bounds: what a person writes by hand is far below them.
final class StyleJson {

    /// Also bounds the recursion of the compiler.
    static final int DEEPEST = 64;

    /// In characters; the bundled styles have some 20,000.
    static final int LONGEST = 2_000_000;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private StyleJson() {}

    static JsonNode parse(StylePlace file, String json) throws StyleException {
        if (json.length() > LONGEST) {
            throw file.error(StyleFault.TOO_BIG, Integer.toString(LONGEST));
        }
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JacksonException broken) {
            if (broken instanceof StreamConstraintsException
                    && String.valueOf(broken.getOriginalMessage()).contains("nesting depth")) {
                throw file.error(StyleFault.TOO_DEEP, Integer.toString(DEEPEST));
            }
            TokenStreamLocation at = broken.getLocation();
            throw file.error(
                    StyleFault.NOT_JSON,
                    Integer.toString(at == null ? 1 : at.getLineNr()),
                    Integer.toString(at == null ? 1 : at.getColumnNr()),
                    String.valueOf(broken.getOriginalMessage()).lines().findFirst().orElse(""));
        }
        if (!root.isObject()) {
            throw file.expected("object", root);
        }
        return root;
    }
}
