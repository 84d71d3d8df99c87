package dev.madang.community.reaction;

import dev.madang.community.actor.Actor;
import dev.madang.community.notification.NotificationKind;
import dev.madang.community.notification.Notifications;
import dev.madang.community.notification.Notifications.About;
import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.community.post.Posts;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Likes and reposts, at most one of each by an actor on a post. Each method says whether it changed anything, and refuses with
 * NOT_FOUND {@code POST_NOT_FOUND} what is not there or hidden. The counter comes last: it is what others wait for.
 */
@Component
public class Reactions {

    private final ReactionStore store;
    private final Posts posts;
    private final Notifications notifications;
    private final Clock clock;

    Reactions(ReactionStore store, Posts posts, Notifications notifications, Clock clock) {
        this.store = store;
        this.posts = posts;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Transactional
    public boolean like(Actor actor, PostId id) {
        Post post = posts.requireVisible(id);
        boolean liked = store.like(id, actor.actorId(), clock.instant());
        if (liked) {
            notifications.tell(about(NotificationKind.LIKE, post, actor, null));
            posts.countLike(id, 1);
        }
        return liked;
    }

    @Transactional
    public boolean unlike(Actor actor, PostId id) {
        Post ignored = posts.requireVisible(id);
        boolean unliked = store.unlike(id, actor.actorId());
        if (unliked) {
            posts.countLike(id, -1);
        }
        return unliked;
    }

    @Transactional
    public boolean repost(Actor actor, PostId id) {
        Post post = posts.requireVisible(id);
        if (store.isReposted(id, actor.actorId())) {
            return false;
        }
        PostId item = posts.addRepost(actor, post);
        store.repost(id, actor.actorId(), item, clock.instant());
        notifications.tell(about(NotificationKind.REPOST, post, actor, item));
        return true;
    }

    /** Takes a repost back: its item is gone, with what was replied to it. */
    @Transactional
    public boolean unrepost(Actor actor, PostId id) {
        Post ignored = posts.requireVisible(id);
        Optional<PostId> item = store.unrepost(id, actor.actorId());
        item.ifPresent(gone -> posts.removeRepost(id, gone));
        return item.isPresent();
    }

    /** What an actor did to some posts. */
    public Standing standing(Actor actor, Collection<PostId> posts) {
        return store.standing(actor.actorId(), posts);
    }

    private static About about(NotificationKind kind, Post post, Actor actor, @Nullable PostId source) {
        return new About(
                kind, post.author().id(), actor.actorId(), post.id().value(), source == null ? null : source.value());
    }
}
