package org.fengqiao.backend.alarm;

import java.time.Instant;
import org.fengqiao.backend.support.SetClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// Gives a backend a clock that is set by hand.
@TestConfiguration
class ClockByHand {

    /// A Wednesday, ten in the morning in China.
    static final Instant MORNING = Instant.parse("2026-11-25T02:00:00Z");

    @Bean
    @Primary
    SetClock clockSetByHand() {
        return new SetClock(MORNING);
    }
}
