package org.fengqiao.backend.wire.stomp;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.wire.StreamJoined;
import org.fengqiao.backend.wire.StreamLeft;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Who listens to which topic, told inside the backend as it begins and ends. Safe for any thread.
@Component
class Listeners {

    private final ApplicationEventPublisher events;

    /// Names of subscriptions by connection and the id its client gave.
    private final Map<String, Map<String, String>> listening = new ConcurrentHashMap<>();

    Listeners(ApplicationEventPublisher events) {
        this.events = events;
    }

    /// @param subscription the client's id of it; one that is given twice replaces the first
    void joined(String connection, String subscription, Caller caller, String destination) {
        String name = UUID.randomUUID().toString();
        @Nullable String before =
                listening
                        .computeIfAbsent(connection, _ -> new ConcurrentHashMap<>())
                        .put(subscription, name);
        if (before != null) {
            events.publishEvent(new StreamLeft(before));
        }
        events.publishEvent(new StreamJoined(name, caller, destination));
    }

    void left(String connection, String subscription) {
        @Nullable String name =
                listening.getOrDefault(connection, new ConcurrentHashMap<>()).remove(subscription);
        if (name != null) {
            events.publishEvent(new StreamLeft(name));
        }
    }

    /// The connection is closed, and with it all its subscriptions.
    void gone(String connection) {
        @Nullable Map<String, String> names = listening.remove(connection);
        if (names != null) {
            names.values().forEach(name -> events.publishEvent(new StreamLeft(name)));
        }
    }
}
