package org.fengqiao.console.map.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Compiles values that are chosen from several: `match`, `case` and `coalesce`.
final class Choices {

    private final ExpressionCompiler compiler;
    private final ExpressionParts parts;

    Choices(ExpressionCompiler compiler, ExpressionParts parts) {
        this.compiler = compiler;
        this.parts = parts;
    }

    Expression match(JsonNode node, ValueType type) throws StyleException {
        if (node.size() < 5 || node.size() % 2 == 0) {
            throw parts.error(StyleFault.MATCH_PAIRS);
        }
        Expression input = compiler.any(parts.argument(node, 1));
        Map<Object, Expression> outputs = new HashMap<>();
        List<Expression> all = new ArrayList<>(List.of(input));
        for (int i = 2; i < node.size() - 1; i += 2) {
            Expression output = compiler.compile(parts.argument(node, i + 1), type);
            all.add(output);
            JsonNode labels = node.get(i);
            for (JsonNode label : labels.isArray() ? labels.values() : List.of(labels)) {
                outputs.put(
                        label.isNumber() ? (Object) label.doubleValue() : parts.text(label),
                        output);
            }
        }
        Expression rest = compiler.compile(parts.argument(node, node.size() - 1), type);
        all.add(rest);
        return Operators.combine(
                all,
                (zoom, feature) -> {
                    Object value = input.evaluate(zoom, feature);
                    Expression output = value == null ? null : outputs.get(value);
                    return (output == null ? rest : output).evaluate(zoom, feature);
                });
    }

    Expression choose(JsonNode node, ValueType type) throws StyleException {
        if (node.size() < 4 || node.size() % 2 == 1) {
            throw parts.error(StyleFault.CASE_PAIRS);
        }
        List<Expression> options = new ArrayList<>();
        for (int i = 1; i < node.size(); i++) {
            boolean condition = i % 2 == 1 && i < node.size() - 1;
            options.add(
                    compiler.compile(parts.argument(node, i), condition ? ValueType.FLAG : type));
        }
        return Operators.combine(
                options,
                (zoom, feature) -> {
                    for (int i = 0; i + 1 < options.size(); i += 2) {
                        if (Boolean.TRUE.equals(options.get(i).evaluate(zoom, feature))) {
                            return options.get(i + 1).evaluate(zoom, feature);
                        }
                    }
                    return options.getLast().evaluate(zoom, feature);
                });
    }

    Expression coalesce(JsonNode node, ValueType type) throws StyleException {
        List<Expression> options = new ArrayList<>();
        for (int i = 1; i < node.size(); i++) {
            options.add(compiler.compile(parts.argument(node, i), type));
        }
        return Operators.combine(
                options,
                (zoom, feature) -> {
                    for (Expression part : options) {
                        Object value = part.evaluate(zoom, feature);
                        if (value != null) {
                            return value;
                        }
                    }
                    return null;
                });
    }
}
