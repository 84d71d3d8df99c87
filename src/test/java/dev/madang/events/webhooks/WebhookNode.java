package dev.madang.events.webhooks;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.shared.Ids;
import dev.madang.shared.Subject;
import dev.madang.testkit.ManualClock;
import dev.madang.testkit.TemporaryFolder;
import dev.madang.testkit.TestPostgres;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A node that has webhooks, and nothing else of a server. */
final class WebhookNode implements AutoCloseable {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final ConfigurableApplicationContext context;

    private WebhookNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static String database() {
        String address = TestPostgres.freshDatabase();
        Flyway.configure()
                .dataSource(address, "postgres", "")
                .locations("classpath:db/migration/events", "classpath:db/migration/secrets")
                .outOfOrder(true)
                .load()
                .migrate();
        return address;
    }

    /** The data folder, where the master key lies. */
    static Path data() {
        return TemporaryFolder.create("madang-webhooks");
    }

    static WebhookNode start(String database, ManualClock clock, Path data, String... properties) {
        SpringApplicationBuilder builder = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().registerSingleton("manualClock", clock))
                .properties("test.database=" + database, "madang.data=" + data)
                .properties("madang.outgoing.allow=127.0.0.1", "madang.delivery.look=1h")
                .properties("spring.main.register-shutdown-hook=false")
                .properties(properties);
        return new WebhookNode(builder.run());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Announces in a transaction of its own; gives the run that it was about. */
    String announce() {
        String run = Ids.next("run_");
        bean(TransactionTemplate.class)
                .executeWithoutResult(status -> bean(Webhooks.class).announce(List.of(ended(run))));
        return run;
    }

    static Announcement ended(String run) {
        java.time.Instant at = java.time.Instant.parse("2026-11-20T09:00:00Z");
        return new Announcement.RunEnded("probe", run, new Subject("probe", run), "completed", at, at.plusSeconds(5));
    }

    static NewWebhook webhook(String name, String url) {
        return new NewWebhook(
                name,
                new dev.madang.shared.Secret(url),
                new dev.madang.shared.Secret(SECRET),
                Format.JSON,
                Tongue.EN,
                Set.of(),
                Set.of());
    }

    /** State, attempts and reason of the one delivery about a run. */
    Map<String, Object> delivery(String run) {
        return bean(JdbcClient.class)
                .sql("SELECT state, attempts, reason FROM events.delivery WHERE subject = :subject")
                .param("subject", "probe/" + run)
                .query()
                .singleRow();
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ComponentScan({"dev.madang.secrets", "dev.madang.outgoing", "dev.madang.events"})
    static class Parts {

        @Bean
        HikariDataSource pool(@org.springframework.beans.factory.annotation.Value("${test.database}") String address) {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(address);
            pool.setUsername("postgres");
            pool.setMaximumPoolSize(3);
            pool.setConnectionTimeout(5_000);
            return pool;
        }

        @Bean
        JdbcClient jdbc(HikariDataSource pool) {
            return JdbcClient.create(pool);
        }

        @Bean
        JdbcTransactionManager transactionManager(HikariDataSource pool) {
            return new JdbcTransactionManager(pool);
        }

        @Bean
        TransactionTemplate transactionTemplate(JdbcTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
