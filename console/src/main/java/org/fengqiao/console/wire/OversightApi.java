package org.fengqiao.console.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.statistics.Grouping;
import org.fengqiao.domain.statistics.Indicator;
import org.fengqiao.domain.wire.AuditLine;
import org.fengqiao.domain.wire.ClockSetBack;
import org.fengqiao.domain.wire.GoingRedList;
import org.fengqiao.domain.wire.LogHead;
import org.fengqiao.domain.wire.RefusalEntry;
import org.fengqiao.domain.wire.Statistics;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// The part of the backend's REST interface (`docs/wire.md`) that overlooks many incidents at once:
/// the audit, what is going red, statistics. Futures end as those of [BackendApi] do. Safe for any
/// thread.
public final class OversightApi {

    private final Rest rest;

    OversightApi(Rest rest) {
        this.rest = rest;
    }

    /// Lines of the flow log across incidents, the newest first; for duty leaders.
    ///
    /// @param filters query parameters
    /// @param before lines with a smaller sequence
    public CompletableFuture<List<AuditLine>> loadAudit(
            Map<String, String> filters, long before, int limit) {
        return rest.get(
                audit("audit/flow", filters, before, limit),
                BackendApi.list(new TypeReference<List<AuditLine>>() {}));
    }

    /// Refused commands and requests, the newest first; for duty leaders.
    public CompletableFuture<List<RefusalEntry>> loadRefusals(
            Map<String, String> filters, long before, int limit) {
        return rest.get(
                audit("audit/refusals", filters, before, limit),
                BackendApi.list(new TypeReference<List<RefusalEntry>>() {}));
    }

    /// When the backend's clock was put back, the newest first; for duty leaders.
    public CompletableFuture<List<ClockSetBack>> loadClock(
            Map<String, String> filters, long before, int limit) {
        return rest.get(
                audit("audit/clock", filters, before, limit),
                BackendApi.list(new TypeReference<List<ClockSetBack>>() {}));
    }

    /// The newest line of the flow log.
    public CompletableFuture<LogHead> loadLogHead() {
        return rest.get(rest.url("audit/head"), LogHead.class);
    }

    private HttpUrl.Builder audit(
            String path, Map<String, String> filters, long before, int limit) {
        HttpUrl.Builder url =
                rest.url(path)
                        .addQueryParameter("before", Long.toString(before))
                        .addQueryParameter("limit", Integer.toString(limit));
        filters.forEach(url::addQueryParameter);
        return url;
    }

    /// What will be overdue soon, as far ahead as the backend looks by itself.
    public CompletableFuture<GoingRedList> loadGoingRed() {
        return rest.get(rest.url("supervise/going-red"), GoingRedList.class);
    }

    /// Ended cases on which a request waits for a decision, however long ago they ended.
    public CompletableFuture<List<Incident>> loadWaiting() {
        return rest.get(
                rest.url("supervise/waiting"),
                BackendApi.list(new TypeReference<List<Incident>>() {}));
    }

    /// Indicators of the cases reported in a period.
    ///
    /// @param to no longer within
    /// @param area whose cases are counted
    public CompletableFuture<Statistics> loadStatistics(
            Instant from, Instant to, Grouping.By by, AreaCode area) {
        return rest.get(counted(rest.url("statistics"), from, to, by, area), Statistics.class);
    }

    /// A page of the cases that a number of a table counts.
    ///
    /// @param key of the row; null for all rows together
    /// @param offset how many are known already
    public CompletableFuture<Statistics.CasePage> loadCounted(
            Statistics table,
            Indicator indicator,
            Indicator.Part part,
            @Nullable String key,
            int offset) {
        HttpUrl.Builder url =
                counted(
                                rest.url("statistics/cases"),
                                table.from(),
                                table.to(),
                                table.by(),
                                table.area())
                        .addQueryParameter("indicator", indicator.name())
                        .addQueryParameter("part", part.name())
                        .addQueryParameter("offset", Integer.toString(offset));
        if (key != null) {
            url.addQueryParameter("key", key);
        }
        return rest.get(url, Statistics.CasePage.class);
    }

    private static HttpUrl.Builder counted(
            HttpUrl.Builder url, Instant from, Instant to, Grouping.By by, AreaCode area) {
        return url.addQueryParameter("from", from.toString())
                .addQueryParameter("to", to.toString())
                .addQueryParameter("by", by.name())
                .addQueryParameter("area", area.digits());
    }
}
