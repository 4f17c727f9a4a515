package org.fengqiao.console.map.style;

import java.io.Serial;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON that people write by hand: strict, because what is written twice or behind the end was
/// meant to do something, and with a mistake's place. Any thread.
public final class HandJson {

    /// Also bounds the recursion of whoever reads the tree.
    public static final int DEEPEST = 64;

    /// Longer pieces of a file tell a reader no more.
    private static final int LONGEST_QUOTE = 60;

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

    private HandJson() {}

    /// What is no JSON, or too deep to be meant.
    public static final class Broken extends Exception {

        @Serial private static final long serialVersionUID = 1;

        private final boolean tooDeep;
        private final int line;
        private final int column;

        Broken(JacksonException reason) {
            super(
                    String.valueOf(reason.getOriginalMessage()).lines().findFirst().orElse(""),
                    reason);
            tooDeep =
                    reason instanceof StreamConstraintsException
                            && String.valueOf(reason.getOriginalMessage())
                                    .contains("nesting depth");
            TokenStreamLocation at = reason.getLocation();
            line = at == null ? 1 : at.getLineNr();
            column = at == null ? 1 : at.getColumnNr();
        }

        public boolean isTooDeep() {
            return tooDeep;
        }

        /// Line, column and reason, to fill the holes of a text with.
        public Object[] args() {
            return new Object[] {
                Integer.toString(line), Integer.toString(column), String.valueOf(getMessage())
            };
        }
    }

    public static JsonNode parse(String json) throws Broken {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException broken) {
            throw new Broken(broken);
        }
    }

    /// A piece of the file, cut where it is long.
    public static String quote(JsonNode node) {
        String text = node.isMissingNode() ? "nothing" : node.toString();
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
