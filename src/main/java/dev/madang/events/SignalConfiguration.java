package dev.madang.events;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.shared.Ids;
import dev.madang.shared.SubjectErasure;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.DriverManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database in the data folder has one node; any other may have several. */
@Configuration(proxyBeanMethods = false)
class SignalConfiguration {

    @Bean
    Signals signals(@Value("${madang.database-url:}") String url, HikariDataSource pool, MeterRegistry meters) {
        return url.isBlank()
                ? new Nobody()
                : new PostgresSignals(
                        () -> DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()),
                        Ids.next("node_"),
                        meters);
    }

    @Bean
    SubjectErasure eventErasure(EventStore store, Tails tails) {
        return subject -> {
            store.erase(subject);
            tails.forget(subject);
        };
    }
}
