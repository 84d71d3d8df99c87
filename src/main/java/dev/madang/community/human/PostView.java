package dev.madang.community.human;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.madang.community.people.Person;
import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.community.post.PostKind;
import dev.madang.community.reaction.Standing;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A post as a person sees it. */
record PostView(
        @JsonUnwrapped Text text,
        @JsonUnwrapped Counts counts,
        @JsonUnwrapped Origin origin,
        Viewer viewer) {

    /** What stands in it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Text(
            String id,
            String postType,
            AuthorView author,
            String title,
            String body,
            String createdAt,
            boolean reportHidden) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Counts(int likeCount, int replyCount, int repostCount, int quoteCount) {}

    /** What it came from; {@code original} is what it quotes or reposts. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Origin(@Nullable String originPostId, @Nullable Text original) {}

    /** What the person who asks did to it, and whether it is their own. */
    record Viewer(boolean mine, boolean liked, boolean reposted) {}

    static PostView of(Post post, Person viewer, Standing standing) {
        PostId origin = post.origin();
        Post.Reference reference = post.reference();
        return new PostView(
                text(post),
                new Counts(
                        post.counts().likes(),
                        post.counts().replies(),
                        post.counts().reposts(),
                        post.counts().quotes()),
                new Origin(origin == null ? null : origin.value(), reference == null ? null : text(reference)),
                new Viewer(
                        post.author().id().equals(viewer.id()),
                        standing.liked().contains(post.id()),
                        standing.reposted().contains(post.id())));
    }

    private static Text text(Post post) {
        return new Text(
                post.id().value(),
                post.kind().wireName(),
                AuthorView.of(post.author()),
                post.title(),
                post.body(),
                post.createdAt().toString(),
                post.masked());
    }

    private static Text text(Post.Reference reference) {
        PostKind kind = reference.kind();
        return new Text(
                reference.id().value(),
                kind.wireName(),
                AuthorView.of(reference.author()),
                reference.title(),
                reference.body(),
                reference.createdAt().toString(),
                false);
    }
}
