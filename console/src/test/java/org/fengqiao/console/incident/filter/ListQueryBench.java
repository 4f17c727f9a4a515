package org.fengqiao.console.incident.filter;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.domain.incident.IncidentStatus;

/// How long filtering and sorting 10,000 rows takes: median and worst of the later half of the
/// runs, in the thread's own CPU time, which other programs on the machine hardly move.
///
/// Run as a program on the class path of the console's tests.
public final class ListQueryBench {

    private static final int RUNS = 60;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ListQueryBench() {}

    public static void main(String[] arguments) {
        Dictionary names = SampleDictionary.create();
        List<IncidentRow> rows = new ArrayList<>();
        new SampleIncidents(1)
                .list(10_000)
                .forEach(one ->
                        rows.add(
                                new IncidentRow(one, IncidentStatus.of(one, SampleIncidents.NOW))));
        for (RowOrder.Column column : RowOrder.Column.values()) {
            time("sort by " + column, names, rows, IncidentFilter.ALL, new RowOrder(column, false));
        }
        time(
                "words 'zjl bllj'",
                names,
                rows,
                IncidentFilter.ALL.withText("zjl bllj"),
                RowOrder.URGENT_FIRST);
        long begin = System.nanoTime();
        EcqlExpression expression = compile(names);
        System.out.printf(
                Locale.ROOT, "first compile %.0f ms%n", (System.nanoTime() - begin) / 1e6);
        time(
                "expression of four parts",
                names,
                rows,
                IncidentFilter.ALL.withExpression(expression),
                RowOrder.URGENT_FIRST);
    }

    private static EcqlExpression compile(Dictionary names) {
        return EcqlExpression.compile(
                "status >= 'NEAR_TIMEOUT' AND title LIKE '%垃圾%' AND remaining < 30"
                        + " AND DWITHIN(position, POINT(118.8 32.05), 5, kilometers)",
                names, () -> SampleIncidents.NOW, Locale.SIMPLIFIED_CHINESE);
    }

    private static void time(
            String what,
            Dictionary names,
            List<IncidentRow> rows,
            IncidentFilter filter,
            RowOrder order) {
        ListQuery query = new ListQuery(filter, order, Locale.SIMPLIFIED_CHINESE);
        long[] times = new long[RUNS];
        int found = 0;
        for (int i = 0; i < RUNS; i++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            found = query.list(rows, names, SampleIncidents.NOW).size();
            times[i] = THREADS.getCurrentThreadCpuTime() - begin;
        }
        long[] later = Arrays.copyOfRange(times, RUNS / 2, RUNS);
        Arrays.sort(later);
        System.out.printf(
                Locale.ROOT,
                "%-28s %5d rows, median %5.1f ms, worst %5.1f ms%n",
                what,
                found,
                later[later.length / 2] / 1e6,
                later[later.length - 1] / 1e6);
    }
}
