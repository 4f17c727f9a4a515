package org.fengqiao.console.incident.filter;

import java.util.function.Function;
import org.fengqiao.console.incident.IncidentRow;
import org.geotools.api.filter.expression.ExpressionVisitor;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.util.Converters;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.xml.sax.helpers.NamespaceSupport;

/// Reads one attribute from an [IncidentRow], without GeoTools' search for an accessor on every
/// row.
@NullUnmarked // GeoTools' interfaces speak of absence by null.
final class BoundAttribute implements PropertyName {

    private final String word;
    private final Function<IncidentRow, @Nullable Object> read;

    BoundAttribute(String word, Function<IncidentRow, @Nullable Object> read) {
        this.word = word;
        this.read = read;
    }

    @Override
    public String getPropertyName() {
        return word;
    }

    @Override
    public NamespaceSupport getNamespaceContext() {
        return null;
    }

    @Override
    public Object evaluate(Object row) {
        return read.apply((IncidentRow) row);
    }

    @Override
    public <T> T evaluate(Object row, Class<T> as) {
        Object value = evaluate(row);
        return value == null || as.isInstance(value)
                ? as.cast(value)
                : Converters.convert(value, as);
    }

    @Override
    public Object accept(ExpressionVisitor visitor, Object data) {
        return visitor.visit(this, data);
    }
}
