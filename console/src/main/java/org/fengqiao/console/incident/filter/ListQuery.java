package org.fengqiao.console.incident.filter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentRow;

/// Filter and order of the list, to be worked out on any thread.
public record ListQuery(IncidentFilter filter, RowOrder order, Locale locale) {

    /// The rows that pass, in order.
    ///
    /// @param now on the server's clock
    public List<IncidentRow> list(List<IncidentRow> rows, Dictionary dictionary, Instant now) {
        List<IncidentRow> passed = new ArrayList<>();
        for (IncidentRow row : rows) {
            if (filter.test(row, dictionary)) {
                passed.add(row);
            }
        }
        return order.sort(passed, dictionary, locale, now);
    }
}
