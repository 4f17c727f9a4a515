package org.fengqiao.backend.wire;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.Clock;
import org.fengqiao.backend.session.Caller;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;

/// What every request shares: JSON, the clock, limits, the OpenAPI document.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WireConfig {

    /// The longest JSON document read, in characters; a line of an import is one document.
    private static final long MOST_JSON = 1 << 20;

    private static final int DEEPEST_JSON = 32;

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// For what is done now and then; a task that takes long delays neither others nor heart beats.
    @Bean
    TaskScheduler taskScheduler() {
        SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setThreadNamePrefix("now-and-then-");
        scheduler.setVirtualThreads(true);
        return scheduler;
    }

    @Bean
    JsonFactoryBuilderCustomizer jsonLimits() {
        return builder ->
                builder.streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxDocumentLength(MOST_JSON)
                                .maxNestingDepth(DEEPEST_JSON)
                                .build());
    }

    @Bean
    JsonMapperBuilderCustomizer jsonRules() {
        return builder ->
                builder.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        FilterRegistrationBean<BodyLimit> registration =
                new FilterRegistrationBean<>(new BodyLimit());
        registration.addUrlPatterns("/api/*");
        return registration;
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Fengqiao")
                                .version("1")
                                .description(
                                        "Dispatch backend of a command centre. The paths under"
                                                + " /field are the public field API: workers,"
                                                + " departments, reporters and devices need"
                                                + " nothing else."))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        "token",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
