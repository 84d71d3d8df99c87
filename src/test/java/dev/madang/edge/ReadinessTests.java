package dev.madang.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.shared.HealthPart;
import dev.madang.testkit.FreePort;
import dev.madang.testkit.TestPostgres;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ReadinessTests {

    @Test
    void withoutItsDatabaseTheServerIsNotReadyAndNoPartIsAsked() {
        HealthPart asked = part("asked", null);
        Readiness readiness = readiness("jdbc:postgresql://127.0.0.1:" + FreePort.any() + "/gone", asked);
        assertThat(readiness.isDatabaseThere()).isFalse();
        assertThat(readiness.look()).isEqualTo(new Readiness.Look(false, Map.of(), List.of()));
        assertThat(readiness.look().isReady()).isFalse();
    }

    @Test
    void aWarningLeavesItReadyAndAFailureDoesNot() {
        String there = TestPostgres.freshDatabase();
        Readiness.Look warned =
                readiness(there, part("clock", HealthPart.State.WARNING)).look();
        assertThat(warned.checks()).containsEntry("clock", false);
        assertThat(warned.isReady()).isTrue();
        Readiness.Look failed = readiness(
                        there, part("disk", HealthPart.State.FAILED), part("x", HealthPart.State.WELL))
                .look();
        assertThat(failed.failed()).containsExactly("disk");
        assertThat(failed.isReady()).isFalse();
    }

    private static Readiness readiness(String address, HealthPart... parts) {
        DriverManagerDataSource database = new DriverManagerDataSource(address, "postgres", "");
        return new Readiness(new HealthStore(JdbcClient.create(database)), List.of(parts));
    }

    /** A part in that state; one without a state must not be asked. */
    private static HealthPart part(String name, HealthPart.@Nullable State state) {
        return new HealthPart() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public State state() {
                if (state == null) {
                    throw new AssertionError(name + " was asked");
                }
                return state;
            }
        };
    }
}
