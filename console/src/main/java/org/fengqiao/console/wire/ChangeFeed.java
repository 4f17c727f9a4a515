package org.fengqiao.console.wire;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.console.fx.Subscription;

/// The backend's changes, checked for holes before anybody sees them.
public interface ChangeFeed {

    /// A listener that joins late is given the snapshot that stands behind what it will hear next.
    Subscription listen(FeedListener listener);

    /// When a change, a position or a heart-beat last came, on this machine's clock; empty before
    /// the first.
    Optional<Instant> lastHeardAt();
}
