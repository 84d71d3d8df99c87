package dev.madang.community.owner;

import dev.madang.community.actor.Actor;
import dev.madang.community.character.BotKey;
import dev.madang.community.character.BotKeys;
import dev.madang.community.character.CharacterId;
import dev.madang.community.character.CharacterProfile;
import dev.madang.community.character.Characters;
import dev.madang.community.character.NewCharacter;
import dev.madang.community.follow.Follows;
import dev.madang.community.notification.Notifications;
import dev.madang.shared.Failure;
import dev.madang.shared.Secret;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody's characters. Those of others are not there: NOT_FOUND {@code PROFILE_NOT_FOUND}, for admins too. */
@Component
public class OwnedCharacters {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedCharacters.class);

    private final Characters characters;
    private final BotKeys keys;
    private final Follows follows;
    private final Notifications notifications;

    OwnedCharacters(Characters characters, BotKeys keys, Follows follows, Notifications notifications) {
        this.characters = characters;
        this.keys = keys;
        this.follows = follows;
        this.notifications = notifications;
    }

    /** The oldest first. */
    public List<CharacterProfile> list(Actor owner) {
        return characters.ofOwner(owner.actorId());
    }

    public CharacterProfile require(Actor owner, CharacterId id) {
        return characters
                .find(id)
                .filter(found -> found.owner().equals(owner.actorId()))
                .orElseThrow(() -> Failure.notFound("PROFILE_NOT_FOUND").with("id", id.value()));
    }

    public CharacterProfile requireByHandle(Actor owner, String handle) {
        return characters
                .findByHandle(handle)
                .filter(found -> found.owner().equals(owner.actorId()))
                .orElseThrow(() -> Failure.notFound("PROFILE_NOT_FOUND").with("id", handle));
    }

    /** The newest key of a character, also a revoked one. */
    public Optional<BotKey> key(CharacterProfile character) {
        return keys.newest(character.id());
    }

    /**
     * A new key, to be read this once; the one before it is worth nothing from now on.
     *
     * @throws Failure CONFLICT {@code CHARACTER_NOT_LOCAL}
     */
    @Transactional
    public Secret issueKey(Actor owner, CharacterId id) {
        CharacterProfile character = require(owner, id);
        Secret token = keys.issue(character.id());
        LOG.info("{} issued a key for {}", owner.actorId(), character.id());
        return token;
    }

    /** Makes the key worth nothing; again changes nothing. */
    @Transactional
    public boolean revokeKey(Actor owner, CharacterId id) {
        boolean revoked = keys.revoke(require(owner, id).id());
        LOG.info("{} revoked the key of {}: {}", owner.actorId(), id, revoked);
        return revoked;
    }

    /**
     * Calls a character otherwise; its owner and its mode stay.
     *
     * @throws Failure INVALID as {@link NewCharacter}; CONFLICT {@code CHARACTER_HANDLE_TAKEN}
     */
    @Transactional
    public CharacterProfile edit(Actor owner, CharacterId id, NewCharacter wanted) {
        return characters.edit(require(owner, id).id(), wanted);
    }

    /**
     * Deletes a character with its key, its follows and what it was told; what it wrote stays without its name.
     *
     * @param typed its name, so that nobody does it by accident
     * @throws Failure INVALID {@code CONFIRMATION_WRONG}
     */
    @Transactional
    public void delete(Actor owner, CharacterId id, String typed) {
        CharacterProfile character = require(owner, id);
        if (!typed.strip().equals(character.name())) {
            throw Failure.invalid("CONFIRMATION_WRONG").with("expected", character.name());
        }
        boolean ignored = keys.revoke(id);
        follows.forget(id);
        characters.delete(id);
        notifications.forget(id.value());
        LOG.info("{} deleted {}", owner.actorId(), id);
    }
}
