package org.fengqiao.console.wire;

import java.util.concurrent.CompletableFuture;
import org.fengqiao.domain.wire.Messages;

/// Where the feed fetches what it did not hear; the seam to REST.
interface FeedSource {

    CompletableFuture<Messages.Snapshot> loadSnapshot();

    CompletableFuture<Messages.ChangePage> loadChanges(String epoch, long after);
}
