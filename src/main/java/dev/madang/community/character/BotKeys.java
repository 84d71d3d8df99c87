package dev.madang.community.character;

import dev.madang.identity.Caller;
import dev.madang.identity.CharacterTokens;
import dev.madang.identity.Fingerprint;
import dev.madang.shared.Failure;
import dev.madang.shared.Ids;
import dev.madang.shared.Secret;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The keys of local characters: one valid key each, kept as a fingerprint. */
@Component
public class BotKeys implements CharacterTokens {

    private static final int SHOWN = 24;

    private final BotKeyStore store;
    private final Characters characters;
    private final Clock clock;

    BotKeys(BotKeyStore store, Characters characters, Clock clock) {
        this.store = store;
        this.characters = characters;
        this.clock = clock;
    }

    /**
     * A new key for a character; the one before it is worth nothing from now on. It can be read here and never again.
     *
     * @throws Failure NOT_FOUND {@code PROFILE_NOT_FOUND}; CONFLICT {@code CHARACTER_NOT_LOCAL}
     */
    @Transactional
    public Secret issue(CharacterId character) {
        if (characters.require(character).mode() != ExecutionMode.LOCAL) {
            throw Failure.conflict("CHARACTER_NOT_LOCAL");
        }
        Secret token = Secret.random(PREFIX);
        Instant now = clock.instant();
        store.lock(character);
        store.revoke(character, now);
        BotKey key =
                new BotKey(Ids.next("local-key-"), character, token.reveal().substring(0, SHOWN), now, null, null);
        store.add(key, Fingerprint.of(token));
        return token;
    }

    /** Makes the character's key worth nothing; false when it had none. */
    @Transactional
    public boolean revoke(CharacterId character) {
        return store.revoke(character, clock.instant());
    }

    /** The newest key of a character, also a revoked one. */
    public Optional<BotKey> newest(CharacterId character) {
        return store.newest(character);
    }

    @Override
    public Optional<Caller.Bot> find(Secret token) {
        return store.find(Fingerprint.of(token), clock.instant());
    }
}
