package org.fengqiao.backend.incident;

import org.springframework.scheduling.annotation.Scheduled;

/// Has the heads of the streams told from time to time.
final class HeadBeat {

    private final Publisher publisher;

    HeadBeat(Publisher publisher) {
        this.publisher = publisher;
    }

    @Scheduled(
            fixedDelayString = "${fengqiao.heads-every}",
            initialDelayString = "${fengqiao.heads-every}")
    void beat() {
        publisher.publishHeads();
    }
}
