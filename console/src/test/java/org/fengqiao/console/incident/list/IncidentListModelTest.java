package org.fengqiao.console.incident.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.MovableClock;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.console.incident.filter.BadExpressionException;
import org.fengqiao.console.incident.filter.IncidentFilter;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.IncidentStatus;
import org.junit.jupiter.api.Test;

class IncidentListModelTest {

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final MovableClock clock = new MovableClock();
    private final IncidentStore store = new IncidentStore(clock);
    private final SampleIncidents samples = new SampleIncidents(9);
    private final IncidentListModel model =
            new IncidentListModel(
                    store,
                    SampleDictionary.create(),
                    clock,
                    Locale.SIMPLIFIED_CHINESE,
                    worker::add,
                    Runnable::run);

    @Test
    void burstOfWishesCostsTwoResults() {
        for (int i = 0; i < 50; i++) {
            store.apply(List.of(samples.nextOpen()));
        }
        assertEquals(1, worker.size());
        worker.remove().run();
        assertEquals(1, worker.size(), "one more for all that came meanwhile");
        worker.remove().run();
        assertTrue(worker.isEmpty());
        assertEquals(50, model.rows().size());
        assertFalse(model.workingProperty().get());
    }

    @Test
    void wrongExpressionLeavesTheLastRightOneInForce() {
        store.apply(samples.list(100));
        model.useExpression("status = 'OVERDUE'");
        work();
        List<IncidentRow> right = model.rows();
        assertTrue(right.stream().allMatch(row -> row.status() == IncidentStatus.OVERDUE));
        model.useExpression("status = ");
        work();
        BadExpressionException problem = model.problemProperty().get();
        assertNotNull(problem);
        assertEquals(right, model.rows());
        model.useExpression("");
        work();
        assertNull(model.problemProperty().get());
        assertEquals(store.size(), model.rows().size());
    }

    @Test
    void filteredRowsAgreeWithTheCounts() {
        store.apply(samples.list(500));
        AreaCode area = AreaCode.of("320106");
        for (IncidentStatus status : IncidentStatus.values()) {
            model.use(IncidentFilter.ALL.withArea(area).withStatuses(Set.of(status)));
            work();
            assertEquals(store.countsOf(area).of(status), model.rows().size());
        }
    }

    @Test
    void expressionAboutTimeIsAskedAgainAsTimePasses() {
        store.apply(samples.list(300));
        model.useExpression("remaining < 0");
        work();
        int before = model.rows().size();
        clock.move(Duration.ofMinutes(40));
        model.tick();
        work();
        assertTrue(model.rows().size() > before);
    }

    private void work() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }
}
