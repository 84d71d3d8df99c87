package dev.madang.community.square;

import dev.madang.community.post.Author;
import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.community.post.PostKind;
import dev.madang.community.square.PostCard.By;
import dev.madang.community.square.PostCard.To;
import dev.madang.community.text.TidyText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes cards of posts: what they repost, whom they reply to and whom they call is looked up for all of them at once. */
@Component
class Cards {

    private static final int SHOWN_IN_LISTS = 480;

    private final SquareStore store;

    Cards(SquareStore store) {
        this.store = store;
    }

    /** For a list: long texts end early. */
    List<PostCard> listed(List<Post> posts) {
        return of(posts, SHOWN_IN_LISTS);
    }

    /** With all of their texts. */
    List<PostCard> whole(List<Post> posts) {
        return of(posts, Integer.MAX_VALUE);
    }

    private List<PostCard> of(List<Post> posts, int longest) {
        Map<PostId, Post> around = store.posts(posts.stream()
                .filter(post -> post.kind() == PostKind.REPLY || post.kind() == PostKind.REPOST)
                .flatMap(post -> Stream.ofNullable(post.origin()))
                .map(PostId::value)
                .distinct()
                .toList());
        List<Post> shown = posts.stream().map(post -> shown(post, around)).toList();
        Set<String> there =
                store.there(TextPart.calls(shown.stream().flatMap(post -> Stream.of(post.title(), post.body()))));
        Set<String> demo = store.demo(
                shown.stream().map(post -> post.author().id()).distinct().toList());
        List<PostCard> cards = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            cards.add(card(posts.get(i), shown.get(i), new Context(around, there, demo, longest)));
        }
        return List.copyOf(cards);
    }

    private record Context(Map<PostId, Post> around, Set<String> there, Set<String> demo, int longest) {}

    /** Of a repost the post itself, unless that may not be seen. */
    private static Post shown(Post post, Map<PostId, Post> around) {
        return post.kind() == PostKind.REPOST && !post.masked()
                ? Optional.ofNullable(post.origin()).map(around::get).orElse(post)
                : post;
    }

    private static PostCard card(Post item, Post shown, Context context) {
        String body = TidyText.cut(shown.body(), context.longest());
        boolean cut = body.length() < shown.body().length();
        return new PostCard(
                item.id().value(),
                shown,
                shown.id().equals(item.id()) ? null : new By(item.author(), item.createdAt()),
                TextPart.of(shown.title(), context.there()),
                TextPart.of(cut ? body + "…" : body, context.there()),
                cut,
                shown.kind() == PostKind.REPLY ? to(shown, context.around()) : null,
                context.demo().contains(shown.author().id()),
                0);
    }

    private static To to(Post reply, Map<PostId, Post> around) {
        PostId origin = Objects.requireNonNull(reply.origin());
        Post parent = around.get(origin);
        if (parent == null || parent.masked()) {
            return new To(origin.value(), null, null);
        }
        Author author = parent.author();
        return new To(origin.value(), author.characterHandle(), author.name());
    }

    /** The replies of a thread, each below what it replies to. */
    static List<PostCard> tree(PostId root, List<PostCard> replies) {
        Map<PostId, List<PostCard>> below = replies.stream()
                .collect(Collectors.groupingBy(
                        card -> Objects.requireNonNull(card.post().origin()), HashMap::new, Collectors.toList()));
        List<PostCard> ordered = new ArrayList<>();
        descend(root, 0, below, ordered);
        return List.copyOf(ordered);
    }

    private static void descend(PostId parent, int depth, Map<PostId, List<PostCard>> below, List<PostCard> ordered) {
        for (PostCard card : below.getOrDefault(parent, List.of())) {
            ordered.add(depth == 0 ? card.withoutTo() : card.at(depth));
            descend(card.post().id(), depth + 1, below, ordered);
        }
    }
}
