package org.fengqiao.backend.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.wire.Counts;
import org.fengqiao.domain.wire.Counts.AreaCount;
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.junit.jupiter.api.Test;

class TallyTest extends BackendTest {

    @Test
    void childrenSumToTheirParentOnEveryLevel() {
        Rest operator = signIn("operator");
        register(operator, SmallCity.IN_XUANWU);
        register(operator, SmallCity.IN_GULOU);
        AreaCode area = SmallCity.CITY;
        while (true) {
            Counts counts = counts(operator, "?area=" + area);
            if (counts.children().isEmpty()) {
                break;
            }
            for (IncidentStatus status : IncidentStatus.values()) {
                assertEquals(
                        counts.area().count(status),
                        counts.children().stream().mapToInt(child -> child.count(status)).sum(),
                        area + " " + status);
            }
            area = counts.children().getFirst().code();
        }
        assertEquals(15, area.digits().length());
    }

    @Test
    void countsAreThoseOfTheSnapshot() {
        Rest operator = signIn("operator-gulou");
        register(operator, SmallCity.IN_GULOU);
        Counts counts = counts(operator, "");
        Snapshot snapshot = operator.get("/incidents/snapshot").as(200, Snapshot.class);
        assertEquals(SmallCity.GULOU, counts.area().code());
        assertEquals(
                snapshot.incidents().stream().filter(Incident::open).count(), open(counts.area()));
    }

    @Test
    void areasWithoutIncidentsAreListedWithZeros() {
        Counts counts = counts(signIn("operator"), "?area=320102002002");
        assertEquals(List.of(0, 0, 0, 0), counts.children().stream().map(TallyTest::open).toList());
    }

    @Test
    void foreignUnknownAndMalformedAreasAreRefused() {
        Rest gulou = signIn("operator-gulou");
        assertEquals(
                "outside-jurisdiction", gulou.get("/incidents/counts?area=320102").problem(403));
        assertEquals("unknown-area", gulou.get("/incidents/counts?area=320106099").problem(404));
        assertEquals("malformed", gulou.get("/incidents/counts?area=3201").problem(400));
    }

    private static int open(AreaCount count) {
        return count.count(IncidentStatus.IN_PROGRESS)
                + count.count(IncidentStatus.NEAR_TIMEOUT)
                + count.count(IncidentStatus.OVERDUE)
                + count.count(IncidentStatus.SUSPENDED);
    }

    private static Counts counts(Rest user, String query) {
        return user.get("/incidents/counts" + query).as(200, Counts.class);
    }
}
