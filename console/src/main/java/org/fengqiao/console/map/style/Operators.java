package org.fengqiao.console.map.style;

import java.util.List;
import java.util.Objects;
import org.fengqiao.console.map.style.Expression.Code;

/// The code of expressions that compute with operands: comparing, logic, arithmetic, joining texts.
final class Operators {

    private Operators() {}

    static Expression compare(String operator, Expression a, Expression b) {
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

    static Expression logic(String operator, List<Expression> parts) {
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

    static Expression arithmetic(String operator, List<Expression> parts) {
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

    static double number(Expression part, double zoom, FeatureProperties feature) {
        return part.evaluate(zoom, feature) instanceof Double value ? value : Double.NaN;
    }

    static Expression join(List<Expression> parts) {
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

    /// Code that depends on what its parts depend on; run at once where that is nothing.
    static Expression combine(List<Expression> parts, Code code) {
        boolean byZoom = parts.stream().anyMatch(Expression::dependsOnZoom);
        boolean byFeature = parts.stream().anyMatch(Expression::dependsOnFeature);
        if (!byZoom && !byFeature) {
            return Expression.constant(code.run(0, FeatureProperties.NONE));
        }
        return new Expression(code, byZoom, byFeature);
    }
}
