package org.fengqiao.console.alarm;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.console.wire.AlarmApi;
import org.fengqiao.domain.wire.Alarms;

/// What is asked of the backend about alarms. Futures end on another thread, with a value or a
/// [org.fengqiao.console.wire.BackendException].
public interface AlarmSource {

    /// Lines of the history asked for at once.
    int PAGE = 100;

    /// @param act the same on every retry
    CompletableFuture<Alarms.Done> act(Alarms.Act act);

    /// Lines with a smaller number than `before`, the newest first.
    ///
    /// @param filters query parameters: `kind`, `incident`, `person`
    CompletableFuture<Alarms.Page> loadHistory(Map<String, String> filters, long before);

    /// How many alarms each person was given; `to` is no longer within.
    CompletableFuture<List<Alarms.Load>> loadLoad(Instant from, Instant to);

    static AlarmSource of(AlarmApi api) {
        return new AlarmSource() {
            @Override
            public CompletableFuture<Alarms.Done> act(Alarms.Act act) {
                return api.act(act);
            }

            @Override
            public CompletableFuture<Alarms.Page> loadHistory(
                    Map<String, String> filters, long before) {
                return api.loadHistory(filters, before, PAGE);
            }

            @Override
            public CompletableFuture<List<Alarms.Load>> loadLoad(Instant from, Instant to) {
                return api.loadLoad(from, to);
            }
        };
    }
}
