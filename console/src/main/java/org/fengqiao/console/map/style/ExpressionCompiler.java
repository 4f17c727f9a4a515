package org.fengqiao.console.map.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.console.map.raster.Argb;
import org.fengqiao.console.map.style.Expression.Code;
import tools.jackson.databind.JsonNode;

/// Turns the JSON of an expression into code, once. Every message begins with the place it was
/// given.
final class ExpressionCompiler {

    private final String place;

    ExpressionCompiler(String place) {
        this.place = place;
    }

    Expression compile(JsonNode node, ValueType type) throws StyleException {
        if (type == ValueType.NUMBERS && node.isArray() && !startsWithText(node)) {
            return Expression.constant(type.literal(node, place));
        }
        if (!node.isArray()) {
            return Expression.constant(type.literal(node, place));
        }
        String operator = operator(node);
        if (place.endsWith("text-font") && node.size() == 1) {
            return Expression.constant(operator); // the format's list of fonts; the first is used
        }
        return switch (operator) {
            case "literal" -> Expression.constant(type.literal(argument(node, 1), place));
            case "interpolate" -> interpolate(node, type);
            case "step" -> step(node, type);
            case "match" -> match(node, type);
            case "case" -> choose(node, type);
            case "coalesce" -> coalesce(node, type);
            default -> ofType(operator, node, type);
        };
    }

    private Expression ofType(String operator, JsonNode node, ValueType type)
            throws StyleException {
        Expression raw = any(node);
        return switch (operator) {
            case "get", "feature-state" -> typed(raw, type);
            case "concat", "to-string" -> require(type == ValueType.TEXT, operator, type, raw);
            case "+", "-", "*", "/", "zoom", "min", "max", "^" ->
                    require(type == ValueType.NUMBER, operator, type, raw);
            default -> require(type == ValueType.FLAG, operator, type, raw);
        };
    }

