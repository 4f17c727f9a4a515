package org.fengqiao.console.incident;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/// The one incident that map, list and detail show as selected. Whoever is clicked tells this
/// model, and everyone paints what it says, so they cannot disagree.
public final class Selection {

    private final ReadOnlyObjectWrapper<@Nullable IncidentId> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", null);

    public void select(IncidentId id) {
        selected.set(id);
    }

    public void clear() {
        selected.set(null);
    }

    public Optional<IncidentId> find() {
        return Optional.ofNullable(selected.get());
    }

    public boolean is(IncidentId id) {
        return id.equals(selected.get());
    }

    /// Null while nothing is selected.
    public ReadOnlyObjectProperty<@Nullable IncidentId> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Lets go of an incident as soon as the store does.
    public Selection following(IncidentStore store) {
        store.listen((changed, _) -> {
            IncidentId id = selected.get();
            if (id != null && changed.contains(id) && store.find(id).isEmpty()) {
                clear();
            }
        });
        return this;
    }
}
