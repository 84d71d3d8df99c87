package dev.madang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.testkit.PreparedData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class EarlyDatabaseIntegrationTests {

    private final GenericApplicationContext context = new GenericApplicationContext();
    private Path cluster = Path.of("");
    private DataFolder folder = DataFolder.take(PreparedData.copy());
    private EarlyDatabase early = new EarlyDatabase(folder);

    EarlyDatabaseIntegrationTests() throws Exception {}

    @BeforeEach
    void begin() {
        cluster = folder.path().resolve("postgres/cluster");
    }

    @AfterEach
    void letGo() throws Exception {
        context.close();
        Postmaster.of(cluster).ifPresent(Postmaster::stop);
        folder.close();
    }

    @Test
    void whatWasNotUsedIsStoppedWhenTheStartFails() throws Exception {
        early.initialize(context);
        context.registerBean("broken", Object.class, () -> {
            throw new IllegalStateException("broken");
        });
        assertThatThrownBy(context::refresh).hasRootCauseMessage("broken");
        assertThat(Postmaster.of(cluster)).isEmpty();
        assertThat(folder.path().resolve("logs/postgres.log")).isNotEmptyFile();
    }

    @Test
    void whatIsUsedBelongsToItsUser() throws Exception {
        early.initialize(context);
        context.refresh();
        try (EmbeddedDatabase database = context.getBean(EarlyDatabase.class).take()) {
            context.close();
            assertThat(Postmaster.of(cluster)).isPresent();
            assertThat(database.address().jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
        assertThat(Postmaster.of(cluster)).isEmpty();
    }

    @Test
    void aRefusalReachesWhoAsksForTheDatabase() throws Exception {
        Files.writeString(cluster.resolve("PG_VERSION"), "9\n");
        early.initialize(context);
        assertThatThrownBy(early::take)
                .isInstanceOfSatisfying(
                        StartFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(StartFailure.Reason.POSTGRES_OTHER_MAJOR));
    }

    @Test
    void whereTheConfigurationNamesADatabaseNoneIsStarted() {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("madang.database-url", "postgresql://elsewhere/x")));
        early.initialize(context);
        context.refresh();
        assertThat(context.getBeanProvider(EarlyDatabase.class).stream()).isEmpty();
    }
}
