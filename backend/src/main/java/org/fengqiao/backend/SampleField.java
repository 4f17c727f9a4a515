package org.fengqiao.backend;

import java.net.URI;
import java.time.Duration;
import org.fengqiao.backend.session.SamplePassword;
import org.fengqiao.backend.simulate.Field;
import org.fengqiao.backend.simulate.FieldOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Brings the sample city's field to life once the backend can be reached, and ends it before the
/// backend does. All that is handed over is an address and a password.
@Component
@ConditionalOnBooleanProperty("fengqiao.sample")
@ConditionalOnBooleanProperty(name = "fengqiao.simulate", matchIfMissing = true)
class SampleField {

    private static final Logger LOG = LoggerFactory.getLogger(SampleField.class);

    /// A city's past is taken over in seconds; longer than this nobody waits for it.
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final SamplePassword password;
    private final Environment environment;
    private @Nullable Field field;

    SampleField(SamplePassword password, Environment environment) {
        this.password = password;
        this.environment = environment;
    }

    /// Comes before the line that tells the parent process that the backend is ready, so that
    /// nobody sees the city without its past.
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void start(ApplicationReadyEvent event) throws InterruptedException {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            URI address = URI.create("http://127.0.0.1:" + web.getWebServer().getPort());
            Field started = Field.start(options(address));
            field = started;
            if (!started.awaitPast(PATIENCE)) {
                LOG.warn("the sample city's past is not there after {} s", PATIENCE.toSeconds());
            }
        }
    }

    @EventListener
    void stop(ContextClosedEvent event) {
        Field running = field;
        if (running != null) {
            running.close();
        }
    }

    private FieldOptions options(URI address) {
        return new FieldOptions(
                address,
                password.value(),
                option("seed", Long.class, 2026L),
                option("scale", Double.class, 20.0),
                option("history", Integer.class, 3000),
                option("reports-per-hour", Double.class, 215.0),
                option("patrol", Integer.class, 90));
    }

    private <T> T option(String name, Class<T> type, T otherwise) {
        return environment.getProperty("fengqiao.simulate." + name, type, otherwise);
    }
}
