package org.fengqiao.console.wire;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Messages;

/// Hears what the backend tells, in order and without holes, on the wire thread: it offers to its
/// inbox and returns at once.
public interface FeedListener {

    /// Everything the user may see; replaces all that was heard before.
    void onSnapshot(Messages.Snapshot snapshot);

    /// The next change after the snapshot or the change before.
    void onChange(Change change);

    /// Newest positions of people and vehicles; not numbered, some may be missing.
    default void onPositions(Messages.PositionBatch batch) {}

    /// From now on the desk may not know everything. Nothing is told until it does, except by the
    /// calls that come before [#onCaughtUp]; where nothing was missed after all, that never comes.
    ///
    /// @param since when it last knew everything, on this machine's clock
    default void onBlind(Instant since) {}

    /// What was missed has been fetched and delivered by the calls before this one.
    ///
    /// @param blind how long nothing was heard
    /// @param missed number of changes fetched; 0 if a snapshot took their place
    default void onCaughtUp(Duration blind, int missed) {}
}
