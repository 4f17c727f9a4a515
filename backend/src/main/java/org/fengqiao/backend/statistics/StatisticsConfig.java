package org.fengqiao.backend.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.fengqiao.backend.session.Staff;
import org.fengqiao.domain.statistics.FactRule;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import tools.jackson.databind.json.JsonMapper;

/// Wires the indicators to the flow log.
@Configuration(proxyBeanMethods = false)
class StatisticsConfig {

    @Bean
    FactBook factBook(JdbcClient jdbc, JsonMapper json, WorkflowDefinition workflow) {
        return new FactBook(new CaseHistory(jdbc, json), new FactRule(workflow));
    }

    @Bean
    ReadingAhead readingAhead(FactBook book, Staff staff, Clock clock) {
        return new ReadingAhead(book, staff, clock);
    }

    /// Reads the last month's histories while nobody waits for them.
    static final class ReadingAhead {
        private static final Duration AHEAD = Duration.ofDays(31);

        private final FactBook book;
        private final Staff staff;
        private final Clock clock;

        ReadingAhead(FactBook book, Staff staff, Clock clock) {
            this.book = book;
            this.staff = staff;
            this.clock = clock;
        }

        @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
        void read() {
            Instant now = clock.instant();
            book.list(now.minus(AHEAD), now, staff.city());
        }
    }
}
