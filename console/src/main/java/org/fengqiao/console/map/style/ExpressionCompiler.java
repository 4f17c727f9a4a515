package org.fengqiao.console.map.style;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.console.map.style.Expression.Code;
import tools.jackson.databind.JsonNode;

/// Turns the JSON of an expression into code, once. Every message begins with the place it was
/// given.
final class ExpressionCompiler {

    private final ExpressionParts parts;
    private final Ramps ramps;
    private final Choices choices;

    ExpressionCompiler(StylePlace place) {
        parts = new ExpressionParts(place);
        ramps = new Ramps(this, parts);
        choices = new Choices(this, parts);
    }

    Expression compile(JsonNode node, ValueType type) throws StyleException {
        if (type == ValueType.NUMBERS && node.isArray() && !ExpressionParts.startsWithText(node)) {
            return Expression.constant(type.literal(node, parts.place()));
        }
        if (!node.isArray()) {
            return Expression.constant(type.literal(node, parts.place()));
        }
        String operator = parts.operator(node);
        if (parts.place().property().equals("text-font") && node.size() == 1) {
            return Expression.constant(operator); // the format's list of fonts; the first is used
        }
        return switch (operator) {
            case "literal" ->
                    Expression.constant(type.literal(parts.argument(node, 1), parts.place()));
            case "interpolate" -> ramps.interpolate(node, type);
            case "step" -> ramps.step(node, type);
            case "match" -> choices.match(node, type);
            case "case" -> choices.choose(node, type);
            case "coalesce" -> choices.coalesce(node, type);
            default -> ofType(operator, node, type);
        };
    }

    private Expression ofType(String operator, JsonNode node, ValueType type)
            throws StyleException {
        Expression raw = any(node);
        return switch (operator) {
            case "get", "feature-state" -> typed(raw, type);
            case "concat", "to-string" -> require(type == ValueType.TEXT, operator, type, raw);
            case "+", "-", "*", "/", "zoom", "heatmap-density", "min", "max", "^" ->
                    require(type == ValueType.NUMBER, operator, type, raw);
            default -> require(type == ValueType.FLAG, operator, type, raw);
        };
    }

    private Expression require(boolean fits, String operator, ValueType type, Expression code)
            throws StyleException {
        if (!fits) {
            throw parts.error(StyleFault.CANNOT_GIVE, operator, type.word());
        }
        return code;
    }

    /// A value from a feature: a colour in text form is read, a wrong type counts as absent.
    private static Expression typed(Expression raw, ValueType type) {
        Code code =
                (zoom, feature) -> {
                    Object value = raw.evaluate(zoom, feature);
                    return switch (type) {
                        case NUMBER -> value instanceof Double ? value : null;
                        case TEXT -> value instanceof String ? value : null;
                        case FLAG -> value instanceof Boolean ? value : null;
                        case NUMBERS -> null;
                        case COLOUR -> {
                            if (value instanceof String text && Css.find(text).isPresent()) {
                                yield Css.find(text).getAsInt();
                            }
                            yield null;
                        }
                    };
                };
        return new Expression(code, raw.dependsOnZoom(), raw.dependsOnFeature());
    }

    /// An operand whose type is not known beforehand.
    Expression any(JsonNode node) throws StyleException {
        if (node.isNumber()) {
            return Expression.constant(parts.number(node));
        }
        if (node.isString()) {
            return Expression.constant(node.stringValue());
        }
        if (node.isBoolean()) {
            return Expression.constant(node.booleanValue());
        }
        String operator = parts.operator(node);
        return switch (operator) {
            case "get" -> {
                String name = parts.text(parts.argument(node, 1));
                yield new Expression((_, feature) -> feature.find(name), false, true);
            }
            case "feature-state" -> {
                String name = parts.text(parts.argument(node, 1));
                yield new Expression((_, feature) -> feature.findState(name), false, true);
            }
            case "has" -> {
                String name = parts.text(parts.argument(node, 1));
                yield new Expression((_, feature) -> feature.find(name) != null, false, true);
            }
            case "zoom" -> new Expression((zoom, _) -> zoom, true, false);
            case "heatmap-density" ->
                    new Expression(
                            (_, feature) -> feature.findState("heatmap-density"), false, true);
            case "literal" -> any(parts.argument(node, 1));
            case "to-string", "concat" -> Operators.join(operands(node));
            case "==", "!=", "<", "<=", ">", ">=" ->
                    Operators.compare(
                            operator, any(parts.argument(node, 1)), any(parts.argument(node, 2)));
            case "!", "all", "any" -> Operators.logic(operator, operands(node));
            case "+", "-", "*", "/", "min", "max", "^" ->
                    Operators.arithmetic(operator, operands(node));
            case "match", "step", "case", "interpolate", "coalesce" ->
                    throw parts.error(StyleFault.NOT_AN_OPERAND, operator);
            default -> throw parts.error(StyleFault.UNKNOWN_EXPRESSION, operator);
        };
    }

    private List<Expression> operands(JsonNode node) throws StyleException {
        List<Expression> found = new ArrayList<>();
        for (int i = 1; i < node.size(); i++) {
            found.add(any(node.get(i)));
        }
        if (found.isEmpty()) {
            throw parts.error(StyleFault.MORE_OPERANDS, parts.operator(node), node.toString());
        }
        return found;
    }
}
