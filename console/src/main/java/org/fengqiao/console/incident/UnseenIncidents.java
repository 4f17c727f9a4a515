package org.fengqiao.console.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.incident.IncidentId;

/// Incidents that arrived while the console was running and that the operator has not taken notice
/// of; their markers pulse.
///
/// Seen means selected, or acknowledged by a key or a button. That a row happened to be on the
/// screen is not enough: nobody may miss an incident by looking elsewhere. What ends by itself
/// needs no notice any more.
public final class UnseenIncidents {

    private final Set<IncidentId> unseen = new LinkedHashSet<>();
    private final List<Runnable> listeners = new ArrayList<>();

    public UnseenIncidents(IncidentStore store, Selection selection) {
        store.listen((changed, arrived) -> {
            boolean moved = false;
            for (IncidentId id : arrived) {
                moved |= !selection.is(id) && isOpen(store, id) && unseen.add(id);
            }
            for (IncidentId id : changed) {
                moved |= unseen.contains(id) && !isOpen(store, id) && unseen.remove(id);
            }
            tell(moved);
        });
        selection
                .selectedProperty()
                .subscribe(id -> {
                    if (id != null) {
                        acknowledge(id);
                    }
                });
    }

    private static boolean isOpen(IncidentStore store, IncidentId id) {
        return store.find(id).map(row -> row.incident().open()).orElse(false);
    }

    public void acknowledge(IncidentId id) {
        tell(unseen.remove(id));
    }

    public void acknowledgeAll() {
        boolean any = !unseen.isEmpty();
        unseen.clear();
        tell(any);
    }

    public boolean contains(IncidentId id) {
        return unseen.contains(id);
    }

    /// Oldest arrival first.
    public Set<IncidentId> listAll() {
        return Collections.unmodifiableSet(unseen);
    }

    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(boolean moved) {
        if (moved) {
            List.copyOf(listeners).forEach(Runnable::run);
        }
    }
}
