package dev.madang.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The folder, the database in it or elsewhere, and the pool of connections. Each depends on the one before, so that they are
 * closed in the opposite order, after everything that uses them.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    private static final int MOST_IDLE = 4;

    @Bean
    @ConditionalOnMissingBean
    DataFolder dataFolder(DatabaseProperties properties) {
        return DataFolder.take(Path.of(properties.data()));
    }

    @Bean
    Database database(DatabaseProperties properties, DataFolder folder) {
        String url = properties.databaseUrl();
        return url == null || url.isBlank()
                ? EmbeddedDatabase.start(folder)
                : ExternalDatabase.reach(DatabaseAddress.parse(url));
    }

    @Bean
    HikariDataSource dataSource(DatabaseProperties properties, Database database) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("madang");
        pool.setJdbcUrl(database.address().jdbcUrl());
        pool.setUsername(database.address().user());
        pool.setPassword(database.address().password());
        pool.setMaximumPoolSize(properties.databasePool());
        pool.setMinimumIdle(Math.min(MOST_IDLE, properties.databasePool()));
        return new HikariDataSource(pool);
    }
}
