package org.fengqiao.backend.wire.stomp;

import java.util.List;
import java.util.Optional;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.wire.NumberedStreams;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages.Subscribed;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.broker.SimpleBrokerMessageHandler;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.simp.user.UserDestinationMessageHandler;
import org.springframework.messaging.support.ExecutorChannelInterceptor;

/// Answers a SUBSCRIBE once the broker has it, so that every change after the answer's sequence
/// reaches the subscriber.
final class SubscriptionAnswers implements ExecutorChannelInterceptor {

    private final List<NumberedStreams> streams;
    private final StompSender sender;
    private final Connections connections;
    private final Listeners listeners;

    SubscriptionAnswers(
            List<NumberedStreams> streams,
            StompSender sender,
            Connections connections,
            Listeners listeners) {
        this.streams = List.copyOf(streams);
        this.connections = connections;
        this.listeners = listeners;
        this.sender = sender;
    }

    @Override
    public void afterMessageHandled(
            Message<?> message,
            MessageChannel channel,
            MessageHandler handler,
            @Nullable Exception failure) {
        StompHeaderAccessor frame = StompHeaderAccessor.wrap(message);
        @Nullable String connection = frame.getSessionId();
        if (connection == null || failure != null) {
            return;
        }
        String subscription = String.valueOf(frame.getSubscriptionId());
        if (frame.getCommand() == StompCommand.UNSUBSCRIBE) {
            listeners.left(connection, subscription);
            return;
        }
        @Nullable String destination = frame.getDestination();
        if (frame.getCommand() != StompCommand.SUBSCRIBE
                || destination == null
                || !registers(handler, destination)) {
            return;
        }
        connections
                .findCaller(connection)
                .ifPresent(caller -> join(connection, subscription, caller, destination));
        sender.sendTo(connection, Destinations.NOTICES, answer(destination));
    }

    private void join(String connection, String subscription, Caller caller, String destination) {
        listeners.joined(connection, subscription, caller, destination);
        if (!connections.isOpen(connection)) {
            listeners.gone(connection); // it was closed before it was known to listen
        }
    }

    private Subscribed answer(String destination) {
        Optional<NumberedStreams> numbered =
                streams.stream().filter(each -> each.carries(destination)).findFirst();
        return new Subscribed(
                destination,
                true,
                // All logs of a database share its epoch.
                streams.getFirst().epoch(),
                numbered.map(each -> each.head(destination)).orElse(0L),
                null);
    }

    /// A message goes through several handlers; the broker's own destinations are registered by the
    /// broker, a user's by the one that translates them.
    private static boolean registers(MessageHandler handler, String destination) {
        return destination.startsWith("/user/")
                ? handler instanceof UserDestinationMessageHandler
                : handler instanceof SimpleBrokerMessageHandler;
    }
}
