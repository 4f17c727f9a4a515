package org.fengqiao.backend.support;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fengqiao.backend.BackendApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/// The whole backend on a clock of the test's, in this process: it can be ended and begun again on
/// the same data at another time.
public final class ClockedBackend implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    /// @param city its folder
    /// @param data folder of the database
    /// @param more what else is to be put into the backend
    /// @param arguments beside those for city, data and port
    public ClockedBackend(
            Path city,
            Path data,
            Clock clock,
            Consumer<GenericApplicationContext> more,
            String... arguments) {
        SpringApplication application = new SpringApplication(BackendApplication.class);
        application.addInitializers(
                (ApplicationContextInitializer<GenericApplicationContext>)
                        backend -> {
                            furnish(backend, clock);
                            more.accept(backend);
                        });
        context =
                application.run(
                        Stream.concat(
                                        Stream.of(
                                                "--fengqiao.city=" + city,
                                                "--fengqiao.data=" + data,
                                                "--fengqiao.sample=true",
                                                "--fengqiao.simulate=false",
                                                "--FENGQIAO_SAMPLE_PASSWORD=" + Rest.PASSWORD,
                                                "--server.port=0",
                                                "--logging.level.root=warn",
                                                "--logging.level.org.fengqiao=warn"),
                                        Stream.of(arguments))
                                .toArray(String[]::new));
    }

    private static void furnish(GenericApplicationContext backend, Clock clock) {
        backend.getBeanFactory().registerSingleton("noTestConfiguration", new NoTests());
        backend.registerBean(
                "clockOfTest", Clock.class, () -> clock, bean -> bean.setPrimary(true));
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

    public ConfigurableApplicationContext context() {
        return context;
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
