package org.fengqiao.backend.duplicate;

import java.time.Duration;
import org.fengqiao.backend.incident.Classes;
import org.fengqiao.backend.incident.Incidents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/// Wires the finder to the book of cases.
@Configuration(proxyBeanMethods = false)
class DuplicateConfig {

    @Bean
    DuplicateOptions duplicateOptions(
            @Value("${fengqiao.duplicate.radius}") double radiusM,
            @Value("${fengqiao.duplicate.window}") Duration window,
            @Value("${fengqiao.duplicate.reach}") double reach,
            @Value("${fengqiao.duplicate.most}") int most,
            @Value("${fengqiao.duplicate.threshold}") double threshold) {
        return new DuplicateOptions(radiusM, window, reach, most, threshold);
    }

    @Bean
    Finder duplicateFinder(Classes classes, Incidents incidents, DuplicateOptions options) {
        Finder finder = new Finder(classes, Weights.load(), options);
        incidents.watch(finder);
        return finder;
    }

    @Bean
    CatchingUp catchingUp(Finder finder) {
        return new CatchingUp(finder);
    }

    /// Cuts new texts into words while nobody waits for it.
    static final class CatchingUp {
        private final Finder finder;

        CatchingUp(Finder finder) {
            this.finder = finder;
        }

        @Scheduled(fixedDelay = 1000)
        void catchUp() {
            finder.catchUp();
        }
    }
}
