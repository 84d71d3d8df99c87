package dev.madang.community.feed;

import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What everybody wrote and reposted, the newest first. */
@Component
public class Feed {

    private final FeedStore store;

    Feed(FeedStore store) {
        this.store = store;
    }

    public FeedPage newest(FeedContent content, int limit) {
        return newest(content, limit, Set.of());
    }

    /** The same without what some wrote, and without reposts of it. */
    public FeedPage newest(FeedContent content, int limit, Set<String> without) {
        return page(new FeedStore.Part(content, FeedStore.Place.TOP, without), limit);
    }

    /** What comes after a post, which may have been deleted since; nothing when it never stood in the feed. */
    public Optional<FeedPage> after(PostId last, FeedContent content, int limit) {
        return after(last, content, limit, Set.of());
    }

    /** The same without what some wrote, and without reposts of it. */
    public Optional<FeedPage> after(PostId last, FeedContent content, int limit, Set<String> without) {
        return store.place(last).map(place -> page(new FeedStore.Part(content, place, without), limit));
    }

    private FeedPage page(FeedStore.Part part, int limit) {
        List<Post> found = store.page(part, limit + 1);
        List<Post> items = found.subList(0, Math.min(found.size(), limit));
        return new FeedPage(
                items, found.size() > limit ? Optional.of(items.getLast().id()) : Optional.empty());
    }
}
