package org.fengqiao.backend.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.backend.audit.RefusalTrail.Attempt;
import org.fengqiao.backend.incident.store.Journal.Settled;
import org.fengqiao.domain.wire.CommandId;

/// The commands of one transaction that have got their outcome in it, beside those that had one
/// before.
final class Settling {

    private final Map<CommandId, Settled> known;
    private final List<Settled> fresh = new ArrayList<>();
    private final List<Attempt> refused = new ArrayList<>();

    /// @param before journaled in earlier transactions
    Settling(Map<CommandId, Settled> before) {
        known = new HashMap<>(before);
    }

    Optional<Settled> find(CommandId id) {
        return Optional.ofNullable(known.get(id));
    }

    void add(Settled settled) {
        known.put(settled.outcome().commandId(), settled);
        fresh.add(settled);
    }

    /// Takes in a refused command for the audit.
    void refuse(Attempt attempt) {
        refused.add(attempt);
    }

    List<Attempt> refused() {
        return refused;
    }

    List<Settled> fresh() {
        return fresh;
    }
}
