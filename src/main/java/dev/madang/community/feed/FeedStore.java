package dev.madang.community.feed;

import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.community.post.PostRow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** What is wanted of it: after a place, without what some wrote. */
    record Part(FeedContent content, Place after, Set<String> without) {}

    List<Post> page(Part part, int most) {
        String statement = switch (part.content()) {
            case ALL -> """
                    SELECT * FROM community.shown_post WHERE visible AND kind <> 'reply'
                      AND created_at <= :at AND (created_at < :at OR id > :id)
                      AND author <> ALL(CAST(:without AS text[]))
                      AND COALESCE(origin_author, '') <> ALL(CAST(:without AS text[]))
                    ORDER BY created_at DESC, id LIMIT :most
                    """;
            case POSTS -> """
                    SELECT * FROM community.shown_post WHERE visible AND kind IN ('post', 'quote')
                      AND created_at <= :at AND (created_at < :at OR id > :id)
                      AND author <> ALL(CAST(:without AS text[]))
                      AND COALESCE(origin_author, '') <> ALL(CAST(:without AS text[]))
                    ORDER BY created_at DESC, id LIMIT :most
                    """;
            case REPOSTS -> """
                    SELECT * FROM community.shown_post WHERE visible AND kind = 'repost'
                      AND created_at <= :at AND (created_at < :at OR id > :id)
                      AND author <> ALL(CAST(:without AS text[]))
                      AND COALESCE(origin_author, '') <> ALL(CAST(:without AS text[]))
                    ORDER BY created_at DESC, id LIMIT :most
                    """;
        };
        return jdbc.sql(statement)
                .param("without", part.without().toArray(String[]::new))
                .param("at", part.after().at().atOffset(ZoneOffset.UTC))
                .param("id", part.after().id())
                .param("most", most)
                .query((row, number) -> PostRow.post(row))
                .list();
    }
}
