package org.fengqiao.domain.statistics;

import java.time.Instant;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Satisfaction;
import org.fengqiao.domain.incident.Source;
import org.jspecify.annotations.Nullable;

/// What the history of one case amounts to for counting, as it stands at its newest change.
///
/// *Period:* a case belongs to the period in which it was reported, whatever happened when. So
/// every indicator of one period is about the same cases, and no case is ever counted in two
/// periods.
///
/// @param department that holds the case, or the last one that did; null before any had it
/// @param handler resource id of the person who handles or handled it; null where nobody was named
/// @param filed the first time; filing again after a return gives no new time and counts no more
/// @param dispatched the first time; a return and another dispatch change nothing about that
/// @param finished the newest time that handling was finished; null if it never was
/// @param reopened whether what counted as finished was taken back since
/// @param closed by its check or by force, not void and not refused
/// @param returns how often a department gave it back 退单
/// @param returnedBy the department that gave it back last; null where none did
/// @param reworks how often a check sent it back 返工
/// @param extending extensions given 延期; one given before the deadline that it moved is in time
/// @param exempted whether an appeal against a timeout was granted
/// @param linked whether it is a duplicate under a master now
/// @param duplicates linked under it
public record CaseFacts(
        IncidentId incident,
        AreaCode grid,
        Source source,
        Instant reportedAt,
        Done reported,
        @Nullable String department,
        @Nullable String handler,
        @Nullable Done filed,
        @Nullable Done dispatched,
        @Nullable Done finished,
        boolean reopened,
        @Nullable Done closed,
        boolean voided,
        boolean notAccepted,
        int returns,
        @Nullable String returnedBy,
        int reworks,
        Tasks verifying,
        Tasks checking,
        Tasks extending,
        boolean suspended,
        boolean exempted,
        boolean linked,
        int duplicates,
        @Nullable Satisfaction satisfaction) {

    /// Whether a step was taken in time. An approved appeal counts as in time everywhere, but what
    /// was not done at all was not done in time either.
    public boolean kept(@Nullable Done step) {
        return step != null && (exempted || step.inTime());
    }

    /// Whether all that was asked for was answered in time.
    public boolean kept(Tasks tasks) {
        return tasks.asked() > 0
                && tasks.done() == tasks.asked()
                && (exempted || tasks.inTime() == tasks.asked());
    }

    /// Handled, and nobody has sent it back since.
    public boolean handled() {
        return finished != null && !reopened;
    }
}
