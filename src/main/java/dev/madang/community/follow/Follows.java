package dev.madang.community.follow;

import dev.madang.community.actor.Actor;
import dev.madang.community.character.CharacterId;
import dev.madang.community.character.CharacterProfile;
import dev.madang.community.character.Characters;
import dev.madang.community.notification.NotificationKind;
import dev.madang.community.notification.Notifications;
import dev.madang.shared.Failure;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who follows whom. */
@Component
public class Follows {

    private final FollowStore store;
    private final Characters characters;
    private final Notifications notifications;
    private final Clock clock;

    Follows(FollowStore store, Characters characters, Notifications notifications, Clock clock) {
        this.store = store;
        this.characters = characters;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Follows a character; again changes nothing.
     *
     * @throws Failure NOT_FOUND {@code PROFILE_NOT_FOUND}; CONFLICT {@code FOLLOW_SELF}
     */
    @Transactional
    public Following follow(Actor follower, CharacterId id) {
        CharacterProfile target = characters.require(id);
        String actor = follower.actorId();
        if (target.actorId().equals(actor)) {
            throw Failure.conflict("FOLLOW_SELF");
        }
        boolean fresh = store.add(actor, id.value(), clock.instant());
        if (fresh) {
            notifications.tell(new Notifications.About(NotificationKind.FOLLOW, id.value(), actor, null, null));
            if (!store.count(actor, id.value(), 1)) {
                throw Failure.notFound("PROFILE_NOT_FOUND").with("id", id.value());
            }
        }
        return new Following(target, store.since(actor, id.value()), fresh);
    }

    /**
     * Follows it no more.
     *
     * @return whether it did
     * @throws Failure NOT_FOUND {@code PROFILE_NOT_FOUND}
     */
    @Transactional
    public boolean unfollow(Actor follower, CharacterId id) {
        CharacterProfile target = characters.require(id);
        String actor = follower.actorId();
        boolean removed = store.remove(actor, target.id().value());
        if (removed) {
            boolean ignored = store.count(actor, id.value(), -1);
        }
        return removed;
    }

    /** Whether somebody follows a character. */
    public boolean follows(Actor follower, CharacterId id) {
        return store.follows(follower.actorId(), id.value());
    }

    /**
     * Nobody follows a character any more, and it follows nobody. To be called before it is deleted, in the same transaction. The
     * rows go first and the characters are locked after, as everybody does it.
     */
    @Transactional
    public void forget(CharacterId id) {
        FollowStore.Ends ends = store.removeAll(id.value());
        List<String> all = Stream.of(ends.followers(), ends.targets(), List.of(id.value()))
                .flatMap(List::stream)
                .toList();
        store.lock(all);
        store.countGone(ends);
        // What came between the first look and the lock; from here on nobody can follow it.
        store.countGone(store.removeAll(id.value()));
    }
}
