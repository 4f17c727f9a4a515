package org.fengqiao.backend.simulate;

import java.nio.file.Path;
import java.time.Instant;
import org.fengqiao.backend.database.DiskFlush;
import org.fengqiao.backend.support.ClockedBackend;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/// The whole backend on a clock that is put forward by hand: real workflow, guards, writer and
/// database. Nothing in it happens by itself, and nothing is flushed to disk before the end.
final class LifeBackend implements AutoCloseable {

    private final VirtualClock clock;
    private final ClockedBackend backend;

    /// @param city its folder
    /// @param data an empty folder for the database
    LifeBackend(Path city, Path data, Instant start) {
        clock = new VirtualClock(start);
        backend = new ClockedBackend(city, data, clock, LifeBackend::furnish);
    }

    private static void furnish(GenericApplicationContext backend) {
        backend.registerBean(
                "noFlush", DiskFlush.class, () -> () -> {}, bean -> bean.setPrimary(true));
        backend.addBeanFactoryPostProcessor(_ ->
                backend.removeBeanDefinition(
                        TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME));
    }

    VirtualClock clock() {
        return clock;
    }

    ConfigurableApplicationContext context() {
        return backend.context();
    }

    int port() {
        return backend.port();
    }

    <T> T get(Class<T> type) {
        return backend.context().getBean(type);
    }

    @Override
    public void close() {
        backend.close();
    }
}
