package org.fengqiao.console.map.style;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.console.map.raster.Argb;
import tools.jackson.databind.JsonNode;

/// Compiles values that follow a number through stops: `interpolate` and `step`.
final class Ramps {

    private final ExpressionCompiler compiler;
    private final ExpressionParts parts;

    Ramps(ExpressionCompiler compiler, ExpressionParts parts) {
        this.compiler = compiler;
        this.parts = parts;
    }

    Expression interpolate(JsonNode node, ValueType type) throws StyleException {
        if (type != ValueType.NUMBER && type != ValueType.COLOUR) {
            throw parts.error(StyleFault.INTERPOLATE_TYPE);
        }
        JsonNode how = parts.argument(node, 1);
        double base =
                switch (parts.operator(how)) {
                    case "linear" -> 1;
                    case "exponential" -> base(parts.argument(how, 1));
                    default ->
                            throw parts.error(
                                    StyleFault.UNKNOWN_INTERPOLATION, HandJson.quote(how));
                };
        Expression input = compiler.compile(parts.argument(node, 2), ValueType.NUMBER);
        if (node.size() < 5 || node.size() % 2 == 0) {
            throw parts.error(StyleFault.INTERPOLATE_PAIRS);
        }
        double[] stops = stops(node, 3);
        List<Expression> outputs = new ArrayList<>();
        for (int i = 4; i < node.size(); i += 2) {
            outputs.add(compiler.compile(parts.argument(node, i), type));
        }
        List<Expression> all = new ArrayList<>(outputs);
        all.add(input);
        return Operators.combine(
                all,
                (zoom, feature) -> {
                    double at = Operators.number(input, zoom, feature);
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

    private double base(JsonNode node) throws StyleException {
        double base = parts.number(node);
        if (!(base > 0)) {
            throw parts.error(StyleFault.BASE, HandJson.quote(node));
        }
        return base;
    }

    /// Where powers are too large to be computed only the last stop counts.
    private static double part(double base, double done, double whole) {
        double part =
                base == 1 ? done / whole : (Math.pow(base, done) - 1) / (Math.pow(base, whole) - 1);
        return Double.isNaN(part) ? 0 : part;
    }

    Expression step(JsonNode node, ValueType type) throws StyleException {
        Expression input = compiler.compile(parts.argument(node, 1), ValueType.NUMBER);
        if (node.size() < 3 || node.size() % 2 == 0) {
            throw parts.error(StyleFault.STEP_PAIRS);
        }
        double[] stops = stops(node, 3);
        List<Expression> outputs = new ArrayList<>();
        for (int i = 2; i < node.size(); i += 2) {
            outputs.add(compiler.compile(parts.argument(node, i), type));
        }
        List<Expression> all = new ArrayList<>(outputs);
        all.add(input);
        return Operators.combine(
                all,
                (zoom, feature) ->
                        outputs.get(below(stops, Operators.number(input, zoom, feature)) + 1)
                                .evaluate(zoom, feature));
    }

    private double[] stops(JsonNode node, int first) throws StyleException {
        double[] stops = new double[(node.size() - first + 1) / 2];
        for (int i = 0; i < stops.length; i++) {
            JsonNode stop = node.get(first + 2 * i);
            if (!ValueType.isNumber(stop) || i > 0 && stop.doubleValue() <= stops[i - 1]) {
                throw parts.error(StyleFault.STOPS, HandJson.quote(stop));
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
}
