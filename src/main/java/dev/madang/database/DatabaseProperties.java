package dev.madang.database;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Madang keeps its data.
 *
 * @param data the data folder; text, since Spring would look for a relative path on the class path first
 * @param databaseUrl an external database; blank or absent for the embedded one
 * @param databasePool how many connections are open at most
 */
@Validated
@ConfigurationProperties("madang")
record DatabaseProperties(
        @DefaultValue("./data") @NotBlank String data,
        @Nullable String databaseUrl,
        @DefaultValue("16") @Min(1) int databasePool) {

    @Override
    public String toString() {
        return "DatabaseProperties[" + data + "]";
    }
}
