package org.fengqiao.console.incident.duplicate;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Duplicates;

/// Knows cases that may be the same thing. Futures end on another thread, with a value or a
/// [org.fengqiao.console.wire.BackendException].
public interface DuplicateSource {

    /// For one that is being registered.
    CompletableFuture<Duplicates> search(Duplicates.Draft draft);

    /// For one that has arrived.
    CompletableFuture<Duplicates> load(IncidentId id);

    /// The likeliest candidate of each of some that have arrived; those without one are left out.
    ///
    /// @param incidents at most 100
    CompletableFuture<List<Duplicates.Likeliest>> loadLikeliest(Collection<IncidentId> incidents);

    static DuplicateSource of(BackendApi api) {
        return new DuplicateSource() {
            @Override
            public CompletableFuture<Duplicates> search(Duplicates.Draft draft) {
                return api.searchDuplicates(draft);
            }

            @Override
            public CompletableFuture<Duplicates> load(IncidentId id) {
                return api.loadDuplicates(id);
            }

            @Override
            public CompletableFuture<List<Duplicates.Likeliest>> loadLikeliest(
                    Collection<IncidentId> incidents) {
                return api.loadLikeliest(incidents);
            }
        };
    }
}
