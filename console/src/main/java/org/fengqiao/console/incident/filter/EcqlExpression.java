package org.fengqiao.console.incident.filter;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentRow;
import org.geotools.api.filter.Filter;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;

/// A filter typed as an expression in GeoTools' ECQL, such as `status >= 'NEAR_TIMEOUT' AND
/// DWITHIN(position, POINT(118.78 32.04), 500, meters)`.
///
/// The first [#compile] loads GeoTools (about a second) and belongs off the FX thread. A compiled
/// expression is safe for any thread.
public final class EcqlExpression implements Predicate<IncidentRow> {

    /// Kept from being collected with its level. GeoTools' list of functions names two that need
    /// Jackson 2, which is not here; it would log a stack trace for each.
    private static final Logger PLUGINS = Logger.getLogger("org.geotools.util.factory");

    static {
        PLUGINS.setLevel(Level.SEVERE);
    }

    private final Filter filter;
    private final Set<Attribute> attributes;

    private EcqlExpression(Filter filter, Set<Attribute> attributes) {
        this.filter = filter;
        this.attributes = attributes;
    }

    /// Attribute names may be written in any case, as may the values of status, grade and source.
    /// Distances are straight lines in the unit given.
    ///
    /// @param serverClock for the attributes that move with time
    /// @param locale of class, department and area names
    /// @throws BadExpressionException naming the place and the reason
    public static EcqlExpression compile(
            String text, Dictionary dictionary, InstantSource serverClock, Locale locale) {
        Filter parsed;
        try {
            parsed = ECQL.toFilter(text);
        } catch (CQLException e) {
            throw EcqlProblems.explain(text, e);
        }
        EnumSet<Attribute> attributes = EnumSet.noneOf(Attribute.class);
        EcqlBinding binding = new EcqlBinding(text, dictionary, serverClock, locale, attributes);
        return new EcqlExpression((Filter) parsed.accept(binding, null), attributes);
    }

    @Override
    public boolean test(IncidentRow row) {
        return filter.evaluate(row);
    }

    /// Whether its answers change as time passes, without any change to an incident.
    public boolean movesWithTime() {
        return attributes.stream().anyMatch(Attribute::moves);
    }
}
