package org.fengqiao.console.map.style;

import tools.jackson.databind.JsonNode;

/// Takes the JSON of expressions apart. Every message begins with the place it was given.
final class ExpressionParts {

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
        if (!node.isNumber()) {
            throw place.expected(ValueType.NUMBER.word(), node);
        }
        return node.doubleValue();
    }

    StyleException error(StyleFault fault, Object... args) {
        return place.error(fault, args);
    }
}
