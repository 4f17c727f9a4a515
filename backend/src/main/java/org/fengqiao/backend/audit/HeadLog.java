package org.fengqiao.backend.audit;

import org.fengqiao.domain.wire.LogHead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/// Writes the head of the flow log into the backend's own log, at the start and each day: an anchor
/// that the database's user cannot reach where that log is kept elsewhere.
final class HeadLog {

    private static final Logger LOG = LoggerFactory.getLogger(HeadLog.class);

    private final FlowAudit flow;

    HeadLog(FlowAudit flow) {
        this.flow = flow;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 0 0 * * *")
    void tell() {
        LogHead head = flow.loadHead();
        if (head.count() >= head.sequence()) {
            LOG.info("flow log: {} lines, head {}:{}", head.count(), head.sequence(), head.chain());
        } else {
            LOG.error(
                    "flow log: only {} lines up to {}:{}; run --verify-log",
                    head.count(),
                    head.sequence(),
                    head.chain());
        }
    }
}
