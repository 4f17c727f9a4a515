package org.fengqiao.backend.incident;

import java.util.List;

/// Decides what shall change, by the state at its turn. It may be asked again and must change
/// nothing by itself.
@FunctionalInterface
public interface Decision {

    /// Decides what changes.
    ///
    /// @return the changes in order, with the sequences from [Moment#sequence] on; empty changes
    ///   nothing
    /// @throws org.fengqiao.backend.problem.Refusal if it must not be done
    List<Step> decide(Moment moment);
}
