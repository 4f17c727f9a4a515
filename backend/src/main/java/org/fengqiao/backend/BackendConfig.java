package org.fengqiao.backend;

import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.WorkCalendarFile;
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
    Deadlines deadlines() {
        return new Deadlines(WorkCalendarFile.loadChina());
    }
}
