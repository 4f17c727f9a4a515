package org.fengqiao.console.map.style;

import tools.jackson.databind.JsonNode;

/// Takes the JSON of expressions apart. Every message begins with the place it was given.
final class ExpressionParts {

    private final String place;

    ExpressionParts(String place) {
        this.place = place;
    }

    String place() {
        return place;
    }

    JsonNode argument(JsonNode node, int index) throws StyleException {
        if (index >= node.size()) {
            throw error("[\"" + operator(node) + "\"] needs more operands, found " + node);
        }
        return node.get(index);
    }

    static boolean startsWithText(JsonNode node) {
        return !node.isEmpty() && node.get(0).isString();
    }

    String operator(JsonNode node) throws StyleException {
        if (!node.isArray() || !startsWithText(node)) {
            throw error("expected an expression, found " + node);
        }
        return node.get(0).stringValue();
    }

    String text(JsonNode node) throws StyleException {
        if (!node.isString()) {
            throw error("expected a text, found " + node);
        }
        return node.stringValue();
    }

    StyleException error(String reason) {
        return new StyleException(place + ": " + reason);
    }
}
