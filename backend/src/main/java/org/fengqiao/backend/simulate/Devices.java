package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.wire.Messages.DutyReport;
import org.fengqiao.domain.wire.Messages.DutyReports;

/// Everybody's device, signed on to the push gateway: says through it who comes on duty and who
/// leaves. Twelve thousand sessions of their own would tell the same.
final class Devices {

    private static final Duration ROUND = Duration.ofSeconds(10);

    /// Stays well below the longest body the backend reads.
    private static final int MOST_AT_ONCE = 400;

    private final Shifts shifts;
    private final Api api;
    private final Map<String, DutyReport> told = new HashMap<>();

    Devices(Shifts shifts, Api api) {
        this.shifts = shifts;
        this.api = api;
    }

    /// Reports until interrupted. What was told before a failure is not told again.
    void run() throws InterruptedException {
        while (true) {
            tell(Instant.now());
            Rest.take(ROUND);
        }
    }

    private void tell(Instant now) throws InterruptedException {
        List<DutyReport> news =
                shifts.list(now).stream()
                        .filter(duty -> !duty.equals(told.get(duty.resource())))
                        .toList();
        for (int i = 0; i < news.size(); i += MOST_AT_ONCE) {
            List<DutyReport> batch = news.subList(i, Math.min(news.size(), i + MOST_AT_ONCE));
            api.post(Workforce.GATEWAY, "/field/duty", new DutyReports(batch));
            batch.forEach(duty -> told.put(duty.resource(), duty));
        }
    }
}
