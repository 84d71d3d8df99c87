package dev.madang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.database.StartFailure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTests {

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p@host:5433/db, jdbc:postgresql://host:5433/db, u, p",
        "postgres://u:p@host/db, jdbc:postgresql://host/db, u, p",
        "postgresql://u@host/db, jdbc:postgresql://host/db, u,",
        "postgresql://host/db, jdbc:postgresql://host/db,,",
        "postgresql:///db, jdbc:postgresql://localhost/db,,",
        "postgresql://u:p@[::1]:5433/db, jdbc:postgresql://[::1]:5433/db, u, p",
        "postgresql://u:p@host/db?sslmode=require, jdbc:postgresql://host/db?sslmode=require, u, p",
        "postgresql://u%40x:p%2Fw%40%3A+%C3%A9@host/db, jdbc:postgresql://host/db, u@x, p/w@:+é",
        "postgresql://u:p@w:x@host/db, jdbc:postgresql://host/db, u, p@w:x",
        "jdbc:postgresql://host:5433/db?user=u&password=p&ssl=true, jdbc:postgresql://host:5433/db?ssl=true, u, p",
        "jdbc:postgresql://u:p@host/db, jdbc:postgresql://host/db, u, p",
        "jdbc:postgresql:db, jdbc:postgresql://localhost/db,,",
        "'  jdbc:postgresql://host/  ', jdbc:postgresql://host/,,",
    })
    void bothFormsAreReadAndTheSecretLeavesTheUrl(String text, String jdbcUrl, String user, String password) {
        assertThat(DatabaseAddress.parse(text)).isEqualTo(new DatabaseAddress(jdbcUrl, user, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "host/db",
                "mysql://u:sEcret@host/db",
                "postgresql://u:sEc/ret@host/db",
                "postgresql://u:sEcret%zz@host/db"
            })
    void whatIsNoAddressIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> DatabaseAddress.parse(text))
                .hasNoCause()
                .isInstanceOfSatisfying(StartFailure.class, failure -> {
                    assertThat(failure.reason()).isEqualTo(Reason.DATABASE_URL_UNREADABLE);
                    assertThat(failure.getMessage() + failure.arguments()).doesNotContain("ret");
                });
    }

    @Test
    void itShowsThePlaceAlone() {
        DatabaseAddress address = DatabaseAddress.parse("postgresql://u:sEcret@host:5433/db?sslmode=require");
        assertThat(address.place()).isEqualTo("host:5433/db");
        assertThat(address).hasToString("DatabaseAddress[host:5433/db]");
    }
}
