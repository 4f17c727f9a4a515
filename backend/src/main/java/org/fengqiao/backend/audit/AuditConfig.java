package org.fengqiao.backend.audit;

import java.time.Clock;
import org.fengqiao.backend.problem.RefusalWatch;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires the trails, the chain and what reads them.
@Configuration(proxyBeanMethods = false)
class AuditConfig {

    @Bean
    ExportTrail exportTrail(JdbcClient jdbc) {
        return new ExportTrail(jdbc);
    }

    @Bean
    RefusalTrail refusalTrail(JdbcTemplate jdbc) {
        return new RefusalTrail(jdbc);
    }

    @Bean
    ClockTrail clockTrail(JdbcTemplate jdbc) {
        return new ClockTrail(jdbc);
    }

    @Bean
    RefusalWatch refusedRequests(RefusalTrail trail, Clock clock) {
        return new RefusedRequests(trail, clock);
    }

    @Bean
    FlowRows flowRows(JdbcClient jdbc) {
        return new FlowRows(jdbc);
    }

    @Bean
    FlowAudit flowAudit(JdbcClient jdbc) {
        return new FlowAudit(jdbc);
    }

    /// Run by Flyway among those of `db/migration`.
    @Bean
    static JavaMigration chainMigration() {
        return new ChainMigration();
    }

    @Bean
    HeadLog headLog(FlowAudit flow) {
        return new HeadLog(flow);
    }
}
