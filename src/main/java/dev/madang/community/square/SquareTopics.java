package dev.madang.community.square;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.madang.community.feed.Feed;
import dev.madang.community.feed.FeedContent;
import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.community.post.PostThread;
import dev.madang.community.post.Posts;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import dev.madang.ui.LiveTopics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * {@code square:feed}, {@code square:thread:<post>}, {@code square:profile:<handle>}: for everybody. The community has no log of its own, so
 * what is shown is looked at, once a second however many follow it, and all nodes see the same.
 */
@Component
class SquareTopics implements LiveTopics {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final int MOST_KEPT = 10_000;
    private static final int NEWEST = 10;

    private final Feed feed;
    private final Posts posts;
    private final SquareStore store;
    private final Cache<String, String> states =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_KEPT).build();

    SquareTopics(Feed feed, Posts posts, SquareStore store) {
        this.feed = feed;
        this.posts = posts;
        this.store = store;
    }

    @Override
    public String name() {
        return "square";
    }

    @Override
    public Optional<Live> open(String id, Caller caller) {
        String[] parts = id.split(":", 2);
        String rest = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "feed" -> live(id, this::ofFeed);
            case "thread" ->
                PostId.parse(rest)
                        .filter(post -> !ofThread(post).isEmpty())
                        .flatMap(post -> live(id, () -> ofThread(post)));
            case "profile" -> store.profile(rest).flatMap(profile -> live(id, () -> ofProfile(profile.handle())));
            default -> Optional.empty();
        };
    }

    private Optional<Live> live(String id, Supplier<String> state) {
        return Optional.of(new Live.Glance(() -> states.get(id, key -> state.get())));
    }

    private String ofFeed() {
        return Stream.of(FeedContent.ALL, FeedContent.POSTS)
                .map(content ->
                        state(feed.newest(content, FeedPageController.PAGE).items()))
                .collect(Collectors.joining("|"));
    }

    /** Nothing once it is gone. */
    private String ofThread(PostId post) {
        try {
            PostThread thread = posts.thread(post);
            return state(List.of(thread.post())) + "|" + state(thread.replies());
        } catch (Failure gone) {
            return "";
        }
    }

    private String ofProfile(String handle) {
        return store.profile(handle)
                .map(profile -> profile.followers() + "." + profile.following() + "|"
                        + state(store.posts(profile.id(), Cursor.TOP, NEWEST)) + "|"
                        + state(store.replies(profile.id(), Cursor.TOP, NEWEST)))
                .orElse("");
    }

    private static String state(List<Post> posts) {
        return posts.stream()
                .map(post -> post.id() + " " + post.masked() + " " + post.counts())
                .collect(Collectors.joining(","));
    }
}
