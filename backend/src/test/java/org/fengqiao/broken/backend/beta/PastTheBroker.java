package org.fengqiao.broken.backend.beta;

import org.springframework.messaging.simp.SimpMessagingTemplate;

/** Talks to the broker past its seam. */
public final class PastTheBroker {
    private final SimpMessagingTemplate template;

    public PastTheBroker(SimpMessagingTemplate template) {
        this.template = template;
    }

    public void send() {
        template.convertAndSend("/topic/x", "x");
    }
}
