package dev.madang.secrets;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals everything that is kept with another master key, in one transaction. The new key lies safely beside the old one before
 * that commits, and takes its place after: whatever crash happens in between, the next start finds which of the two it is. No
 * server may run on the database meanwhile: it would go on with the old key.
 */
@Component
public class KeyRotation {

    private static final String VARIABLE = "MADANG_SECRET_KEY_NEW";

    private final SecretSettings settings;
    private final MasterKey key;
    private final SecretStore store;
    private final TransactionTemplate transaction;

    KeyRotation(SecretSettings settings, MasterKey key, SecretStore store, DataSource source) {
        this.settings = settings;
        this.key = key;
        this.store = store;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** What was done: how many secrets, and where the key before is; nowhere if it was given by a variable. */
    public record Rotated(int secrets, @Nullable Path before) {}

    /** Whether the key is given by {@code MADANG_SECRET_KEY}, so that its successor has to be given too. */
    public boolean isGiven() {
        return settings.givenKey() != null;
    }

    /** Takes a new key into the key file; the file's content before stays beside it as {@code secret.key.old}. */
    public Rotated toNewFile() {
        KeyFile file = new KeyFile(settings.keyFile());
        int sealed = seal(file.next());
        file.takeNext();
        return new Rotated(sealed, file.beforePath());
    }

    /**
     * Takes the key that is given, which has to be in {@code MADANG_SECRET_KEY} from then on.
     *
     * @throws dev.madang.shared.StartRefusal {@code SECRET_KEY_MALFORMED}
     */
    public Rotated toGiven(String newKey) {
        return new Rotated(seal(MasterKey.decode(newKey, VARIABLE)), null);
    }

    private int seal(MasterKey next) {
        return Objects.requireNonNull(transaction.execute(status -> {
            store.lock();
            Map<String, byte[]> sealed = new TreeMap<>();
            store.all().forEach((name, bytes) -> sealed.put(name, next.seal(name, open(name, bytes))));
            store.seal(sealed, next.seal(KeyConfiguration.CHECK, KeyConfiguration.CHECK_VALUE));
            return sealed.size();
        }));
    }

    private byte[] open(String name, byte[] sealed) {
        try {
            return key.open(name, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the secret " + name + " does not open; nothing was changed", e);
        }
    }
}
