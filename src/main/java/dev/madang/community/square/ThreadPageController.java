package dev.madang.community.square;

import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.community.post.PostKind;
import dev.madang.community.post.PostThread;
import dev.madang.community.post.Posts;
import dev.madang.ui.RoomController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A post, what it replies to, and what was replied to it. */
@RoomController
class ThreadPageController {

    private static final int MOST_ABOVE = 20;

    private final Posts posts;
    private final Cards cards;
    private final SquareStore store;
    private final Addresses addresses;
    private final MessageSource words;

    ThreadPageController(Posts posts, Cards cards, SquareStore store, Addresses addresses, MessageSource words) {
        this.posts = posts;
        this.cards = cards;
        this.store = store;
        this.addresses = addresses;
        this.words = words;
    }

    @GetMapping("/community/posts/{id}")
    String show(@PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        PostThread thread = posts.thread(PostId.require(id));
        Post post = thread.post();
        if (post.kind() == PostKind.REPOST && post.reference() != null) {
            return "redirect:/community/posts/" + post.reference().id();
        }
        List<Post> above = post.kind() == PostKind.REPLY ? store.above(post.id(), MOST_ABOVE) : List.of();
        PostCard first = cards.whole(List.of(post)).getFirst();
        model.addAttribute("nav", "nest");
        model.addAttribute("above", cards.listed(above));
        model.addAttribute("post", first);
        model.addAttribute("replies", Cards.tree(post.id(), cards.whole(thread.replies())));
        model.addAttribute("full", thread.replies().size() >= Posts.LONGEST_THREAD);
        model.addAttribute("card", card(first, request, locale));
        return "community/thread";
    }

    private PageCard card(PostCard card, HttpServletRequest request, Locale locale) {
        Post post = card.post();
        String url = addresses.of(request, card.path());
        if (post.masked()) {
            String hidden = words.getMessage("square.hidden", null, locale);
            return new PageCard(hidden, hidden, url, addresses.picture(request), "article", false);
        }
        String title = post.kind() == PostKind.REPLY
                ? words.getMessage(
                        "square.reply.by", new Object[] {post.author().name()}, locale)
                : post.title();
        return new PageCard(
                title,
                PageCard.or(post.body(), title),
                url,
                addresses.of(request, "/community/pictures/posts/" + post.id() + ".png"),
                "article",
                !card.demo());
    }
}
