package org.fengqiao.console.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import org.fengqiao.domain.wire.Alarms;
import tools.jackson.core.type.TypeReference;

/// The part of the backend's REST interface (`docs/wire.md`) about alarms. Futures end as those of
/// [BackendApi] do. Safe for any thread.
public final class AlarmApi {

    private final Rest rest;

    AlarmApi(Rest rest) {
        this.rest = rest;
    }

    /// @param page lines asked for at once
    AlarmFeed.Source source(int page) {
        return new AlarmFeed.Source() {
            @Override
            public CompletableFuture<Alarms.Snapshot> loadSnapshot() {
                return rest.get(rest.url("alarms"), Alarms.Snapshot.class);
            }

            @Override
            public CompletableFuture<Alarms.Page> loadLog(String epoch, long after) {
                return rest.get(
                        rest.url("alarms/log")
                                .addQueryParameter("epoch", epoch)
                                .addQueryParameter("after", Long.toString(after))
                                .addQueryParameter("limit", Integer.toString(page)),
                        Alarms.Page.class);
            }
        };
    }

    /// Lines of the alarm log, the newest first.
    ///
    /// @param filters query parameters
    /// @param before lines with a smaller sequence
    public CompletableFuture<Alarms.Page> loadHistory(
            Map<String, String> filters, long before, int limit) {
        HttpUrl.Builder url =
                rest.url("alarms/history")
                        .addQueryParameter("before", Long.toString(before))
                        .addQueryParameter("limit", Integer.toString(limit));
        filters.forEach(url::addQueryParameter);
        return rest.get(url, Alarms.Page.class);
    }

    /// @param act the same on every retry
    public CompletableFuture<Alarms.Done> act(Alarms.Act act) {
        return rest.post(rest.url("alarms/acts"), act, Alarms.Done.class);
    }

    /// How many alarms each person was given; for duty leaders.
    ///
    /// @param to no longer within
    public CompletableFuture<List<Alarms.Load>> loadLoad(Instant from, Instant to) {
        return rest.get(
                rest.url("alarms/load")
                        .addQueryParameter("from", from.toString())
                        .addQueryParameter("to", to.toString()),
                BackendApi.list(new TypeReference<List<Alarms.Load>>() {}));
    }
}
