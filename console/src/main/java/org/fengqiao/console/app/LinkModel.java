package org.fengqiao.console.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fengqiao.console.fx.FxInbox;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.wire.LinkState;
import org.fengqiao.console.wire.StompLink;

/// The link's state as the FX thread sees it.
final class LinkModel implements AutoCloseable {

    private final StompLink link;
    private final InstantSource local;
    private final ReadOnlyObjectWrapper<LinkState> state;
    private final Subscription subscription;

    LinkModel(StompLink link, InstantSource local) {
        this.link = link;
        this.local = local;
        state = new ReadOnlyObjectWrapper<>(link.state());
        FxInbox<LinkModel, LinkState> inbox =
                new FxInbox<>(
                        FxThread.executor(), batch -> state.set(batch.lastEntry().getValue()));
        subscription = link.onState(next -> inbox.offer(this, next));
    }

    ReadOnlyObjectProperty<LinkState> state() {
        return state.getReadOnlyProperty();
    }

    /// How long ago anything last came from the backend; empty before the first message.
    Optional<Duration> silence() {
        return link.lastHeardAt().map(at -> Duration.between(at, local.instant()));
    }

    Instant now() {
        return local.instant();
    }

    @Override
    public void close() {
        subscription.close();
    }
}
