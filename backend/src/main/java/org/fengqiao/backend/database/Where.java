package org.fengqiao.backend.database;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.code.AreaCode;

/// The conditions of one query, joined by AND, and their parameters.
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /// @param condition with one question mark
    public Where add(String condition, Object parameter) {
        conditions.add(condition);
        parameters.add(parameter);
        return this;
    }

    /// @param condition with as many question marks as there are parameters
    public Where addAll(String condition, Object... more) {
        conditions.add(condition);
        parameters.addAll(List.of(more));
        return this;
    }

    /// Lets only rows pass whose area is this one or lies inside it.
    public void addArea(String column, AreaCode area) {
        add(column + " LIKE ? ESCAPE '!'", area.prefix().replace("_", "!_") + "%");
    }

    public String sql() {
        return " WHERE " + String.join(" AND ", conditions);
    }

    public Object[] parameters() {
        return parameters.toArray();
    }
}
