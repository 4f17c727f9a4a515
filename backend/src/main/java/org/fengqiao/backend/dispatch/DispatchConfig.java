package org.fengqiao.backend.dispatch;

import org.fengqiao.backend.incident.Guards;
import org.fengqiao.backend.incident.Incidents;
import org.fengqiao.backend.incident.Ledger;
import org.fengqiao.backend.incident.Visibility;
import org.fengqiao.backend.incident.Workflow;
import org.fengqiao.backend.session.Staff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires orders.
@Configuration(proxyBeanMethods = false)
class DispatchConfig {

    @Bean
    Ladder ladder(Workflow workflow, Guards guards) {
        return new Ladder(workflow, guards);
    }

    @Bean
    IssueHandler issueHandler(Staff staff, Visibility visibility, Guards guards, Ladder ladder) {
        return new IssueHandler(staff, visibility, guards, ladder);
    }

    @Bean
    RecallHandler recallHandler(Visibility visibility, Ladder ladder) {
        return new RecallHandler(visibility, ladder);
    }

    @Bean
    FieldOrders fieldOrders(Incidents incidents, Ledger ledger, Ladder ladder) {
        return new FieldOrders(incidents, ledger, ladder);
    }
}
