package dev.madang.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;

/**
 * The folder, the database in it or elsewhere, and the pool of connections. Each depends on the one before, so that they are
 * closed in the opposite order, after everything that uses them.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    private static final int MOST_IDLE = 4;
    // Whoever took the port of a dead database may never answer.
    private static final int LOGIN_SECONDS = 3;

    @Bean
    @ConditionalOnMissingBean
    DataFolder dataFolder(DatabaseProperties properties) {
        return DataFolder.take(Path.of(properties.data()));
    }

    @Bean
    Database database(DatabaseProperties properties, DataFolder folder, ObjectProvider<EarlyDatabase> early) {
        String url = properties.databaseUrl();
        if (url != null && !url.isBlank()) {
            return ExternalDatabase.reach(DatabaseAddress.parse(url));
        }
        @Nullable EarlyDatabase begun = early.getIfAvailable();
        return begun == null ? EmbeddedDatabase.start(folder) : begun.take();
    }

    @Bean
    HikariDataSource dataSource(
            DatabaseProperties properties, Database database, ObjectProvider<MeterRegistry> meters) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("madang");
        config.setMaximumPoolSize(properties.databasePool());
        config.setMinimumIdle(Math.min(MOST_IDLE, properties.databasePool()));
        meters.ifAvailable(config::setMetricRegistry);
        return switch (database) {
            case EmbeddedDatabase embedded -> {
                config.setDataSource(new MovingSource(embedded));
                HikariDataSource pool = new Pool(config);
                embedded.whenLost(pool.getHikariPoolMXBean()::softEvictConnections);
                yield pool;
            }
            case ExternalDatabase external -> {
                config.setJdbcUrl(external.address().jdbcUrl());
                config.setUsername(external.address().user());
                config.setPassword(external.address().password());
                config.addDataSourceProperty("loginTimeout", ExternalDatabase.LOGIN_SECONDS);
                yield new Pool(config);
            }
        };
    }

    /** Connections to wherever the embedded database is at that moment. */
    private static final class MovingSource extends AbstractDriverBasedDataSource {

        private final EmbeddedDatabase database;

        MovingSource(EmbeddedDatabase database) {
            this.database = database;
        }

        @Override
        protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
            DatabaseAddress address = database.address();
            return DriverManager.getConnection(address.jdbcUrl(), address.login(LOGIN_SECONDS));
        }

        // The pool also waits so long at its end for a connection that it is just opening.
        @Override
        public int getLoginTimeout() {
            return LOGIN_SECONDS;
        }

        @Override
        public void setLoginTimeout(int seconds) {
            // Ours is shorter than what the pool would set.
        }
    }
}