    private Expression require(boolean fits, String operator, ValueType type, Expression code)
            throws StyleException {
        if (!fits) {
            throw error("[\"" + operator + "\"] cannot give " + type);
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
    private Expression any(JsonNode node) throws StyleException {
        if (node.isNumber()) {
            return Expression.constant(node.doubleValue());
        }
        if (node.isString()) {
            return Expression.constant(node.stringValue());
        }
        if (node.isBoolean()) {
            return Expression.constant(node.booleanValue());
        }
        String operator = operator(node);
        return switch (operator) {
            case "get" -> {
                String name = text(argument(node, 1));
                yield new Expression((_, feature) -> feature.find(name), false, true);
            }
            case "feature-state" -> {
                String name = text(argument(node, 1));
                yield new Expression((_, feature) -> feature.findState(name), false, true);
            }
            case "has" -> {
                String name = text(argument(node, 1));
                yield new Expression((_, feature) -> feature.find(name) != null, false, true);
            }
            case "zoom" -> new Expression((zoom, _) -> zoom, true, false);
            case "literal" -> any(argument(node, 1));
            case "to-string" -> join(node);
            case "concat" -> join(node);
            case "==", "!=", "<", "<=", ">", ">=" -> compare(operator, node);
            case "!", "all", "any" -> logic(operator, node);
            case "+", "-", "*", "/", "min", "max", "^" -> arithmetic(operator, node);
            case "match", "step", "case", "interpolate", "coalesce" ->
                    throw error("[\"" + operator + "\"] is not allowed as an operand here");
            default -> throw error("unknown expression [\"" + operator + "\"]");
        };
    }

    private Expression compare(String operator, JsonNode node) throws StyleException {
        Expression a = any(argument(node, 1));
        Expression b = any(argument(node, 2));
        return combine(
                List.of(a, b),
                (zoom, feature) -> {
                    Object x = a.evaluate(zoom, feature);
                    Object y = b.evaluate(zoom, feature);
                    if (operator.equals("==") || operator.equals("!=")) {
                        return Objects.equals(x, y) == operator.equals("==");
                    }
                    if (!(x instanceof Double p && y instanceof Double q)) {
                        return false;
                    }
                    return switch (operator) {
                        case "<" -> p < q;
                        case "<=" -> p <= q;
                        case ">" -> p > q;
                        default -> p >= q;
                    };
                });
    }

    private Expression logic(String operator, JsonNode node) throws StyleException {
        List<Expression> parts = operands(node);
        return combine(
                parts,
                (zoom, feature) -> {
                    if (operator.equals("!")) {
                        return !Boolean.TRUE.equals(parts.getFirst().evaluate(zoom, feature));
                    }
                    boolean all = operator.equals("all");
                    for (Expression part : parts) {
                        if (Boolean.TRUE.equals(part.evaluate(zoom, feature)) != all) {
                            return !all;
                        }
                    }
                    return all;
                });
    }

    private Expression arithmetic(String operator, JsonNode node) throws StyleException {
        List<Expression> parts = operands(node);
        return combine(
                parts,
                (zoom, feature) -> {
                    double result = number(parts.getFirst(), zoom, feature);
                    if (parts.size() == 1 && operator.equals("-")) {
                        return -result;
                    }
                    for (int i = 1; i < parts.size(); i++) {
                        double next = number(parts.get(i), zoom, feature);
                        result =
                                switch (operator) {
                                    case "+" -> result + next;
                                    case "-" -> result - next;
                                    case "*" -> result * next;
                                    case "/" -> result / next;
                                    case "min" -> Math.min(result, next);
                                    case "max" -> Math.max(result, next);
                                    default -> Math.pow(result, next);
                                };
                    }
                    return result;
                });
    }

    private static double number(Expression part, double zoom, FeatureProperties feature) {
        return part.evaluate(zoom, feature) instanceof Double value ? value : Double.NaN;
    }

    private Expression join(JsonNode node) throws StyleException {
        List<Expression> parts = operands(node);
        return combine(
                parts,
                (zoom, feature) -> {
                    StringBuilder text = new StringBuilder();
                    for (Expression part : parts) {
                        Object value = part.evaluate(zoom, feature);
                        if (value instanceof Double number && number == Math.rint(number)) {
                            text.append(number.longValue());
                        } else if (value != null) {
                            text.append(value);
                        }
                    }
                    return text.toString();
                });
    }

    private Expression interpolate(JsonNode node, ValueType type) throws StyleException {
        if (type != ValueType.NUMBER && type != ValueType.COLOUR) {
            throw error("[\"interpolate\"] gives numbers and colours only");
        }
        JsonNode how = argument(node, 1);
        double base =
                switch (operator(how)) {
                    case "linear" -> 1;
                    case "exponential" -> argument(how, 1).doubleValue();
                    default -> throw error("interpolation " + how + " is not known");
                };
        Expression input = compile(argument(node, 2), ValueType.NUMBER);
        if (node.size() < 5 || node.size() % 2 == 0) {
            throw error("[\"interpolate\"] needs pairs of stop and value");
        }
        double[] stops = stops(node, 3);
        List<Expression> outputs = new ArrayList<>();
        for (int i = 4; i < node.size(); i += 2) {
            outputs.add(compile(argument(node, i), type));
        }
        List<Expression> all = new ArrayList<>(outputs);
        all.add(input);
        return combine(
                all,
                (zoom, feature) -> {
                    double at = number(input, zoom, feature);
                    int i = below(stops, at);
                    Object low = outputs.get(Math.max(0, i)).evaluate(zoom, feature);
                    if (i < 0 || i == stops.length - 1) {
                        return low;
                    }
                    Object high = outputs.get(i + 1).evaluate(zoom, feature);
                    double part = part(base, at - stops[i], stops[i + 1] - stops[i]);
                    if (low instanceof Double a && high instanceof Double b) {
                        return a + (b - a) * part;
                    }
                    return low instanceof Integer a && high instanceof Integer b
                            ? Integer.valueOf(Argb.mix(a, b, part))
                            : low;
                });
    }

    private static double part(double base, double done, double whole) {
        return base == 1 ? done / whole : (Math.pow(base, done) - 1) / (Math.pow(base, whole) - 1);
    }

    private Expression step(JsonNode node, ValueType type) throws StyleException {
        Expression input = compile(argument(node, 1), ValueType.NUMBER);
        if (node.size() < 3 || node.size() % 2 == 0) {
            throw error("[\"step\"] needs a first value and pairs of stop and value");
        }
        double[] stops = stops(node, 3);
        List<Expression> outputs = new ArrayList<>();
        for (int i = 2; i < node.size(); i += 2) {
            outputs.add(compile(argument(node, i), type));
        }
        List<Expression> all = new ArrayList<>(outputs);
        all.add(input);
        return combine(
                all,
                (zoom, feature) ->
                        outputs.get(below(stops, number(input, zoom, feature)) + 1)
                                .evaluate(zoom, feature));
    }

    private double[] stops(JsonNode node, int first) throws StyleException {
        double[] stops = new double[(node.size() - first + 1) / 2];
        for (int i = 0; i < stops.length; i++) {
            JsonNode stop = node.get(first + 2 * i);
            if (!stop.isNumber() || i > 0 && stop.doubleValue() <= stops[i - 1]) {
                throw error("stops must be numbers that rise, found " + stop);
            }
            stops[i] = stop.doubleValue();
        }
        return stops;
    }

    private static int below(double[] stops, double at) {
        int i = stops.length - 1;
        while (i >= 0 && !(at >= stops[i])) {
            i--;
        }
        return i;
    }

    private Expression match(JsonNode node, ValueType type) throws StyleException {
        if (node.size() < 5 || node.size() % 2 == 0) {
            throw error(
                    "[\"match\"] needs pairs of label and value, and a last value for the rest");
        }
        Expression input = any(argument(node, 1));
        Map<Object, Expression> outputs = new HashMap<>();
        List<Expression> all = new ArrayList<>(List.of(input));
        for (int i = 2; i < node.size() - 1; i += 2) {
            Expression output = compile(argument(node, i + 1), type);
            all.add(output);
            JsonNode labels = node.get(i);
            for (JsonNode label : labels.isArray() ? labels.values() : List.of(labels)) {
                outputs.put(label.isNumber() ? (Object) label.doubleValue() : text(label), output);
            }
        }
        Expression rest = compile(argument(node, node.size() - 1), type);
        all.add(rest);
        return combine(
                all,
                (zoom, feature) -> {
                    Object value = input.evaluate(zoom, feature);
                    Expression output = value == null ? null : outputs.get(value);
                    return (output == null ? rest : output).evaluate(zoom, feature);
                });
    }

    private Expression choose(JsonNode node, ValueType type) throws StyleException {
        if (node.size() < 4 || node.size() % 2 == 1) {
            throw error("[\"case\"] needs pairs of condition and value, and a last value");
        }
        List<Expression> parts = new ArrayList<>();
        for (int i = 1; i < node.size(); i++) {
            boolean condition = i % 2 == 1 && i < node.size() - 1;
            parts.add(compile(argument(node, i), condition ? ValueType.FLAG : type));
        }
        return combine(
                parts,
                (zoom, feature) -> {
                    for (int i = 0; i + 1 < parts.size(); i += 2) {
                        if (Boolean.TRUE.equals(parts.get(i).evaluate(zoom, feature))) {
                            return parts.get(i + 1).evaluate(zoom, feature);
                        }
                    }
                    return parts.getLast().evaluate(zoom, feature);
                });
    }

    private Expression coalesce(JsonNode node, ValueType type) throws StyleException {
        List<Expression> parts = new ArrayList<>();
        for (int i = 1; i < node.size(); i++) {
            parts.add(compile(argument(node, i), type));
        }
        return combine(
                parts,
                (zoom, feature) -> {
                    for (Expression part : parts) {
                        Object value = part.evaluate(zoom, feature);
                        if (value != null) {
                            return value;
                        }
                    }
                    return null;
                });
    }

    private List<Expression> operands(JsonNode node) throws StyleException {
        List<Expression> parts = new ArrayList<>();
        for (int i = 1; i < node.size(); i++) {
            parts.add(any(node.get(i)));
        }
        if (parts.isEmpty()) {
            throw error("[\"" + operator(node) + "\"] needs an operand");
        }
        return parts;
    }

    private static Expression combine(List<Expression> parts, Code code) {
        boolean byZoom = parts.stream().anyMatch(Expression::dependsOnZoom);
        boolean byFeature = parts.stream().anyMatch(Expression::dependsOnFeature);
        if (!byZoom && !byFeature) {
            return Expression.constant(code.run(0, FeatureProperties.NONE));
        }
        return new Expression(code, byZoom, byFeature);
    }

    private JsonNode argument(JsonNode node, int index) throws StyleException {
        if (index >= node.size()) {
            throw error("[\"" + operator(node) + "\"] needs more operands, found " + node);
        }
        return node.get(index);
    }

    private static boolean startsWithText(JsonNode node) {
        return !node.isEmpty() && node.get(0).isString();
    }

    private String operator(JsonNode node) throws StyleException {
        if (!node.isArray() || !startsWithText(node)) {
            throw error("expected an expression, found " + node);
        }
        return node.get(0).stringValue();
    }

    private String text(JsonNode node) throws StyleException {
        if (!node.isString()) {
            throw error("expected a text, found " + node);
        }
        return node.stringValue();
    }

    private StyleException error(String reason) {
        return new StyleException(place + ": " + reason);
    }
}
