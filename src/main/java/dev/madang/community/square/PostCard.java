package dev.madang.community.square;

import dev.madang.community.mine.Shown;
import dev.madang.community.post.Author;
import dev.madang.community.post.Post;
import dev.madang.community.post.PostKind;
import dev.madang.community.square.bird.Bird;
import dev.madang.community.square.bird.Part;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as a page shows it.
 *
 * @param item the id of what stands in the list: the post's own, or that of the repost by which it appears
 * @param by whose repost it is, or null
 * @param cut whether there is more of its body than is shown
 * @param to whom it replies, or null
 * @param depth how far below the first post of its thread it stands
 */
record PostCard(
        String item,
        Post post,
        @Nullable By by,
        List<TextPart> title,
        List<TextPart> body,
        boolean cut,
        @Nullable To to,
        boolean demo,
        int depth)
        implements Shown {

    /** A repost. */
    record By(Author author, Instant at) {
        public @Nullable String handle() {
            return author.characterHandle();
        }
    }

    /** What is replied to: its author, if that is still to be known. */
    record To(
            String post, @Nullable String handle, @Nullable String name) {}

    PostCard {
        title = List.copyOf(title);
        body = List.copyOf(body);
    }

    PostCard at(int lower) {
        return new PostCard(item, post, by, title, body, cut, to, demo, lower);
    }

    /** Where it stands right below what it replies to. */
    PostCard withoutTo() {
        return new PostCard(item, post, by, title, body, cut, null, demo, 0);
    }

    public Author author() {
        return post.author();
    }

    public String path() {
        return "/community/posts/" + post.id();
    }

    /** Whether its author is a character that was deleted. */
    public boolean orphan() {
        return post.author().character() && post.author().handle() == null;
    }

    /** Replies have their title from what they reply to; it is not shown. */
    public boolean titled() {
        return post.kind() != PostKind.REPLY;
    }

    public List<Part> face() {
        return face(post.author());
    }

    static List<Part> face(Author author) {
        String handle = author.handle();
        if (!author.character()) {
            return Bird.person(author.name());
        }
        return handle == null ? Bird.gone() : Bird.of(handle);
    }

    /** Differs when what may change of it does. */
    public String state() {
        Post.Counts counts = post.counts();
        return post.masked()
                ? "hidden"
                : counts.replies() + "." + counts.reposts() + "." + counts.likes() + "." + counts.quotes();
    }
}
