package dev.madang.community.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.community.post.Posts;
import dev.madang.community.post.ThreadsOf;
import dev.madang.testkit.Node;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read of a large community: rows are counted, not milliseconds. */
class LargeCommunityIntegrationTests {

    private static final int POSTS = 100_000;
    private static final int REPLIES = 20_000;
    private static final int PAGE = 21;
    private static Node node;

    @BeforeAll
    static void fill() {
        node = Node.on(Node.databaseOf("community"));
        node.jdbc().sql("""
                INSERT INTO community.character (id, owner, mode, name, handle, one_liner, status, created_at)
                SELECT 'char-' || i, 'test', 'local', 'n' || i, 'h' || i, '', 'inactive', now()
                FROM generate_series(0, 999) i
                """).update();
        node.jdbc().sql("""
                INSERT INTO community.post (id, kind, author, origin, title, body, created_at)
                SELECT 'post-' || i, CASE WHEN i % 10 = 1 THEN 'repost' ELSE 'post' END, 'char-' || i % 1000,
                       CASE WHEN i % 10 = 1 THEN 'post-' || i - 1 END, 'title', 'body',
                       timestamptz '2026-01-01' + i * interval '1 second'
                FROM generate_series(1, :posts) i
                """).param("posts", POSTS).update();
        node.jdbc().sql("""
                INSERT INTO community.post (id, kind, author, origin, title, body, created_at)
                SELECT 'reply-' || i, 'reply', 'char-' || i % 1000,
                       CASE WHEN i <= 60 THEN 'post-5' WHEN i % 2 = 0 THEN 'reply-1' ELSE 'reply-' || i % 60 + 1 END,
                       'title', 'body', timestamptz '2026-02-01' + i * interval '1 second'
                FROM generate_series(1, :replies) i
                """).param("replies", REPLIES).update();
        node.jdbc().sql("ANALYZE").update();
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @ParameterizedTest
    @EnumSource(FeedContent.class)
    void aDeepPageReadsNoMoreThanTheFirst(FeedContent content) {
        FeedStore store = new FeedStore(node.jdbc());
        FeedStore.Place deep = store.place(new PostId("post-500")).orElseThrow();
        assertThat(rowsRead(
                        () -> store.page(new FeedStore.Part(content, FeedStore.Place.TOP, Set.of("acc_muted")), PAGE)))
                .isLessThanOrEqualTo(3 * PAGE);
        assertThat(rowsRead(() -> store.page(new FeedStore.Part(content, deep, Set.of()), PAGE)))
                .isLessThanOrEqualTo(3 * PAGE);
    }

    @Test
    void aThreadReadsWhatItShowsHoweverLargeItIs() {
        assertThat(ThreadsOf.node(node, "post-5")).hasSize(Posts.LONGEST_THREAD + 1);
        // Sixty replies, then for each of them no more than there is room for: not the twenty thousand below them.
        assertThat(rowsRead(() -> ThreadsOf.node(node, "post-5"))).isLessThan(60 * 100);
        assertThat(rowsRead(() -> ThreadsOf.node(node, "reply-1"))).isLessThan(1000);
    }

    /** Counted by the database, on a connection that has prepared the statement. */
    private static long rowsRead(Supplier<List<Post>> reading) {
        return Objects.requireNonNull(node.transaction().execute(status -> {
            for (int i = 0; i < 10; i++) {
                assertThat(reading.get()).isNotEmpty();
            }
            long before = read();
            assertThat(reading.get()).isNotEmpty();
            return read() - before;
        }));
    }

    private static long read() {
        return node.jdbc().sql("""
                        SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables
                        WHERE relid = 'community.post'::regclass
                        """).query(Long.class).single();
    }
}
