package org.fengqiao.console.incident.detail;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.console.incident.Drafts;
import org.fengqiao.domain.incident.IncidentId;

/// Forms that were begun on incidents and put aside when another was looked at: as they are, with
/// every half-typed word. FX thread only.
final class KeptForms {

    private final Map<IncidentId, ActionForm> forms = new HashMap<>();
    private final Drafts drafts = new Drafts();

    /// Which incidents have one, for whoever marks them.
    Drafts drafts() {
        return drafts;
    }

    /// Keeps the form if anything was written in it.
    void keep(IncidentId id, ActionForm form) {
        if (form.written()) {
            forms.put(id, form);
            form.markKept();
            drafts.add(id);
        } else {
            drop(id);
        }
    }

    Optional<ActionForm> find(IncidentId id) {
        return Optional.ofNullable(forms.get(id));
    }

    /// It was sent or discarded.
    void drop(IncidentId id) {
        forms.remove(id);
        drafts.remove(id);
    }
}
