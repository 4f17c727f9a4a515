package org.fengqiao.console.incident.filter;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.filter.BadExpressionException.Reason;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.spatial.Beyond;
import org.geotools.api.filter.spatial.DWithin;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.jspecify.annotations.Nullable;

/// Copies a parsed expression with its names bound to incidents: attributes read rows directly,
/// values of closed sets compare by rank instead of by letter, distances are in metres instead of
/// degrees.
final class EcqlBinding extends DuplicatingFilterVisitor {

    private final String text;
    private final Dictionary dictionary;
    private final InstantSource serverClock;
    private final Locale locale;
    private final Set<Attribute> used;

    /// @param text the expression, to find places in
    /// @param used is filled with the attributes met
    EcqlBinding(
            String text,
            Dictionary dictionary,
            InstantSource serverClock,
            Locale locale,
            Set<Attribute> used) {
        this.text = text;
        this.dictionary = dictionary;
        this.serverClock = serverClock;
        this.locale = locale;
        this.used = used;
    }

    @Override
    public Object visit(PropertyName name, Object data) {
        Attribute attribute = attribute(name);
        used.add(attribute);
        return new BoundAttribute(
                attribute.word(),
                row -> attribute.of(row, dictionary, locale, serverClock.instant()));
    }

    private Attribute attribute(PropertyName name) {
        return Attribute.find(name.getPropertyName())
                .orElseThrow(() ->
                        new BadExpressionException(
                                Reason.UNKNOWN_ATTRIBUTE,
                                EcqlProblems.columnOf(text, name.getPropertyName()),
                                name.getPropertyName()));
    }

    @Override
    public Object visit(DWithin filter, Object data) {
        return distance(filter.getExpression1(), filter.getExpression2(), "DWITHIN")
                .within(filter.getDistance(), filter.getDistanceUnits());
    }

    @Override
    public Object visit(Beyond filter, Object data) {
        return distance(filter.getExpression1(), filter.getExpression2(), "BEYOND")
                .beyond(filter.getDistance(), filter.getDistanceUnits());
    }

    private DistanceTo distance(Expression position, Expression place, String function) {
        if (position instanceof PropertyName name
                && attribute(name) == Attribute.POSITION
                && place instanceof Literal literal
                && literal.getValue() instanceof org.locationtech.jts.geom.Geometry shape) {
            return new DistanceTo(shape);
        }
        throw new BadExpressionException(
                Reason.OTHER,
                EcqlProblems.columnOf(text, function),
                function + "(position, POINT(118.78 32.04), 500, meters)");
    }

    @Override
    public Object visit(PropertyIsEqualTo filter, Object data) {
        List<Expression> ranked = ranked(filter);
        return ranked == null
                ? super.visit(filter, data)
                : ff.equal(ranked.get(0), ranked.get(1), true);
    }

    @Override
    public Object visit(PropertyIsNotEqualTo filter, Object data) {
        List<Expression> ranked = ranked(filter);
        return ranked == null
                ? super.visit(filter, data)
                : ff.notEqual(ranked.get(0), ranked.get(1), true);
    }

    @Override
    public Object visit(PropertyIsLessThan filter, Object data) {
        List<Expression> ranked = ranked(filter);
        return ranked == null ? super.visit(filter, data) : ff.less(ranked.get(0), ranked.get(1));
    }

    @Override
    public Object visit(PropertyIsLessThanOrEqualTo filter, Object data) {
        List<Expression> ranked = ranked(filter);
        return ranked == null
                ? super.visit(filter, data)
                : ff.lessOrEqual(ranked.get(0), ranked.get(1));
    }

    @Override
    public Object visit(PropertyIsGreaterThan filter, Object data) {
        List<Expression> ranked = ranked(filter);
        return ranked == null
                ? super.visit(filter, data)
                : ff.greater(ranked.get(0), ranked.get(1));
    }

    @Override
    public Object visit(PropertyIsGreaterThanOrEqualTo filter, Object data) {
        List<Expression> ranked = ranked(filter);
        return ranked == null
                ? super.visit(filter, data)
                : ff.greaterOrEqual(ranked.get(0), ranked.get(1));
    }

    @Override
    public Object visit(PropertyIsBetween filter, Object data) {
        List<Expression> ranked =
                ranked(
                        List.of(
                                filter.getExpression(),
                                filter.getLowerBoundary(),
                                filter.getUpperBoundary()));
        return ranked == null
                ? super.visit(filter, data)
                : ff.between(ranked.get(0), ranked.get(1), ranked.get(2));
    }

    private @Nullable List<Expression> ranked(BinaryComparisonOperator filter) {
        return ranked(List.of(filter.getExpression1(), filter.getExpression2()));
    }

    /// The same expressions with the values of a closed set replaced by their ranks; null where no
    /// such set is compared.
    private @Nullable List<Expression> ranked(List<Expression> expressions) {
        Attribute closed = null;
        for (Expression expression : expressions) {
            if (expression instanceof PropertyName name
                    && !attribute(name).closedValues().isEmpty()) {
                closed = attribute(name);
            }
        }
        if (closed == null) {
            return null;
        }
        List<Expression> ranked = new ArrayList<>();
        for (Expression expression : expressions) {
            ranked.add(ranked(expression, closed));
        }
        return ranked;
    }

    private Expression ranked(Expression expression, Attribute closed) {
        List<String> values = closed.closedValues();
        if (expression instanceof PropertyName name) {
            Attribute attribute = attribute(name);
            used.add(attribute);
            return new BoundAttribute(
                    attribute.word(),
                    row ->
                            values.indexOf(
                                    attribute.of(row, dictionary, locale, serverClock.instant())));
        }
        String value =
                expression instanceof Literal literal
                        ? String.valueOf(literal.getValue())
                        : String.valueOf(expression);
        int rank = values.indexOf(value.toUpperCase(Locale.ROOT));
        if (rank < 0) {
            int at = text.indexOf("'" + value + "'");
            throw new BadExpressionException(
                    Reason.BAD_VALUE,
                    at < 0 ? EcqlProblems.columnOf(text, closed.word()) : at + 1,
                    String.join(", ", values));
        }
        return ff.literal(rank);
    }
}
