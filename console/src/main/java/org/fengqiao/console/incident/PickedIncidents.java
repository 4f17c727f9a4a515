package org.fengqiao.console.incident;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.IncidentStatus;

/// The incidents gathered by hand on the map: many, beside the one [Selection], which they leave
/// alone. FX thread.
public final class PickedIncidents {

    private final IncidentStore store;
    private final ReadOnlyObjectWrapper<Set<IncidentId>> ids =
            new ReadOnlyObjectWrapper<>(this, "ids", Set.of());
    private final BooleanProperty only = new SimpleBooleanProperty(this, "only", true);

    /// Lets go of an incident as soon as the store does.
    public PickedIncidents(IncidentStore store) {
        this.store = store;
        store.listen((changed, _) -> {
            if (changed.stream().anyMatch(id -> contains(id) && store.find(id).isEmpty())) {
                Set<IncidentId> left = new HashSet<>(ids.get());
                left.removeIf(id -> store.find(id).isEmpty());
                pick(left);
            }
        });
    }

    /// Replaces what was gathered before.
    public void pick(Set<IncidentId> gathered) {
        ids.set(Set.copyOf(gathered));
    }

    public void clear() {
        pick(Set.of());
    }

    public boolean isEmpty() {
        return ids.get().isEmpty();
    }

    public boolean contains(IncidentId id) {
        return ids.get().contains(id);
    }

    /// Immutable sets, each replacing the one before.
    public ReadOnlyObjectProperty<Set<IncidentId>> idsProperty() {
        return ids.getReadOnlyProperty();
    }

    /// Whether the list shows only these while there are any.
    public BooleanProperty onlyProperty() {
        return only;
    }

    /// How many of them have a status now.
    public int count(IncidentStatus status) {
        return (int)
                ids.get().stream()
                        .flatMap(id -> store.find(id).stream())
                        .filter(row -> row.status() == status)
                        .count();
    }
}
