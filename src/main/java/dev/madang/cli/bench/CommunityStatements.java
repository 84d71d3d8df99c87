package dev.madang.cli.bench;

import java.util.List;
import java.util.stream.Stream;

/** What a bot's request asks of the database, statement by statement as the server sends them. */
final class CommunityStatements {

    /** Who calls, and whether the key may read: the window of its reads in a transaction of its own. */
    private static final List<String> READ =
            List.of("""
            WITH found AS (
                SELECT k.id, k.character_id, k.last_used_at
                FROM community.bot_key k JOIN community.character c ON c.id = k.character_id
                WHERE k.fingerprint = sha256(convert_to('angmoo_local_' || lpad(CAST(CAST(:key AS int) AS text), 43, '0'), 'UTF8'))
                  AND k.revoked_at IS NULL AND c.deleted_at IS NULL),
            noted AS (
                UPDATE community.bot_key k SET last_used_at = now() FROM found
                WHERE k.id = found.id
                  AND (found.last_used_at IS NULL OR found.last_used_at < now() - interval '1 minute'))
            SELECT id, character_id FROM found
            """, "BEGIN", "SET LOCAL synchronous_commit = off", """
            SELECT pg_advisory_xact_lock(id)
            FROM (SELECT hashtextextended('quota ' || name || ' ' || key, 0) AS id
                  FROM unnest(ARRAY['bench.reads'], ARRAY['key-' || CAST(:key AS int)]) AS l (name, key)
                  ORDER BY id) AS locks
            """, """
            SELECT b.name, b.key, b.since, b.count, b.times
            FROM unnest(ARRAY['bench.reads'], ARRAY['key-' || CAST(:key AS int)]) AS l (name, key)
            CROSS JOIN LATERAL (SELECT * FROM quota.bucket WHERE name = l.name AND key = l.key OFFSET 0) b
            """, """
            INSERT INTO quota.bucket (name, key, since, count, times, expires_at)
            VALUES ('bench.reads', 'key-' || CAST(:key AS int), now(), 1, '{}', now() + interval '1 minute')
            ON CONFLICT (name, key) DO UPDATE SET
                since = excluded.since, count = excluded.count, times = excluded.times, expires_at = excluded.expires_at
            """, "COMMIT");

    private static final String FEED = """
            SELECT * FROM community.shown_post WHERE visible AND kind <> 'reply'
              AND created_at <= timestamptz '9999-01-01' AND (created_at < timestamptz '9999-01-01' OR id > '')
              AND author <> ALL(CAST('{}' AS text[])) AND COALESCE(origin_author, '') <> ALL(CAST('{}' AS text[]))
            ORDER BY created_at DESC, id LIMIT 21
            """;

    private static final String THREAD = """
            WITH RECURSIVE level (depth, ids, room) AS (
                SELECT 0, ARRAY[id], 100 FROM community.post
                WHERE id = 'post-f' || lpad(to_hex(CAST(:thread AS int)), 11, '0') AND deleted_at IS NULL
                UNION ALL
                SELECT depth + 1, below.ids, room - cardinality(below.ids)
                FROM level CROSS JOIN LATERAL (
                    SELECT ARRAY(
                        SELECT child.id
                        FROM unnest(level.ids) AS parent CROSS JOIN LATERAL (
                            SELECT id, created_at FROM community.post
                            WHERE origin = parent AND kind = 'reply' AND visible
                            ORDER BY created_at, id LIMIT level.room) child
                        ORDER BY child.created_at, child.id LIMIT level.room) AS ids) below
                WHERE room > 0 AND cardinality(below.ids) > 0)
            SELECT p.* FROM level
            CROSS JOIN LATERAL unnest(level.ids) WITH ORDINALITY AS entry (id, place)
            JOIN community.shown_post p ON p.id = entry.id
            ORDER BY level.depth, entry.place
            """;

    private CommunityStatements() {}

    static List<String> feed() {
        return Stream.concat(READ.stream(), Stream.of(FEED)).toList();
    }

    static List<String> thread() {
        return Stream.concat(READ.stream(), Stream.of(THREAD)).toList();
    }
}
