package dev.madang.identity;

import dev.madang.shared.Failure;
import dev.madang.shared.Ids;
import dev.madang.shared.Secret;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The API keys of accounts ({@code X-API-Key}): {@code mdg_} and 43 random characters, of which only a hash is kept. */
@Component
public class ApiKeys {

    private static final String PREFIX = "mdg_";
    private static final int SHOWN = PREFIX.length() + 6;
    private static final int LONGEST_NAME = 80;
    private static final int MOST = 50;

    private final ApiKeyStore store;
    private final Clock clock;

    ApiKeys(ApiKeyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A new key, and the only time that it can be seen. */
    public record Made(ApiKey key, Secret value) {}

    /**
     * Makes a key that acts as this account.
     *
     * @param name 1 to 80 characters for its owner to know it by
     * @throws Failure INVALID {@code API_KEY_NAME_INVALID}, CONFLICT {@code API_KEY_LIMIT} at 50 keys that are not revoked
     */
    public Made create(AccountId account, String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Failure.invalid("API_KEY_NAME_INVALID").with("max", LONGEST_NAME);
        }
        Secret value = Secret.random(PREFIX);
        String prefix = value.reveal().substring(0, SHOWN);
        ApiKey key = new ApiKey(Ids.next("key_"), account, name.strip(), prefix, clock.instant(), null, null);
        if (!store.add(key, Fingerprint.of(value), MOST)) {
            throw Failure.conflict("API_KEY_LIMIT").with("limit", MOST);
        }
        return new Made(key, value);
    }

    /** The account that a key acts as, with the role that it has now; nothing for an unknown or revoked key. */
    public Optional<Caller.Account> find(Secret value) {
        byte[] hash = Fingerprint.of(value);
        Optional<Caller.Account> account = store.find(hash);
        if (account.isPresent()) {
            store.used(hash, clock.instant());
        }
        return account;
    }

    /** The keys of an account, oldest first, revoked ones too. */
    public List<ApiKey> list(AccountId account) {
        return store.list(account);
    }

    /**
     * Ends a key of an account at once, on every node.
     *
     * @throws Failure NOT_FOUND {@code API_KEY_NOT_FOUND}, also when it is revoked already or another's
     */
    public void revoke(AccountId account, String id) {
        if (!store.revoke(account, id, clock.instant())) {
            throw Failure.notFound("API_KEY_NOT_FOUND").with("key", id);
        }
    }
}
