package dev.madang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.database.StartFailure.Reason;
import dev.madang.testkit.PreparedData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class ExternalDatabaseIntegrationTests {

    private static DataFolder folder;
    private static EmbeddedDatabase server;

    @TempDir
    private Path data;

    @BeforeAll
    static void start() throws IOException {
        folder = DataFolder.take(PreparedData.copy());
        server = EmbeddedDatabase.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
        folder.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://postgres:%s@%s", "jdbc:postgresql://%2$s?user=postgres&password=%1$s"})
    void aUrlOfEitherFormLeadsToThatDatabaseAndStartsNoOther(String form) throws Exception {
        String url =
                form.formatted(server.address().password(), server.address().place());
        try (AnnotationConfigApplicationContext context = context(url);
                Connection connection = context.getBean(DataSource.class).getConnection()) {
            assertThat(connection.getMetaData().getURL())
                    .isEqualTo(server.address().jdbcUrl());
        }
        assertThat(data.resolve("postgres")).doesNotExist();
        assertThat(Files.exists(data.resolve("madang.lock"))).isTrue();
    }

    @Test
    void thePoolHasSixteenConnectionsUnlessToldOtherwise() {
        String url = "postgresql://postgres:" + server.address().password() + "@"
                + server.address().place();
        try (AnnotationConfigApplicationContext context = context(url)) {
            assertThat(context.getBean(HikariDataSource.class).getMaximumPoolSize())
                    .isEqualTo(16);
        }
        try (AnnotationConfigApplicationContext context = context(url, "madang.database-pool=3")) {
            assertThat(context.getBean(HikariDataSource.class).getMaximumPoolSize())
                    .isEqualTo(3);
        }
    }

    @Test
    void theDatabaseOfSomebodyElseIsLeftRunning() throws SQLException {
        ExternalDatabase database = ExternalDatabase.reach(server.address());
        database.close();
        assertThat(ExternalDatabase.reach(server.address()).version()).startsWith("18.");
    }

    @Test
    void aServerThatIsTooOldIsRefused() throws IOException {
        try (OldServer old = new OldServer("14.19")) {
            StartFailure failure = failure("postgresql://u:sEcret@127.0.0.1:" + old.port() + "/db");
            assertThat(failure.reason()).isEqualTo(Reason.DATABASE_TOO_OLD);
            assertThat(failure.arguments()).containsExactly("127.0.0.1:" + old.port() + "/db", "14.19", 15);
        }
    }

    @Test
    void theOldestVersionThatServesIsTaken() throws IOException {
        try (OldServer old = new OldServer("15.0")) {
            DatabaseAddress address = DatabaseAddress.parse("postgresql://u:p@127.0.0.1:" + old.port() + "/db");
            assertThat(ExternalDatabase.reach(address).version()).isEqualTo("15.0");
        }
    }

    @Test
    void aRefusedLoginAMissingDatabaseAndASilentHostAreToldApart() {
        String place = server.address().place();
        assertThat(failure("postgresql://postgres:sEcret@" + place).reason()).isEqualTo(Reason.DATABASE_LOGIN_REFUSED);
        String elsewhere = place.replace("/madang", "/other");
        assertThat(failure("postgresql://postgres:" + server.address().password() + "@" + elsewhere)
                        .reason())
                .isEqualTo(Reason.DATABASE_MISSING);
        assertThat(failure("postgresql://postgres:sEcret@127.0.0.1:1/db").reason())
                .isEqualTo(Reason.DATABASE_UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://postgres:sEcret@127.0.0.1:1/db",
                "jdbc:postgresql://127.0.0.1:1/db?user=postgres&password=sEcret",
                "postgresql://postgres:sEcret@nowhere.invalid/db",
                "postgresql://postgres:sEcret%zz@127.0.0.1/db"
            })
    void thePasswordStandsInNoErrorHoweverDeepOneLooks(String url) {
        StringWriter everything = new StringWriter();
        catchThrowable(() -> context(url).close()).printStackTrace(new PrintWriter(everything));
        assertThat(everything.toString()).contains("StartFailure").doesNotContain("sEcret");
    }

    private static StartFailure failure(String url) {
        return catchThrowableOfType(StartFailure.class, () -> ExternalDatabase.reach(DatabaseAddress.parse(url)));
    }

    private AnnotationConfigApplicationContext context(String url, String... more) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        TestPropertyValues.of("madang.data=" + data, "madang.database-url=" + url)
                .and(more)
                .applyTo(context);
        context.register(DatabaseConfiguration.class);
        context.refresh();
        return context;
    }
}
