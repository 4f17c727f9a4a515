package org.fengqiao.backend.resource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fengqiao.backend.boundary.AreaLocator;
import org.fengqiao.backend.boundary.CityFolder;
import org.fengqiao.backend.session.Staff;
import org.fengqiao.domain.incident.IncidentClassFile;
import org.fengqiao.domain.resource.ComponentFile;
import org.fengqiao.domain.resource.DepartmentFile;
import org.fengqiao.domain.resource.KeyPlaceFile;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceFile;
import org.fengqiao.domain.resource.StaffCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/// Reads the city's resources, classes and departments at start-up.
@Configuration(proxyBeanMethods = false)
class ResourceConfig {

    @Bean
    Resources resources(CityFolder city, Departments departments) throws IOException {
        List<Resource> registered = ResourceFile.load(city.resources());
        StaffCheck.check(city.resources(), registered, departments.list());
        return new Resources(registered);
    }

    @Bean
    KeyPlaces keyPlaces(CityFolder city) throws IOException {
        Optional<Path> file = city.keyPlaces();
        return new KeyPlaces(file.isPresent() ? KeyPlaceFile.load(file.get()) : List.of());
    }

    @Bean
    ComponentBook components(CityFolder city) throws IOException {
        Optional<Path> file = city.components();
        return new ComponentBook(file.isPresent() ? ComponentFile.open(file.get()) : null);
    }

    @Bean
    Homes homes(Resources resources, AreaLocator areas) {
        return new Homes(resources, areas);
    }

    @Bean
    Positions positions(Resources resources, Homes homes, Clock clock) {
        return new Positions(resources, homes, clock);
    }

    @Bean
    Duties duties(
            Resources resources,
            Homes homes,
            JdbcTemplate jdbc,
            TransactionOperations transaction,
            Clock clock) {
        return new Duties(resources, homes, new DutyStore(jdbc, transaction), clock);
    }

    @Bean
    People people(Resources resources, Positions positions, Duties duties) {
        return new People(resources, positions, duties);
    }

    @Bean
    ClassBook classes(CityFolder city) throws IOException {
        return new ClassBook(IncidentClassFile.load(city.classes()));
    }

    @Bean
    Departments departments(CityFolder city) throws IOException {
        return new Departments(DepartmentFile.load(city.departments()));
    }

    @Bean
    Staff staff(AreaLocator areas, Resources resources, Departments departments) {
        return new CityStaff(areas, resources, departments);
    }
}
