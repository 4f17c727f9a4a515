package org.fengqiao.console.incident.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fengqiao.console.geo.HeatPoints;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.IncidentStatus;
import org.junit.jupiter.api.Test;

class HeatOfTest {

    private final SampleIncidents samples = new SampleIncidents(4);
    private final IncidentRow open = new IncidentRow(samples.nextOpen(), IncidentStatus.OVERDUE);
    private final IncidentRow ended = new IncidentRow(samples.nextOpen(), IncidentStatus.DONE_LATE);
    private final List<IncidentRow> both = List.of(open, ended);

    @Test
    void endedOnesCountOnlyWhereTheListShowsThem() {
        assertEquals(2, HeatOf.LIST.points(both, false).size());
        HeatPoints points = HeatOf.OPEN.points(both, false);
        assertEquals(1, points.size());
        assertEquals(Mercator.x(open.incident().position().lon()), points.x()[0]);
        assertEquals(Mercator.y(open.incident().position().lat()), points.y()[0]);
        assertEquals(1, points.weight()[0]);
    }

    @Test
    void weighedOnesCountByTheirGrade() {
        float[] weight = HeatOf.LIST.points(both, true).weight();
        assertEquals(HeatOf.weightOf(open.incident().grade()), weight[0]);
        assertEquals(HeatOf.weightOf(ended.incident().grade()), weight[1]);
    }

    @Test
    void graverGradesWeighMore() {
        float before = 0;
        for (Grade grade : List.of(Grade.BLUE, Grade.YELLOW, Grade.ORANGE, Grade.RED)) {
            assertTrue(HeatOf.weightOf(grade) > before, grade.name());
            before = HeatOf.weightOf(grade);
        }
    }
}
