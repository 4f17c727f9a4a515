package org.fengqiao.console.supervise;

import java.time.Instant;
import org.fengqiao.domain.incident.Incident;

/// What an incident carries, in words of the user's language; given by whoever knows the names.
public interface CaseWords {

    /// Street and community.
    String place(Incident incident);

    /// The department that has it, or the centre where none does.
    String holder(Incident incident);

    /// A department by its code.
    String department(String code);

    /// The state it is in.
    String stage(Incident incident);

    /// How much is left or exceeded; see the incident list.
    String countdown(Incident incident, Instant now);
}
