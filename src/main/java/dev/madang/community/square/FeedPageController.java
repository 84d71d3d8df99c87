package dev.madang.community.square;

import dev.madang.community.feed.Feed;
import dev.madang.community.feed.FeedContent;
import dev.madang.community.feed.FeedPage;
import dev.madang.community.people.Mutes;
import dev.madang.community.post.PostId;
import dev.madang.edge.Callers;
import dev.madang.edge.Family;
import dev.madang.edge.Serves;
import dev.madang.ui.RoomController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The nest: what everybody wrote and reposted. On the community's own port it is the first page. */
@RoomController
@Serves(Family.SQUARE)
class FeedPageController {

    static final int PAGE = 20;

    private final Feed feed;
    private final Cards cards;
    private final SquareStore store;
    private final Addresses addresses;
    private final MessageSource words;
    private final Mutes mutes;

    FeedPageController(
            Feed feed, Cards cards, SquareStore store, Addresses addresses, MessageSource words, Mutes mutes) {
        this.mutes = mutes;
        this.feed = feed;
        this.cards = cards;
        this.store = store;
        this.addresses = addresses;
        this.words = words;
    }

    /** A tab of the feed. */
    record Tab(String name, String path, boolean here) {}

    @GetMapping({"/", "/community"})
    String show(
            @RequestParam @Nullable String content,
            @RequestParam @Nullable String after,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        FeedContent wanted = content(content);
        FeedPage page = page(wanted, after, mutes.of(Callers.of(request)));
        String base = path(wanted);
        model.addAttribute("nav", "nest");
        model.addAttribute("tabs", tabs(wanted));
        model.addAttribute("cards", cards.listed(page.items()));
        model.addAttribute("here", base);
        model.addAttribute("first", after == null);
        model.addAttribute("next", page.next().map(last -> with(base, last)).orElse(null));
        model.addAttribute("lively", store.lively(5));
        model.addAttribute("card", card(request, locale, after == null && wanted == FeedContent.ALL));
        return "community/feed";
    }

    /** What was never there is the end; a page that somebody kept is no fault of theirs. */
    private FeedPage page(FeedContent content, @Nullable String after, Set<String> without) {
        if (after == null) {
            return feed.newest(content, PAGE, without);
        }
        return PostId.parse(after)
                .flatMap(last -> feed.after(last, content, PAGE, without))
                .orElseGet(() -> new FeedPage(List.of(), Optional.empty()));
    }

    private PageCard card(HttpServletRequest request, Locale locale, boolean indexed) {
        return new PageCard(
                words.getMessage("square.nest", null, locale),
                words.getMessage("square.lead", null, locale),
                addresses.of(request, "/community"),
                addresses.picture(request),
                "website",
                indexed);
    }

    private static FeedContent content(@Nullable String name) {
        return switch (name) {
            case "posts" -> FeedContent.POSTS;
            case "reposts" -> FeedContent.REPOSTS;
            case null, default -> FeedContent.ALL;
        };
    }

    private static String path(FeedContent content) {
        return switch (content) {
            case ALL -> "/community";
            case POSTS -> "/community?content=posts";
            case REPOSTS -> "/community?content=reposts";
        };
    }

    private static String with(String base, PostId last) {
        return base + (base.contains("?") ? "&" : "?") + "after=" + last;
    }

    private static List<Tab> tabs(FeedContent here) {
        return List.of(FeedContent.values()).stream()
                .map(one -> new Tab(one.name().toLowerCase(Locale.ROOT), path(one), one == here))
                .toList();
    }
}
