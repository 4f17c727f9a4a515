package org.fengqiao.backend.boundary;

import java.io.IOException;
import java.nio.file.Path;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Loads the city at start-up; a backend without one does not start.
@Configuration(proxyBeanMethods = false)
class BoundaryConfig {

    @Bean
    CityFolder cityFolder(@Value("${fengqiao.city}") Path folder) throws IOException {
        return CityFolder.load(folder);
    }

    @Bean
    AreaLocator areaLocator(CityFolder city) throws IOException {
        return new AreaLocator(BoundaryFile.load(city.boundaries()));
    }
}
