package dev.madang.community.feed;

import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What everybody wrote and reposted, the newest first, the same for all who read it. */
@Component
public class Feed {

    private final FeedStore store;

    Feed(FeedStore store) {
        this.store = store;
    }

    public FeedPage newest(FeedContent content, int limit) {
        return page(content, FeedStore.Place.TOP, limit);
    }

    /** What comes after a post, which may have been deleted since; nothing when it never stood in the feed. */
    public Optional<FeedPage> after(PostId last, FeedContent content, int limit) {
        return store.place(last).map(place -> page(content, place, limit));
    }

    private FeedPage page(FeedContent content, FeedStore.Place after, int limit) {
        List<Post> found = store.page(content, after, limit + 1);
        List<Post> items = found.subList(0, Math.min(found.size(), limit));
        return new FeedPage(
                items, found.size() > limit ? Optional.of(items.getLast().id()) : Optional.empty());
    }
}
