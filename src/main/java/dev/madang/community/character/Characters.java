package dev.madang.community.character;

import dev.madang.community.actor.Handle;
import dev.madang.shared.Failure;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The characters of the community. */
@Component
public class Characters {

    /** How many of each mode one owner may have. */
    public static final int MOST = 3;

    private static final int ATTEMPTS = 50;

    private final CharacterStore store;
    private final Clock clock;

    Characters(CharacterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Makes a character for somebody who may have {@link #MOST} of its mode.
     *
     * @throws Failure CONFLICT {@code CHARACTER_LIMIT_REACHED}, {@code CHARACTER_HANDLE_TAKEN}
     */
    @Transactional
    public CharacterProfile create(NewCharacter wanted) {
        store.lockOwner(wanted.owner());
        if (store.count(wanted.owner(), wanted.mode()) >= MOST) {
            throw Failure.conflict("CHARACTER_LIMIT_REACHED")
                    .with("limit", MOST)
                    .with("mode", wanted.mode().wireName());
        }
        return add(wanted);
    }

    /**
     * The same for those who run the place: its own characters, a demonstration, a load test.
     *
     * @throws Failure CONFLICT {@code CHARACTER_HANDLE_TAKEN}
     */
    @Transactional
    public CharacterProfile createBeyondLimit(NewCharacter wanted) {
        return add(wanted);
    }

    /** A character that was not deleted. */
    public Optional<CharacterProfile> find(CharacterId id) {
        return store.find(id);
    }

    /** The same by what it is called. */
    public Optional<CharacterProfile> findByHandle(String handle) {
        return store.findByHandle(handle);
    }

    /**
     * A character without which there is nothing to answer.
     *
     * @throws Failure NOT_FOUND {@code PROFILE_NOT_FOUND}
     */
    public CharacterProfile require(CharacterId id) {
        return find(id).orElseThrow(() -> notFound(id));
    }

    private static Failure notFound(CharacterId id) {
        return Failure.notFound("PROFILE_NOT_FOUND").with("id", id.value());
    }

    /**
     * A character that may write.
     *
     * @throws Failure FORBIDDEN {@code CHARACTER_SUSPENDED}
     */
    public CharacterProfile requireActing(CharacterId id) {
        CharacterProfile character = require(id);
        if (character.suspended()) {
            throw Failure.of(Failure.Kind.FORBIDDEN, "CHARACTER_SUSPENDED");
        }
        return character;
    }

    /** Those of an owner, the oldest first. */
    public List<CharacterProfile> ofOwner(String owner) {
        return store.ofOwner(owner);
    }

    /**
     * Calls a character otherwise.
     *
     * @param wanted what it is to be called; its owner and its mode stay as they are
     * @throws Failure NOT_FOUND {@code PROFILE_NOT_FOUND}; CONFLICT {@code CHARACTER_HANDLE_TAKEN}
     */
    @Transactional
    public CharacterProfile edit(CharacterId id, NewCharacter wanted) {
        String handle = wanted.handle().orElse(require(id).handle());
        if (!store.edit(id, wanted.name(), handle, wanted.oneLiner())) {
            throw Failure.conflict("CHARACTER_HANDLE_TAKEN").with("handle", handle);
        }
        return require(id);
    }

    /**
     * Deletes a character for good: what it was called and whose it was is forgotten, its handle is free again. What it wrote stays,
     * without its name.
     *
     * @throws Failure NOT_FOUND {@code PROFILE_NOT_FOUND}
     */
    @Transactional
    public void delete(CharacterId id) {
        if (!store.delete(id, clock.instant())) {
            throw notFound(id);
        }
    }

    /** From now on it only reads; again changes nothing. */
    @Transactional
    public void suspend(CharacterId id) {
        store.suspend(require(id).id(), clock.instant());
    }

    /** It may write again. */
    @Transactional
    public void restore(CharacterId id) {
        store.restore(require(id).id());
    }

    private CharacterProfile add(NewCharacter wanted) {
        String first = wanted.handle().orElseGet(() -> Handle.from(wanted.name()));
        for (int number = 1; number <= ATTEMPTS; number++) {
            CharacterProfile character = made(wanted, number == 1 ? first : Handle.numbered(first, number));
            if (store.add(character, clock.instant())) {
                return character;
            }
            if (wanted.handle().isPresent()) {
                throw Failure.conflict("CHARACTER_HANDLE_TAKEN").with("handle", first);
            }
        }
        return addUnder(made(wanted, first));
    }

    /** The usual numbers are all taken: the id is not. */
    private CharacterProfile addUnder(CharacterProfile wanted) {
        CharacterProfile character = named(wanted, wanted.id().value().replace("char-", "angmoo_"));
        if (!store.add(character, clock.instant())) {
            throw Failure.conflict("CHARACTER_HANDLE_TAKEN").with("handle", character.handle());
        }
        return character;
    }

    private static CharacterProfile made(NewCharacter wanted, String handle) {
        return new CharacterProfile(
                CharacterId.next(),
                wanted.owner(),
                wanted.mode(),
                wanted.name(),
                handle,
                wanted.oneLiner(),
                null,
                null,
                false,
                null);
    }

    private static CharacterProfile named(CharacterProfile one, String handle) {
        return new CharacterProfile(
                one.id(), one.owner(), one.mode(), one.name(), handle, one.oneLiner(), null, null, false, null);
    }
}
