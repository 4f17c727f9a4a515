package org.fengqiao.backend.wire;

import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Has the heads of all numbered streams told from time to time.
@Component
class HeadBeat {

    private final List<Courier> couriers;

    HeadBeat(List<Courier> couriers) {
        this.couriers = couriers;
    }

    @Scheduled(
            fixedDelayString = "${fengqiao.heads-every}",
            initialDelayString = "${fengqiao.heads-every}")
    void beat() {
        couriers.forEach(Courier::publishHeads);
    }
}
