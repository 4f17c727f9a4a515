package org.fengqiao.backend.wire.stomp;

import java.util.List;
import org.fengqiao.backend.session.Sessions;
import org.fengqiao.backend.session.Staff;
import org.fengqiao.backend.wire.NumberedStreams;
import org.fengqiao.domain.wire.Destinations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.messaging.converter.JacksonJsonMessageConverter;
import org.springframework.messaging.converter.MessageConverter;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import tools.jackson.databind.json.JsonMapper;

/// Spring's simple broker, set up so that order is kept, heart beats run and a stalled client harms
/// nobody but itself.
@Configuration(proxyBeanMethods = false)
@EnableWebSocketMessageBroker
class StompConfig implements WebSocketMessageBrokerConfigurer {

    /// Of one STOMP frame. The web socket's own buffer is larger, so that a frame somewhat too long
    /// still gets an ERROR frame rather than a bare close.
    private static final int MOST_FRAME_BYTES = 64 * 1024;

    private static final int SOCKET_BUFFER_BYTES = 128 * 1024;

    /// What may wait for one slow client before its connection is closed; some 2,500 changes, so
    /// that a burst does not cut off those who would have read it a moment later.
    private static final int SEND_BUFFER_BYTES = 4 * 1024 * 1024;

    private static final int FIRST_MESSAGE_MS = 15_000;
    private static final long[] HEARTBEAT_MS = {10_000, 10_000};

    private final JsonMapper json;
    private final Connections connections;
    private final StompSender sender;
    private final FrameGate gate;
    private final SubscriptionAnswers answers;
    private final TaskExecutor outbound = virtualThreads("stomp-out-");
    private final TaskExecutor inbound = virtualThreads("stomp-in-");

    StompConfig(
            JsonMapper json,
            Sessions sessions,
            Staff staff,
            List<NumberedStreams> streams,
            @Lazy StompSender sender,
            Connections connections,
            Listeners listeners) {
        this.json = json;
        this.sender = sender;
        this.connections = connections;
        this.gate = new FrameGate(sessions, new Authority(staff), sender, connections);
        this.answers = new SubscriptionAnswers(streams, sender, connections, listeners);
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.addEndpoint(Destinations.ENDPOINT);
        registry.setPreserveReceiveOrder(true);
        registry.setErrorHandler(new FrameErrors(sender, connections));
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.setApplicationDestinationPrefixes("/app");
        registry.setPreservePublishOrder(true);
        registry.enableSimpleBroker("/topic", "/queue")
                .setHeartbeatValue(HEARTBEAT_MS)
                .setTaskScheduler(heartbeats());
    }

    @Bean
    TaskScheduler heartbeats() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("heartbeat-");
        scheduler.setPoolSize(1);
        scheduler.setDaemon(true);
        scheduler.initialize();
        return scheduler;
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration registration) {
        registration.executor(inbound);
        registration.interceptors(gate, answers);
    }

    @Override
    public void configureClientOutboundChannel(ChannelRegistration registration) {
        registration.executor(outbound);
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration registration) {
        registration
                .setMessageSizeLimit(MOST_FRAME_BYTES)
                .setSendBufferSizeLimit(SEND_BUFFER_BYTES)
                .setSendTimeLimit((int) Connections.SEND_LIMIT.toMillis())
                .setTimeToFirstMessage(FIRST_MESSAGE_MS)
                .addDecoratorFactory(connections::decorate);
    }

    @Override
    public boolean configureMessageConverters(List<MessageConverter> converters) {
        converters.add(new JacksonJsonMessageConverter(json));
        return false;
    }

    /// A thread of its own for every message, so that one that waits for a stalled client holds up
    /// no other.
    private static TaskExecutor virtualThreads(String name) {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(name);
        executor.setVirtualThreads(true);
        return executor;
    }

    @Bean
    static ServletServerContainerFactoryBean socketBuffers() {
        ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(SOCKET_BUFFER_BYTES);
        container.setMaxBinaryMessageBufferSize(SOCKET_BUFFER_BYTES);
        return container;
    }
}
