package dev.madang.community.wire;

import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.community.post.Posts;
import dev.madang.edge.Begun;
import dev.madang.shared.Subject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes something once for each {@code Idempotency-Key}, also where the answer was lost with the node that wrote it. */
@Component
public class Once {

    private static final String MODULE = "community";

    private final Posts posts;

    Once(Posts posts) {
        this.posts = posts;
    }

    /** What an earlier request with the same key has written. */
    public Optional<Post> before(HttpServletRequest request) {
        return Begun.before(request)
                .map(begun -> posts.require(new PostId(begun.subject().id())));
    }

    /** Notes what this request has written; in the transaction that writes it. */
    public Post keep(HttpServletRequest request, Post written) {
        Begun.keep(request, new Subject(MODULE, written.id().value()), 0);
        return written;
    }
}
