package org.fengqiao.domain.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.session.Role;
import org.jspecify.annotations.Nullable;

/// A case taken over from an earlier system with all that happened to it, one line of an import.
///
/// Whoever takes it over replays it: every step must be a transition the workflow has, taken in a
/// role that may take it, its guards holding and its required fields given; every rung must be one
/// the order may climb to.
///
/// @param externalId names the case in the earlier system; a line whose id was imported before is
///   refused
/// @param grade null takes the grade of the class
/// @param steps in order of time, the first one the report; the state after the last is the case's
///   present state
public record ImportedCase(
        String externalId,
        ClassKey classKey,
        int standard,
        @Nullable Grade grade,
        Source source,
        String title,
        String description,
        LonLat position,
        String address,
        @Nullable String reporter,
        @Nullable String reporterPhone,
        List<Step> steps) {

    /// The action of a step at which an order reaches a rung.
    public static final String ORDER = "ORDER";

    /// The field of the step that issues an order (rung [Rung#SERVER]): its text.
    public static final String TEXT = "text";

    /// One thing that happened.
    ///
    /// @param actor user id in the earlier system; a department is `dept-<department code>`, a
    ///   person in the field `worker-<resource id>`, so that who holds a case and whose an order is
    ///   can be checked
    /// @param role in which the actor acted
    /// @param action of the workflow, or [#ORDER]
    /// @param fields what the transition requires; on a rung `reason` or `result` becomes its note
    /// @param recipient resource id of the person whose order this is about; only with [#ORDER]
    /// @param rung which the order reached: SERVER issues it; only with [#ORDER]
    public record Step(
            Instant at,
            String actor,
            String actorName,
            Role role,
            String action,
            Map<String, String> fields,
            @Nullable String recipient,
            @Nullable Rung rung) {}

    /// All lines of an import were taken over; where one is bad, none is and the answer is a
    /// problem.
    public record Report(int imported) {}
}
