package org.fengqiao.console.incident.duplicate;

import java.time.Instant;
import java.util.Set;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.jspecify.annotations.Nullable;

/// Incidents as the tests of duplicates need them.
public final class TwinCases {

    public static final UserInfo OPERATOR =
            new UserInfo(
                    "operator",
                    "受理员",
                    "Operator",
                    Role.OPERATOR,
                    AreaCode.of("320100"),
                    null,
                    null);

    private final SampleIncidents samples = new SampleIncidents(82);

    /// An open one that waits to be filed, a state in which the table lets it be linked.
    public Incident fresh() {
        return with(samples.nextOpen(), "pending_register", null, null);
    }

    public Incident in(String state) {
        return with(samples.nextOpen(), state, null, null);
    }

    public static Incident ended(Incident of) {
        return with(of, "closed", SampleIncidents.NOW, null);
    }

    public static Incident marked(Incident of, Marks marks) {
        return with(of, of.state(), of.endedAt(), marks);
    }

    public static Incident linked(Incident of, IncidentId master) {
        return marked(of, of.marks().edit().master(master).made());
    }

    public static Incident master(Incident of, IncidentId... duplicates) {
        var edit = of.marks().edit();
        for (IncidentId duplicate : Set.of(duplicates)) {
            edit = edit.addDuplicate(duplicate);
        }
        return marked(of, edit.made());
    }

    /// One with a number of its own.
    ///
    /// @param master under which it is linked; null for none
    public Incident one(String id, long revision, String state, @Nullable String master) {
        Incident any = samples.nextOpen();
        Marks fresh = Marks.fresh(any.grid());
        return with(
                any,
                new IncidentId(id),
                revision,
                state,
                null,
                master == null ? fresh : fresh.edit().master(new IncidentId(master)).made());
    }

    private static Incident with(
            Incident any, String state, @Nullable Instant endedAt, @Nullable Marks marks) {
        return with(any, any.id(), any.revision() + 1, state, endedAt, marks);
    }

    private static Incident with(
            Incident any,
            IncidentId id,
            long revision,
            String state,
            @Nullable Instant endedAt,
            @Nullable Marks marks) {
        return new Incident(
                id,
                revision,
                state,
                any.classKey(),
                0,
                any.grade(),
                any.source(),
                any.title(),
                any.description(),
                any.position(),
                any.grid(),
                any.address(),
                any.reporter(),
                any.reporterPhone(),
                any.reportedAt(),
                null,
                null,
                any.caseClock(),
                any.stageClock(),
                false,
                endedAt,
                0,
                marks == null ? Marks.fresh(any.grid()) : marks);
    }
}
