package org.fengqiao.backend.simulate;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.retry.Backoff;
import org.fengqiao.domain.wire.Destinations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The push service: listens for orders and connects again whenever the connection breaks. Orders
/// missed meanwhile are asked for then.
final class Gateway {

    private static final System.Logger LOG = System.getLogger(Gateway.class.getName());
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final Backoff WAITS = Backoff.even(Duration.ofSeconds(1), LONGEST_WAIT);

    private final Api api;
    private final Consumer<Order> orders;

    Gateway(Api api, Consumer<Order> orders) {
        this.api = api;
        this.orders = orders;
    }

    /// Listens until interrupted.
    void run() throws InterruptedException {
        int attempt = 1;
        try (HttpClient http = HttpClient.newHttpClient()) {
            StompSocket socket =
                    new StompSocket(
                            http, api.root(), Destinations.ENDPOINT, Destinations.GATEWAY_ORDERS);
            while (true) {
                long begin = System.nanoTime();
                try {
                    socket.run(
                            api.token("gateway"),
                            () -> Thread.ofVirtual().name("field-catch-up").start(this::catchUp),
                            body -> orders.accept(JSON.readValue(body, Order.class)));
                } catch (IOException e) {
                    LOG.log(
                            System.Logger.Level.DEBUG,
                            "gateway connects again: {0}",
                            e.getMessage());
                    api.forget("gateway");
                }
                boolean lasted = System.nanoTime() - begin > LONGEST_WAIT.toNanos();
                attempt = lasted ? 1 : attempt + 1;
                Rest.take(WAITS.delay(attempt));
            }
        }
    }

    /// Takes the orders that were issued while nobody listened.
    private void catchUp() {
        try {
            api.get("gateway", "/field/orders", new TypeReference<List<Order>>() {})
                    .forEach(orders);
        } catch (Api.Refused e) {
            LOG.log(System.Logger.Level.WARNING, "gateway: {0}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
