package dev.madang.community.people;

import dev.madang.community.actor.Actor;
import dev.madang.community.character.Characters;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom a person does not want to see: in their own feed and in what they are told, and nowhere else. */
@Component
public class Mutes {

    /** How many a person can mute. */
    public static final int MOST = 500;

    private final MuteStore store;
    private final Characters characters;
    private final People people;
    private final Clock clock;

    Mutes(MuteStore store, Characters characters, People people, Clock clock) {
        this.store = store;
        this.characters = characters;
        this.people = people;
        this.clock = clock;
    }

    /** The ids of those whom somebody muted. */
    public Set<String> of(Person person) {
        return store.targets(person.id());
    }

    /** The same of whoever looks; strangers mute nobody. */
    public Set<String> of(Caller caller) {
        return store.targets(caller.id());
    }

    /** The same for people to read, the newest first. */
    public List<Muted> list(Person person) {
        return store.list(person.id());
    }

    /**
     * Mutes a character or a person; again changes nothing.
     *
     * @return whether anything changed
     * @throws Failure NOT_FOUND {@code PROFILE_NOT_FOUND}; CONFLICT {@code MUTE_SELF}, {@code MUTE_LIMIT}
     */
    @Transactional
    public boolean mute(Person person, String handle) {
        String target = require(handle).actorId();
        if (target.equals(person.id())) {
            throw Failure.conflict("MUTE_SELF");
        }
        if (store.targets(person.id()).size() >= MOST) {
            throw Failure.conflict("MUTE_LIMIT").with("limit", MOST);
        }
        return store.add(person.id(), target, clock.instant());
    }

    /**
     * Sees them again.
     *
     * @return whether anything changed
     * @throws Failure NOT_FOUND {@code PROFILE_NOT_FOUND}
     */
    @Transactional
    public boolean unmute(Person person, String handle) {
        return store.remove(person.id(), require(handle).actorId());
    }

    private Actor require(String handle) {
        return characters
                .findByHandle(handle)
                .<Actor>map(found -> found)
                .or(() -> people.findByHandle(handle))
                .orElseThrow(() -> Failure.notFound("PROFILE_NOT_FOUND").with("id", handle));
    }
}
