package org.fengqiao.console.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.ServerClock;
import org.fengqiao.console.wire.WireThread;

/// What a console needs to talk to backends, shared by all its desks one after another.
final class Connections implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Connections.class.getName());

    private final OkHttpClient http =
            new OkHttpClient.Builder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .readTimeout(Duration.ofSeconds(60))
                    .build();
    private final InstantSource local;
    private final WireThread loop;
    private final ServerClock clock;

    /// @param local this machine's clock, right or wrong
    Connections(InstantSource local) {
        this.local = local;
        loop = new WireThread(local);
        clock = new ServerClock(local);
    }

    /// This machine's clock.
    InstantSource local() {
        return local;
    }

    OkHttpClient http() {
        return http;
    }

    WireThread loop() {
        return loop;
    }

    ServerClock clock() {
        return clock;
    }

    /// A new interface to the backend at an address; nobody is signed in at it yet.
    BackendApi api(HttpUrl url) {
        return new BackendApi(http, url, () -> Texts.isChinese() ? "zh-CN" : "en", local, clock);
    }

    /// Blocks for up to two seconds.
    @Override
    public void close() {
        loop.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
        awaitCalls();
    }

    private void awaitCalls() {
        try {
            if (!http.dispatcher().executorService().awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.log(Level.FINE, "some calls were still under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
