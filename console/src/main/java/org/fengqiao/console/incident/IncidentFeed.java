package org.fengqiao.console.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Executor;
import org.fengqiao.console.fx.FxInbox;
import org.fengqiao.console.wire.FeedListener;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Messages;
import org.jspecify.annotations.Nullable;

/// Carries incidents from the wire into the store: hears on the wire thread, applies on the FX
/// thread, one batch for all that came in between. The feed has checked for holes before.
public final class IncidentFeed implements FeedListener {

    /// @param incident null names the snapshot, of which there is only one
    private record Key(@Nullable IncidentId incident) {}

    private sealed interface News {

        record Everything(List<Incident> incidents) implements News {}

        record One(Incident incident) implements News {}
    }

    private final FxInbox<Key, News> inbox;
    private final IncidentStore store;

    /// @param fx runs on the FX thread
    public IncidentFeed(IncidentStore store, Executor fx) {
        this.store = store;
        inbox = new FxInbox<>(fx, this::apply);
    }

    @Override
    public void onSnapshot(Messages.Snapshot snapshot) {
        inbox.offer(new Key(null), new News.Everything(snapshot.incidents()));
    }

    @Override
    public void onChange(Change change) {
        inbox.offer(new Key(change.incident().id()), new News.One(change.incident()));
    }

    /// The inbox keeps the order of the newest per key, so what came after a snapshot stands after
    /// it.
    private void apply(SequencedMap<Key, News> batch) {
        List<Incident> changes = new ArrayList<>();
        for (News news : batch.values()) {
            switch (news) {
                case News.Everything(List<Incident> incidents) -> {
                    changes.clear();
                    store.replaceAll(incidents);
                }
                case News.One(Incident incident) -> changes.add(incident);
            }
        }
        store.apply(changes);
    }
}
