package org.fengqiao.console.audit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.domain.wire.AuditLine;
import org.fengqiao.domain.wire.ClockSetBack;
import org.fengqiao.domain.wire.LogHead;
import org.fengqiao.domain.wire.RefusalEntry;

/// Where the lines come from. Futures end on another thread, with a value or a
/// [org.fengqiao.console.wire.BackendException].
public interface AuditSource {

    /// Lines asked for at once.
    int PAGE = 200;

    /// Lines of the flow log with a smaller sequence than `before`, the newest first.
    CompletableFuture<List<AuditLine>> loadFlow(AuditQuery query, long before);

    /// Refusals with a smaller number than `before`, the newest first.
    CompletableFuture<List<RefusalEntry>> loadRefusals(AuditQuery query, long before);

    /// When the clock was put back, with a smaller number than `before`, the newest first.
    CompletableFuture<List<ClockSetBack>> loadClock(AuditQuery query, long before);

    CompletableFuture<LogHead> loadHead();

    static AuditSource of(BackendApi api) {
        return new AuditSource() {
            @Override
            public CompletableFuture<List<AuditLine>> loadFlow(AuditQuery query, long before) {
                return api.oversight().loadAudit(query.parameters(), before, PAGE);
            }

            @Override
            public CompletableFuture<List<RefusalEntry>> loadRefusals(
                    AuditQuery query, long before) {
                return api.oversight().loadRefusals(query.parameters(), before, PAGE);
            }

            @Override
            public CompletableFuture<List<ClockSetBack>> loadClock(AuditQuery query, long before) {
                return api.oversight().loadClock(query.parameters(), before, PAGE);
            }

            @Override
            public CompletableFuture<LogHead> loadHead() {
                return api.oversight().loadLogHead();
            }
        };
    }
}
