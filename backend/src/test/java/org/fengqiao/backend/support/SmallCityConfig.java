package org.fengqiao.backend.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// Puts the small city in the place of the sample city.
@TestConfiguration(proxyBeanMethods = false)
public class SmallCityConfig {

    @Bean
    SmallCity smallCity() {
        return new SmallCity();
    }
}
