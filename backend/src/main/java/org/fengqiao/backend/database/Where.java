package org.fengqiao.backend.audit;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.code.AreaCode;

/// The conditions of one query, joined by AND, and their parameters.
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /// @param condition with one question mark
    Where add(String condition, Object parameter) {
        conditions.add(condition);
        parameters.add(parameter);
        return this;
    }

    /// Lets only rows pass whose area is this one or lies inside it.
    void addArea(String column, AreaCode area) {
        add(column + " LIKE ? ESCAPE '!'", area.prefix().replace("_", "!_") + "%");
    }

    String sql() {
        return " WHERE " + String.join(" AND ", conditions);
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
