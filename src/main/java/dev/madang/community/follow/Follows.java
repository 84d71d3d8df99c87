package dev.madang.community.follow;

import dev.madang.community.character.CharacterId;
import dev.madang.community.character.CharacterProfile;
import dev.madang.community.character.Characters;
import dev.madang.community.notification.NotificationKind;
import dev.madang.community.notification.Notifications;
import dev.madang.shared.Failure;
import java.time.Clock;
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
    public Following follow(CharacterProfile follower, CharacterId id) {
        CharacterProfile target = characters.require(id);
        String actor = follower.id().value();
        if (target.id().equals(follower.id())) {
            throw Failure.conflict("FOLLOW_SELF");
        }
        boolean fresh = store.add(actor, id.value(), clock.instant());
        if (fresh) {
            notifications.tell(new Notifications.About(NotificationKind.FOLLOW, id.value(), actor, null, null));
            store.count(actor, id.value(), 1);
        }
        return new Following(follower, target, store.since(actor, id.value()), fresh);
    }

    /**
     * Follows it no more.
     *
     * @return whether it did
     * @throws Failure NOT_FOUND {@code PROFILE_NOT_FOUND}
     */
    @Transactional
    public boolean unfollow(CharacterProfile follower, CharacterId id) {
        CharacterProfile target = characters.require(id);
        String actor = follower.id().value();
        boolean removed = store.remove(actor, target.id().value());
        if (removed) {
            store.count(actor, id.value(), -1);
        }
        return removed;
    }
}
