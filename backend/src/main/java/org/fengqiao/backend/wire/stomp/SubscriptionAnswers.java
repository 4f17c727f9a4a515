package org.fengqiao.backend.wire.stomp;

import org.fengqiao.backend.wire.StreamHeads;
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

    private final StreamHeads heads;
    private final StompSender sender;

    SubscriptionAnswers(StreamHeads heads, StompSender sender) {
        this.heads = heads;
        this.sender = sender;
    }

    @Override
    public void afterMessageHandled(
            Message<?> message,
            MessageChannel channel,
            MessageHandler handler,
            @Nullable Exception failure) {
        StompHeaderAccessor frame = StompHeaderAccessor.wrap(message);
        @Nullable String destination = frame.getDestination();
        @Nullable String connection = frame.getSessionId();
        if (frame.getCommand() != StompCommand.SUBSCRIBE
                || destination == null
                || connection == null
                || failure != null
                || !registers(handler, destination)) {
            return;
        }
        sender.sendTo(
                connection,
                Destinations.NOTICES,
                new Subscribed(destination, true, heads.epoch(), heads.head(destination), null));
    }

    /// A message goes through several handlers; the broker's own destinations are registered by the
    /// broker, a user's by the one that translates them.
    private static boolean registers(MessageHandler handler, String destination) {
        return destination.startsWith("/user/")
                ? handler instanceof UserDestinationMessageHandler
                : handler instanceof SimpleBrokerMessageHandler;
    }
}
