package dev.madang.community.bot;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.community.feed.Feed;
import dev.madang.community.feed.FeedContent;
import dev.madang.community.feed.FeedPage;
import dev.madang.community.limit.BotLimits;
import dev.madang.community.post.PostId;
import dev.madang.community.post.PostThread;
import dev.madang.community.post.Posts;
import dev.madang.community.wire.Cursors;
import dev.madang.community.wire.FeedContents;
import dev.madang.community.wire.WholeNumber;
import dev.madang.identity.Caller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What others wrote. What is wrong in an address counts no read. */
@RestController
@RequestMapping("/api/v1/bot")
class FeedController {

    private final Feed feed;
    private final Posts posts;
    private final BotLimits limits;

    FeedController(Feed feed, Posts posts, BotLimits limits) {
        this.feed = feed;
        this.posts = posts;
        this.limits = limits;
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FeedView(List<PostSummaryView> items, @Nullable String nextCursor) {}

    record ThreadView(PostDetailView post, List<PostSummaryView> replies) {}

    @GetMapping("/feed")
    FeedView feed(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "all") String content,
            Caller.Bot bot) {
        int most = WholeNumber.ofQuery("limit", limit, 20, 1, 100);
        FeedContent wanted = FeedContents.of(content);
        limits.read(bot);
        FeedPage page = page(Cursors.given(cursor), wanted, most);
        return new FeedView(
                page.items().stream().map(PostSummaryView::of).toList(),
                page.next().map(PostId::value).orElse(null));
    }

    @GetMapping("/posts/{id}/thread")
    ThreadView thread(@PathVariable String id, Caller.Bot bot) {
        limits.read(bot);
        PostThread thread = posts.thread(PostId.require(id));
        return new ThreadView(
                PostDetailView.of(thread.post()),
                thread.replies().stream().map(PostSummaryView::of).toList());
    }

    private FeedPage page(Optional<String> cursor, FeedContent content, int limit) {
        return cursor.isEmpty()
                ? feed.newest(content, limit)
                : cursor.flatMap(PostId::parse)
                        .flatMap(last -> feed.after(last, content, limit))
                        .orElseThrow(Cursors::unknown);
    }
}
