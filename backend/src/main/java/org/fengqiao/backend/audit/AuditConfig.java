package org.fengqiao.backend.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires the trail.
@Configuration(proxyBeanMethods = false)
class AuditConfig {

    @Bean
    ExportTrail exportTrail(JdbcClient jdbc) {
        return new ExportTrail(jdbc);
    }
}
