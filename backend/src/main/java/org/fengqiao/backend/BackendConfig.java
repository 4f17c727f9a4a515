package org.fengqiao.backend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fengqiao.backend.boundary.CityFolder;
import org.fengqiao.backend.incident.Incidents;
import org.fengqiao.backend.resource.BusyForces;
import org.fengqiao.domain.alarm.AlarmRules;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.WorkCalendar;
import org.fengqiao.domain.deadline.WorkCalendarFile;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The definitions the backend runs on.
@Configuration(proxyBeanMethods = false)
class BackendConfig {

    @Bean
    WorkflowDefinition workflowDefinition(CityFolder city) throws IOException {
        Optional<Path> own = city.workflow();
        return own.isPresent()
                ? WorkflowDefinition.load(own.get())
                : WorkflowDefinition.loadDefault();
    }

    /// The city's own rules for alarms, or the packaged ones where it has none.
    ///
    /// @throws org.fengqiao.domain.alarm.BadAlarmsException naming file, line and reason if the
    ///   city's own cannot be used
    @Bean
    AlarmRules alarmRules(CityFolder city) throws IOException {
        Optional<Path> own = city.alarms();
        return own.isPresent() ? AlarmRules.load(own.get()) : AlarmRules.packaged();
    }

    @Bean
    BusyForces busyForces(Incidents incidents) {
        return () ->
                incidents
                        .listOrders(order -> !order.ended())
                        .map(Order::recipient)
                        .collect(Collectors.toSet());
    }

    /// Counts by the city's own calendar, or by the packaged one where it has none.
    ///
    /// @throws IOException naming file and reason if the city's own cannot be used
    @Bean
    Deadlines deadlines(CityFolder city) throws IOException {
        Optional<Path> own = city.workCalendar();
        if (own.isEmpty()) {
            return new Deadlines(WorkCalendarFile.loadChina());
        }
        WorkCalendar calendar = WorkCalendarFile.load(own.get());
        if (!calendar.zone().getId().equals(city.manifest().timezone())) {
            throw new IOException(
                    own.get()
                            + " counts in "
                            + calendar.zone()
                            + " but the time zone of the city is "
                            + city.manifest().timezone());
        }
        return new Deadlines(calendar);
    }
}
