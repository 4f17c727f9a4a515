package org.fengqiao.backend.session;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fengqiao.backend.problem.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Wires sign-in; decides whether there are sample accounts.
@Configuration(proxyBeanMethods = false)
class SessionConfig {

    private static final Logger LOG = LoggerFactory.getLogger(SessionConfig.class);

    @Bean
    @ConditionalOnBooleanProperty("fengqiao.sample")
    SamplePassword samplePassword(@Value("${FENGQIAO_SAMPLE_PASSWORD:}") String given) {
        return SamplePassword.choose(given, System.out);
    }

    @Bean
    Accounts accounts(
            Staff staff,
            ObjectProvider<SamplePassword> sample,
            @Value("${server.address}") String address)
            throws UnknownHostException {
        @Nullable SamplePassword password = sample.getIfAvailable();
        if (password == null) {
            LOG.warn("no accounts: --fengqiao.sample=true gives those of the sample city");
            return new NoAccounts();
        }
        requireLoopback(address);
        return new SampleAccounts(staff, password.value());
    }

    @Bean
    Sessions sessions(
            Accounts accounts,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${fengqiao.sign-in-wait}") Duration wait) {
        return new Sessions(
                accounts, new SessionStore(jdbc), new FailedSignIns(wait), events, clock);
    }

    @Bean
    WebMvcConfigurer sessionMvc(Sessions sessions) {
        SessionGate gate = new SessionGate(sessions);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate).addPathPatterns("/api/**");
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(gate);
            }
        };
    }

    @Bean
    ExpirySweep expirySweep(Sessions sessions) {
        return new ExpirySweep(sessions);
    }

    /// Ends sessions soon after their time is over.
    static final class ExpirySweep {
        private final Sessions sessions;

        ExpirySweep(Sessions sessions) {
            this.sessions = sessions;
        }

        @Scheduled(fixedDelay = 30_000)
        void sweep() {
            sessions.endExpired();
        }
    }

    /// Everybody knows the sample accounts' names, so nobody else may reach them.
    static void requireLoopback(String address) throws UnknownHostException {
        if (!InetAddress.getByName(address).isLoopbackAddress()) {
            throw new StartRefused(
                    "Sample accounts exist on loopback only, and server.address is "
                            + address
                            + "; leave out --fengqiao.sample or --server.address.");
        }
    }
}
