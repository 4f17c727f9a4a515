package org.fengqiao.console.map.style;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Takes the JSON of expressions apart. Every message begins with the place it was given.
final class ExpressionParts {

    /// What may stand beside a value it is compared with.
    private static final Set<String> OPERATORS =
            Set.of("get", "feature-state", "literal", "zoom", "concat", "to-string");

    private final StylePlace place;

    ExpressionParts(StylePlace place) {
        this.place = place;
    }

    StylePlace place() {
        return place;
    }

    JsonNode argument(JsonNode node, int index) throws StyleException {
        if (index >= node.size()) {
            throw error(StyleFault.MORE_OPERANDS, operator(node), HandJson.quote(node));
        }
        return node.get(index);
    }

    /// Whether it is an expression rather than a list of labels.
    static boolean isCall(JsonNode node) {
        return startsWithText(node) && OPERATORS.contains(node.get(0).stringValue());
    }

    static boolean startsWithText(JsonNode node) {
        return !node.isEmpty() && node.get(0).isString();
    }

    String operator(JsonNode node) throws StyleException {
        if (!node.isArray() || !startsWithText(node)) {
            throw place.expected("an expression", node);
        }
        return node.get(0).stringValue();
    }

    String text(JsonNode node) throws StyleException {
        if (!node.isString()) {
            throw place.expected(ValueType.TEXT.word(), node);
        }
        return node.stringValue();
    }

    double number(JsonNode node) throws StyleException {
        if (!ValueType.isNumber(node)) {
            throw place.expected(ValueType.NUMBER.word(), node);
        }
        return node.doubleValue();
    }

    StyleException error(StyleFault fault, Object... args) {
        return place.error(fault, args);
    }
}
