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
    @Nullable Object literal(JsonNode node, String place) throws StyleException {
        switch (this) {
            case NUMBER -> {
                if (node.isNumber()) {
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
                if (node.isArray() && node.valueStream().allMatch(JsonNode::isNumber)) {
                    float[] numbers = new float[node.size()];
                    for (int i = 0; i < numbers.length; i++) {
                        numbers[i] = node.get(i).floatValue();
                    }
                    return numbers;
                }
            }
        }
        throw new StyleException(place + ": expected " + word() + ", found " + node);
    }

    private String word() {
        return switch (this) {
            case NUMBER -> "a number";
            case COLOUR -> "a colour";
            case TEXT -> "a text";
            case FLAG -> "true or false";
            case NUMBERS -> "a list of numbers";
        };
    }
}
