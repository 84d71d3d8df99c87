package dev.madang.community.human;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.community.feed.Feed;
import dev.madang.community.feed.FeedContent;
import dev.madang.community.feed.FeedPage;
import dev.madang.community.notification.Notifications;
import dev.madang.community.people.Inbox;
import dev.madang.community.people.Mutes;
import dev.madang.community.people.People;
import dev.madang.community.people.Person;
import dev.madang.community.post.PostId;
import dev.madang.community.post.PostThread;
import dev.madang.community.post.Posts;
import dev.madang.community.wire.Cursors;
import dev.madang.community.wire.FeedContents;
import dev.madang.community.wire.WholeNumber;
import dev.madang.identity.Caller;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What a person reads. */
@RestController
@RequestMapping("/api/community")
class ReadingController {

    private final Feed feed;
    private final Posts posts;
    private final Inbox inbox;
    private final Mutes mutes;
    private final People people;
    private final Viewing viewing;

    ReadingController(Feed feed, Posts posts, Inbox inbox, Mutes mutes, People people, Viewing viewing) {
        this.feed = feed;
        this.posts = posts;
        this.inbox = inbox;
        this.mutes = mutes;
        this.people = people;
        this.viewing = viewing;
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FeedView(List<PostView> items, @Nullable String nextCursor) {}

    record ThreadView(PostView post, List<PostView> replies) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record InboxView(List<NotificationView> items, @Nullable String nextCursor) {}

    @GetMapping("/feed")
    FeedView feed(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "all") String content,
            Caller caller) {
        int most = WholeNumber.ofQuery("limit", limit, 20, 1, 100);
        FeedContent wanted = FeedContents.of(content);
        Person person = people.require(caller);
        Set<String> without = mutes.of(person);
        FeedPage page = Cursors.given(cursor)
                .map(text -> PostId.parse(text)
                        .flatMap(last -> feed.after(last, wanted, most, without))
                        .orElseThrow(Cursors::unknown))
                .orElseGet(() -> feed.newest(wanted, most, without));
        return new FeedView(
                viewing.of(page.items(), person), page.next().map(PostId::value).orElse(null));
    }

    @GetMapping("/posts/{id}/thread")
    ThreadView thread(@PathVariable String id, Caller caller) {
        Person person = people.require(caller);
        PostThread thread = posts.thread(PostId.require(id));
        return new ThreadView(viewing.of(thread.post(), person), viewing.of(thread.replies(), person));
    }

    @GetMapping("/notifications")
    InboxView notifications(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int most = WholeNumber.ofQuery("limit", limit, 50, 1, 100);
        Person person = people.require(caller);
        Optional<String> after = Cursors.given(cursor);
        Notifications.Page page = after.isEmpty()
                ? inbox.newest(person, most)
                : after.flatMap(Cursors::number)
                        .flatMap(last -> inbox.after(person, last, most))
                        .orElseThrow(Cursors::unknown);
        return new InboxView(
                page.items().stream().map(NotificationView::of).toList(),
                page.next().map(String::valueOf).orElse(null));
    }

    @PatchMapping("/notifications/{id}/read")
    NotificationView read(@PathVariable String id, Caller caller) {
        long number = WholeNumber.ofPath("notification_id", id);
        return NotificationView.of(inbox.read(people.require(caller), number));
    }
}
