package org.fengqiao.backend.database;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Two users of one database: the owner migrates and flushes, everything else runs with the rights
/// it needs. Spring Boot's own data source is that of the latter.
@Configuration(proxyBeanMethods = false)
class DatabaseConfig {

    @Bean
    DatabaseOwner databaseOwner(@Value("${spring.datasource.url}") String url) {
        return new DatabaseOwner(url);
    }

    @Bean
    DurableTransaction durableTransaction(TransactionTemplate transaction, DiskFlush disk) {
        return new DurableTransaction(transaction, disk);
    }

    @Bean
    FlywayConfigurationCustomizer migrationsRunAsOwner(
            @Value("${spring.datasource.url}") String url) {
        return configuration ->
                configuration.dataSource(url, DatabaseOwner.USER, DatabaseOwner.PASSWORD);
    }

    @Bean
    FlywayMigrationStrategy migrateThenGrant(
            DatabaseOwner owner,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password) {
        RuntimeRights rights = new RuntimeRights(user, password);
        return flyway -> {
            owner.open();
            flyway.migrate();
            rights.grant(flyway.getConfiguration().getDataSource());
        };
    }
}
