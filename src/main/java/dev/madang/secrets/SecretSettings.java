package dev.madang.secrets;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the master key comes from.
 *
 * @param data the data folder, which has the key file when no key is given
 * @param secretKey the key itself: 32 bytes in base64; blank or absent for the file
 */
@ConfigurationProperties("madang")
record SecretSettings(
        @DefaultValue("./data") String data, @Nullable String secretKey) {

    /** The key that a variable gives, null where the file counts. */
    @Nullable
    String givenKey() {
        return secretKey == null || secretKey.isBlank() ? null : secretKey;
    }

    Path keyFile() {
        return Path.of(data).resolve("secret.key");
    }

    @Override
    public String toString() {
        return "SecretSettings[" + data + "]";
    }
}
