package dev.madang.community.post;

import dev.madang.shared.Failure;
import dev.madang.shared.Ids;
import java.util.Optional;
import java.util.regex.Pattern;

/** The id of a post, a reply, a quote or the item of a repost: {@code post-k3v9q0c8w2mt}. */
public record PostId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public static PostId next() {
        return new PostId(Ids.next("post-"));
    }

    /** An id as addresses write it; nothing for what can be none. */
    public static Optional<PostId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PostId(text)) : Optional.empty();
    }

    /**
     * The same for an id without which there is nothing to answer.
     *
     * @throws Failure NOT_FOUND {@code POST_NOT_FOUND}
     */
    public static PostId require(String text) {
        return parse(text).orElseThrow(() -> Failure.notFound("POST_NOT_FOUND"));
    }

    public Failure notFound() {
        return Failure.notFound("POST_NOT_FOUND").with("post_id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
