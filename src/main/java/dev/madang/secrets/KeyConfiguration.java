package dev.madang.secrets;

import dev.madang.shared.StartRefusal;
import dev.madang.shared.StartRefusal.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the master key at the start and proves it on a value that it sealed once: a wrong one is told then, not at its first use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecretSettings.class)
class KeyConfiguration {

    private static final String VARIABLE = "MADANG_SECRET_KEY";
    // No secret can have this name.
    static final String CHECK = " check";
    static final byte[] CHECK_VALUE = CHECK.getBytes(StandardCharsets.UTF_8);

    @Bean
    static MasterKey masterKey(SecretSettings settings, SecretStore store) {
        MasterKey key = find(settings, store);
        if (store.addCheck(key.seal(CHECK, CHECK_VALUE))) {
            return key;
        }
        byte[] check = store.check().orElseThrow();
        if (key.opens(CHECK, check)) {
            return key;
        }
        return rotated(settings, check).orElseThrow(() -> new StartRefusal(Reason.SECRET_KEY_WRONG, key.source()));
    }

    /** A rotation that was cut off after its commit: its new key is the right one, and takes its place now. */
    private static Optional<MasterKey> rotated(SecretSettings settings, byte[] check) {
        if (settings.givenKey() != null) {
            return Optional.empty();
        }
        KeyFile file = new KeyFile(settings.keyFile());
        if (file.findNext().filter(next -> next.opens(CHECK, check)).isEmpty()) {
            return Optional.empty();
        }
        file.takeNext();
        return file.read();
    }

    private static MasterKey find(SecretSettings settings, SecretStore store) {
        String given = settings.givenKey();
        if (given != null) {
            return MasterKey.decode(given, VARIABLE);
        }
        KeyFile file = new KeyFile(settings.keyFile());
        return file.read().orElseGet(() -> {
            if (store.check().isPresent()) {
                // A new key would open nothing of what is there.
                throw new StartRefusal(Reason.SECRET_KEY_LOST, file.path());
            }
            return file.create();
        });
    }
}
