package org.fengqiao.console.incident;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fengqiao.domain.incident.IncidentId;

/// The incidents on which a form was begun and neither sent nor discarded. The words themselves are
/// kept in memory by the detail, for as long as the desk is open. FX thread.
public final class Drafts {

    private final ReadOnlyObjectWrapper<Set<IncidentId>> ids =
            new ReadOnlyObjectWrapper<>(this, "ids", Set.of());

    public void add(IncidentId id) {
        if (!has(id)) {
            Set<IncidentId> more = new LinkedHashSet<>(ids.get());
            more.add(id);
            ids.set(Collections.unmodifiableSet(more));
        }
    }

    public void remove(IncidentId id) {
        if (has(id)) {
            Set<IncidentId> fewer = new LinkedHashSet<>(ids.get());
            fewer.remove(id);
            ids.set(Collections.unmodifiableSet(fewer));
        }
    }

    public boolean has(IncidentId id) {
        return ids.get().contains(id);
    }

    /// Immutable sets, the one begun first first, each replacing the one before.
    public ReadOnlyObjectProperty<Set<IncidentId>> idsProperty() {
        return ids.getReadOnlyProperty();
    }
}
