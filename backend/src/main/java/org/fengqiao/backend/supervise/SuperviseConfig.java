package org.fengqiao.backend.supervise;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.fengqiao.backend.incident.Incidents;
import org.fengqiao.backend.incident.Workflow;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.session.Staff;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.supervise.SampleReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Wires the learner to the book of cases and gives it its thread.
@Configuration(proxyBeanMethods = false)
class SuperviseConfig {

    private static final Logger LOG = LoggerFactory.getLogger(SuperviseConfig.class);

    @Bean
    SuperviseOptions superviseOptions(
            @Value("${fengqiao.supervise.days}") int days,
            @Value("${fengqiao.supervise.most}") int most,
            @Value("${fengqiao.supervise.horizon}") Duration horizon,
            @Value("${fengqiao.supervise.likelihood}") double likelihood) {
        return new SuperviseOptions(days, most, horizon, likelihood);
    }

    @Bean
    Learner learner(
            Incidents incidents,
            JdbcClient jdbc,
            JsonMapper json,
            Workflow workflow,
            Deadlines deadlines,
            Staff staff,
            SuperviseOptions options,
            Clock clock) {
        Learner learner =
                new Learner(
                        incidents,
                        new EndedCases(jdbc, json),
                        new SampleReader(workflow.definition(), deadlines),
                        Caller.system(staff.city()),
                        options,
                        clock);
        incidents.watch(learner);
        return learner;
    }

    /// Logs of a month may take a while to read: they are not read on a thread that others wait
    /// for.
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService learning(Learner learner) {
        ScheduledExecutorService thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("supervise").factory());
        repeat(thread, learner::catchUp, Duration.ofSeconds(1));
        repeat(thread, learner::rebuild, Duration.ofMinutes(1));
        return thread;
    }

    private static void repeat(ScheduledExecutorService thread, Runnable what, Duration every) {
        var unused =
                thread.scheduleWithFixedDelay(
                        () -> tried(what), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// One that throws would never be called again.
    private static void tried(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException e) {
            LOG.error("cannot learn how long stages take; tried again", e);
        }
    }
}
