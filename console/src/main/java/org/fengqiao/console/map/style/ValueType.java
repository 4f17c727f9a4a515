package org.fengqiao.console.map.style;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a property of a style layer holds.
enum ValueType {
    NUMBER,
    COLOUR,
    TEXT,
    FLAG,
    NUMBERS;

    /// The value in the form the compiled expression carries.
    ///
    /// @throws StyleException naming the place, if the literal has another type
    @Nullable Object literal(JsonNode node, StylePlace place) throws StyleException {
        switch (this) {
            case NUMBER -> {
                if (isNumber(node)) {
                    return node.doubleValue();
                }
            }
            case COLOUR -> {
                if (node.isString()) {
                    var colour = Css.find(node.stringValue());
                    if (colour.isPresent()) {
                        return colour.getAsInt();
                    }
                }
            }
            case TEXT -> {
                if (node.isString()) {
                    return node.stringValue();
                }
            }
            case FLAG -> {
                if (node.isBoolean()) {
                    return node.booleanValue();
                }
            }
            case NUMBERS -> {
                if (node.isArray() && node.valueStream().allMatch(ValueType::isNumber)) {
                    float[] numbers = new float[node.size()];
                    for (int i = 0; i < numbers.length; i++) {
                        numbers[i] = node.get(i).floatValue();
                    }
                    return numbers;
                }
            }
        }
        throw place.expected(word(), node);
    }

    /// Whether it is a number that can be computed with: 1e999 is infinite.
    static boolean isNumber(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.doubleValue());
    }

    /// The format's own word for it.
    String word() {
        return switch (this) {
            case NUMBER -> "number";
            case COLOUR -> "color";
            case TEXT -> "string";
            case FLAG -> "boolean";
            case NUMBERS -> "array of numbers";
        };
    }
}
