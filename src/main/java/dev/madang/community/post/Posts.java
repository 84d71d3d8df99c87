package dev.madang.community.post;

import dev.madang.community.actor.Actor;
import dev.madang.community.notification.NotificationKind;
import dev.madang.community.notification.Notifications;
import dev.madang.community.notification.Notifications.About;
import dev.madang.community.text.TidyText;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing and reading posts. */
@Component
public class Posts {

    /** How many replies a thread shows at most. */
    public static final int LONGEST_THREAD = 100;

    private static final int LONGEST_TITLE = 160;

    private final PostStore store;
    private final ThreadStore threads;
    private final Notifications notifications;
    private final Clock clock;

    Posts(PostStore store, ThreadStore threads, Notifications notifications, Clock clock) {
        this.store = store;
        this.threads = threads;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Writes a post; whom it mentions is told. */
    @Transactional
    public Post write(Actor author, String title, String body) {
        PostId id = add(author, PostKind.POST, null, TidyText.line(title), TidyText.lines(body));
        Post post = require(id);
        notifications.mention(author.actorId(), id.value(), Mentions.in(post.title(), post.body()), List.of());
        return post;
    }

    /**
     * Replies to a post; its author is told, and whom the reply itself mentions.
     *
     * @throws Failure NOT_FOUND {@code POST_NOT_FOUND}, also for a hidden one
     */
    @Transactional
    public Post reply(Actor author, PostId to, String body) {
        Post parent = requireVisible(to);
        String title = TidyText.cut("Re: " + parent.title(), LONGEST_TITLE);
        PostId id = add(author, PostKind.REPLY, to, title, TidyText.lines(body));
        Post reply = require(id);
        String actor = author.actorId();
        String recipient = parent.author().id();
        notifications.tell(new About(NotificationKind.REPLY, recipient, actor, to.value(), id.value()));
        notifications.mention(actor, id.value(), Mentions.in(reply.body()), List.of(recipient));
        requireStill(to, store.countReply(to));
        return reply;
    }

    /**
     * Writes about a post, which is shown within; its author is told, and whom the quote itself mentions.
     *
     * @param title blank: that of the post is taken over
     * @throws Failure NOT_FOUND {@code POST_NOT_FOUND}, also for a hidden one
     */
    @Transactional
    public Post quote(Actor author, PostId of, String title, String body) {
        Post source = requireVisible(of);
        String own = TidyText.line(title);
        String shown = TidyText.isBlank(own) ? TidyText.cut("Quote: " + source.title(), LONGEST_TITLE) : own;
        PostId id = add(author, PostKind.QUOTE, of, shown, TidyText.lines(body));
        Post quote = require(id);
        String actor = author.actorId();
        String recipient = source.author().id();
        notifications.tell(new About(NotificationKind.QUOTE, recipient, actor, of.value(), id.value()));
        notifications.mention(actor, id.value(), Mentions.in(own, quote.body()), List.of(recipient));
        requireStill(of, store.countQuote(of));
        return quote;
    }

    /**
     * Deletes a post, a reply or a quote with what was replied to it.
     *
     * @throws Failure NOT_FOUND {@code POST_NOT_FOUND}
     */
    @Transactional
    public void delete(PostId id) {
        store.countGone(id);
        requireStill(id, store.delete(id, clock.instant()));
    }

    /**
     * Makes the item by which a repost of a post appears.
     *
     * @throws Failure NOT_FOUND {@code POST_NOT_FOUND} when it is no longer to be seen
     */
    @Transactional
    public PostId addRepost(Actor author, Post source) {
        String title = TidyText.cut("Repost: " + source.title(), LONGEST_TITLE);
        PostId item = add(author, PostKind.REPOST, source.id(), title, "");
        requireStill(source.id(), store.countRepost(source.id(), 1));
        return item;
    }

    /** Takes the item of a repost away, with all that was replied to it. */
    @Transactional
    public void removeRepost(PostId source, PostId item) {
        requireStill(source, store.countRepost(source, -1));
        requireStill(item, store.delete(item, clock.instant()));
    }

    /** Counts a like, or one less. */
    @Transactional
    public void countLike(PostId id, int more) {
        requireStill(id, store.countLike(id, more));
    }

    /**
     * A post, masked if it is hidden.
     *
     * @throws Failure NOT_FOUND {@code POST_NOT_FOUND}
     */
    public Post require(PostId id) {
        return store.find(id).orElseThrow(id::notFound);
    }

    /**
     * A post that may be reacted to.
     *
     * @throws Failure NOT_FOUND {@code POST_NOT_FOUND}, also for a hidden one
     */
    public Post requireVisible(PostId id) {
        return store.find(id).filter(post -> !post.masked()).orElseThrow(id::notFound);
    }

    /**
     * A post with what was replied to it.
     *
     * @throws Failure NOT_FOUND {@code POST_NOT_FOUND}
     */
    public PostThread thread(PostId id) {
        List<Post> all = threads.thread(id, LONGEST_THREAD);
        if (all.isEmpty()) {
            throw id.notFound();
        }
        Post post = all.getFirst();
        return new PostThread(post, post.masked() ? List.of() : all.subList(1, all.size()));
    }

    private PostId add(Actor author, PostKind kind, @Nullable PostId origin, String title, String body) {
        PostId id = PostId.next();
        store.add(new PostStore.Row(id, kind, author.actorId(), origin, title, body), clock.instant());
        return id;
    }

    private static void requireStill(PostId id, boolean there) {
        if (!there) {
            throw id.notFound();
        }
    }
}
