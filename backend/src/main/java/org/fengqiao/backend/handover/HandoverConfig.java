package org.fengqiao.backend.handover;

import java.time.Clock;
import org.fengqiao.backend.database.DiskFlush;
import org.fengqiao.backend.incident.Incidents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Wires the duty log and the handovers to the database and the book of cases.
@Configuration(proxyBeanMethods = false)
class HandoverConfig {

    @Bean
    DutyLogBook dutyLogBook(JdbcClient jdbc, DiskFlush disk, Clock clock) {
        return new DutyLogBook(new DutyLogStore(jdbc), disk, clock);
    }

    @Bean
    HandoverBook handoverBook(
            JdbcClient jdbc,
            JdbcTemplate batches,
            JsonMapper json,
            DutyLogBook log,
            Incidents incidents,
            DiskFlush disk,
            Clock clock) {
        return new HandoverBook(
                new HandoverStore(jdbc, batches, json), log, incidents, disk, clock);
    }
}
