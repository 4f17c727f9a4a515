package org.fengqiao.console.supervise;

import java.util.List;
import java.util.Optional;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;

/// The incidents of the desk, as the room that keeps them tells. FX thread.
public interface Cases {

    /// All that the user may see, ended ones too.
    List<Incident> list();

    Optional<Incident> find(IncidentId id);

    /// Hears that some came, went, changed or turned to another status.
    Subscription listen(Runnable changed);
}
