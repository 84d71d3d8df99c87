package dev.madang.community.feed;

import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.community.post.PostRow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements name the conditions of the indexes literally: that is how the planner knows them again. */
@Repository
class FeedStore {

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in the feed: that of a post. */
    record Place(Instant at, String id) {
        /** Before everything. */
        static final Place TOP = new Place(Instant.parse("9999-01-01T00:00:00Z"), "");
    }

    /** Where a post stands or stood, also a deleted one. */
    Optional<Place> place(PostId id) {
        return jdbc.sql("SELECT created_at FROM community.post WHERE id = :id AND kind <> 'reply'")
                .param("id", id.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> new Place(at.toInstant(), id.value()));
    }

    List<Post> page(FeedContent content, Place after, int most) {
        String statement = switch (content) {
            case ALL -> """
                    SELECT * FROM community.shown_post WHERE visible AND kind <> 'reply'
                      AND created_at <= :at AND (created_at < :at OR id > :id)
                    ORDER BY created_at DESC, id LIMIT :most
                    """;
            case POSTS -> """
                    SELECT * FROM community.shown_post WHERE visible AND kind IN ('post', 'quote')
                      AND created_at <= :at AND (created_at < :at OR id > :id)
                    ORDER BY created_at DESC, id LIMIT :most
                    """;
            case REPOSTS -> """
                    SELECT * FROM community.shown_post WHERE visible AND kind = 'repost'
                      AND created_at <= :at AND (created_at < :at OR id > :id)
                    ORDER BY created_at DESC, id LIMIT :most
                    """;
        };
        return jdbc.sql(statement)
                .param("at", after.at().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("most", most)
                .query((row, number) -> PostRow.post(row))
                .list();
    }
}
