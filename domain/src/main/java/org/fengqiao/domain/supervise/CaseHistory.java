package org.fengqiao.domain.supervise;

import java.util.List;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.wire.FlowEntry;
import org.jspecify.annotations.Nullable;

/// What is learnt from: a case and its log.
///
/// @param centre command centre that answers for it while no department does
/// @param caseKind how its whole-case limit is counted; null where it was never filed
/// @param flow of this one case, in any order
public record CaseHistory(
        ClassKey classKey, AreaCode centre, @Nullable ClockKind caseKind, List<FlowEntry> flow) {

    public CaseHistory {
        flow = List.copyOf(flow);
    }

    public static CaseHistory of(Incident incident, List<FlowEntry> flow) {
        RunningClock clock = incident.caseClock();
        return new CaseHistory(
                incident.classKey(),
                incident.marks().centre(),
                clock == null ? null : clock.limit().kind(),
                flow);
    }
}
