package org.fengqiao.backend.incident;

import org.fengqiao.domain.incident.IncidentId;

/// Follows the cases in memory: open ones and those ended lately. Told in the order of commits, on
/// the thread that commits, so it must only take note.
public interface CaseWatch {

    /// A case as it stands from now on, new or changed.
    void committed(CaseRecord record);

    /// A case that ended too long ago to be kept in memory.
    void forgotten(IncidentId id);
}
