package org.fengqiao.console.incident;

import java.util.Set;
import org.fengqiao.domain.incident.IncidentId;

/// Hears of every batch an [IncidentStore] has applied, on the FX thread.
@FunctionalInterface
public interface StoreListener {

    /// Something came, went or turned.
    ///
    /// @param changed added, replaced, turned to another status, or gone; ask the store which
    /// @param arrived those of `changed` that came as changes and were not known before; empty
    ///   after a snapshot, which is not news
    void storeChanged(Set<IncidentId> changed, Set<IncidentId> arrived);
}
