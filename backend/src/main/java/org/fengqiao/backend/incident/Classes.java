package org.fengqiao.backend.incident;

import java.util.Optional;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.IncidentClass;

/// The classes of incidents the city handles.
public interface Classes {

    Optional<IncidentClass> find(ClassKey key);
}
