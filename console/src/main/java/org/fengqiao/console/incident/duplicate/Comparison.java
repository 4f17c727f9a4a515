package org.fengqiao.console.incident.duplicate;

import java.util.List;
import java.util.function.Consumer;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.wire.Duplicates.Candidate;
import org.jspecify.annotations.Nullable;

/// A case to be compared with its candidates.
///
/// @param first index of the candidate to begin with
/// @param onRegister registers the case that is only typed and links it under a master; null where
///   the case is on file
public record Comparison(
        CompareSide here,
        List<Candidate> candidates,
        int first,
        @Nullable Consumer<Incident> onRegister) {

    /// @throws IllegalArgumentException unless `first` is one of the candidates
    public Comparison {
        candidates = List.copyOf(candidates);
        if (first < 0 || first >= candidates.size()) {
            throw new IllegalArgumentException(
                    "no candidate " + first + " of " + candidates.size());
        }
    }
}
