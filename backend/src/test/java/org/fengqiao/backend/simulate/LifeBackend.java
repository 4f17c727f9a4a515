package org.fengqiao.backend.simulate;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.fengqiao.backend.BackendApplication;
import org.fengqiao.backend.database.DiskFlush;
import org.fengqiao.backend.support.Rest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/// The whole backend on a clock that is put forward by hand: real workflow, guards, writer and
/// database. Nothing in it happens by itself, and nothing is flushed to disk before the end.
final class LifeBackend implements AutoCloseable {

    private final VirtualClock clock;
    private final ConfigurableApplicationContext context;

    /// @param city its folder
    /// @param data an empty folder for the database
    LifeBackend(Path city, Path data, Instant start) {
        clock = new VirtualClock(start);
        SpringApplication application = new SpringApplication(BackendApplication.class);
        application.addInitializers(
                (ApplicationContextInitializer<GenericApplicationContext>) this::furnish);
        context =
                application.run(
                        "--fengqiao.city=" + city,
                        "--fengqiao.data=" + data,
                        "--fengqiao.sample=true",
                        "--fengqiao.simulate=false",
                        "--FENGQIAO_SAMPLE_PASSWORD=" + Rest.PASSWORD,
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--logging.level.org.fengqiao=warn");
    }

    private void furnish(GenericApplicationContext backend) {
        backend.getBeanFactory().registerSingleton("noTestConfiguration", new NoTests());
        backend.registerBean("lifeClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
        backend.registerBean(
                "noFlush", DiskFlush.class, () -> () -> {}, bean -> bean.setPrimary(true));
        backend.addBeanFactoryPostProcessor(_ ->
                backend.removeBeanDefinition(
                        TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME));
    }

    /// What tests put into their own backends is on the class path and not meant for this one.
    private static final class NoTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getAnnotationMetadata().hasAnnotation(TestConfiguration.class.getName());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NoTests;
        }

        @Override
        public int hashCode() {
            return NoTests.class.hashCode();
        }
    }

    VirtualClock clock() {
        return clock;
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
