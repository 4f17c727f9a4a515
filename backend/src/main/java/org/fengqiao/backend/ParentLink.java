package org.fengqiao.backend;

import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells whoever started the backend where it listens, and ends with its parent if asked to.
@Component
class ParentLink {

    private static final Logger LOG = LoggerFactory.getLogger(ParentLink.class);

    private final boolean exitWithStdin;

    ParentLink(@Value("${fengqiao.exit-with-stdin}") boolean exitWithStdin) {
        this.exitWithStdin = exitWithStdin;
    }

    /// One line for machines; nothing else on standard output begins like it.
    @EventListener
    void ready(ApplicationReadyEvent event) {
        ConfigurableApplicationContext context = event.getApplicationContext();
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println("FENGQIAO-READY port=" + web.getWebServer().getPort());
            System.out.flush();
        }
        if (exitWithStdin) {
            Thread.ofPlatform()
                    .daemon()
                    .name("parent-watch")
                    .start(() -> exitAtEndOf(System.in, context));
        }
    }

    private static void exitAtEndOf(InputStream parent, ConfigurableApplicationContext context) {
        try {
            while (parent.read() >= 0) {
                // what the parent writes has no meaning
            }
        } catch (IOException e) {
            LOG.info("standard input failed, ending: {}", e.toString());
        }
        System.exit(SpringApplication.exit(context));
    }
}
