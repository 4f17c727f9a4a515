package org.fengqiao.backend;

import java.util.stream.Collectors;
import org.fengqiao.backend.incident.Incidents;
import org.fengqiao.backend.resource.BusyForces;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.WorkCalendarFile;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The definitions the backend runs on.
@Configuration(proxyBeanMethods = false)
class BackendConfig {

    @Bean
    WorkflowDefinition workflowDefinition() {
        return WorkflowDefinition.loadDefault();
    }

    @Bean
    BusyForces busyForces(Incidents incidents) {
        return () ->
                incidents
                        .listOrders(order -> !order.ended())
                        .map(Order::recipient)
                        .collect(Collectors.toSet());
    }

    @Bean
    Deadlines deadlines() {
        return new Deadlines(WorkCalendarFile.loadChina());
    }
}
