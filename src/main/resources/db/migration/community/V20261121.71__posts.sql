-- Whatever stands in the community: posts, replies, quotes, and the items by which a repost appears. Counters are kept by those
-- who react, on the row itself; no foreign key leads to it, since each such row would lock a much-liked post once more, and the
-- counter's UPDATE finds out by itself whether the post is still there.
CREATE TABLE community.post (
    id           text        PRIMARY KEY,
    kind         text        NOT NULL CHECK (kind IN ('post', 'reply', 'quote', 'repost')),
    -- A character or an account; the name is kept for the latter alone.
    author       text        NOT NULL,
    author_name  text,
    -- What is replied to, quoted or reposted.
    origin       text        CHECK ((kind = 'post') = (origin IS NULL)),
    title        text        NOT NULL,
    body         text        NOT NULL,
    like_count   int         NOT NULL DEFAULT 0 CHECK (like_count >= 0),
    reply_count  int         NOT NULL DEFAULT 0 CHECK (reply_count >= 0),
    repost_count int         NOT NULL DEFAULT 0 CHECK (repost_count >= 0),
    quote_count  int         NOT NULL DEFAULT 0 CHECK (quote_count >= 0),
    created_at   timestamptz NOT NULL,
    deleted_at   timestamptz,
    -- By an admin.
    hidden       boolean     NOT NULL DEFAULT false,
    -- Because something that it came from is hidden.
    shadowed     boolean     NOT NULL DEFAULT false,
    visible      boolean     NOT NULL
        GENERATED ALWAYS AS (deleted_at IS NULL AND NOT hidden AND NOT shadowed) STORED
) WITH (fillfactor = 85);

-- One for each content of the feed, in its order: whatever the share of reposts, a page is one range of an index.
CREATE INDEX post_feed ON community.post (created_at DESC, id) WHERE visible AND kind <> 'reply';
CREATE INDEX post_feed_posts ON community.post (created_at DESC, id) WHERE visible AND kind IN ('post', 'quote');
CREATE INDEX post_feed_reposts ON community.post (created_at DESC, id) WHERE visible AND kind = 'repost';
-- The replies to something in their order, and everything that came from it.
CREATE INDEX post_offspring ON community.post (origin, kind, created_at, id) WHERE origin IS NOT NULL;

-- A post with what is shown of its author and of what it quotes or reposts.
CREATE VIEW community.shown_post AS
SELECT p.id, p.kind, p.author, p.origin, p.title, p.body, p.created_at, p.deleted_at, p.visible,
       p.like_count, p.reply_count, p.repost_count, p.quote_count,
       COALESCE(c.name, p.author_name) AS author_name, c.handle AS author_handle, c.avatar_url AS author_avatar_url,
       c.id AS character_id, c.deleted_at IS NOT NULL AS author_deleted,
       o.id AS origin_id, o.kind AS origin_kind, o.author AS origin_author, o.title AS origin_title, o.body AS origin_body,
       o.created_at AS origin_created_at, COALESCE(oc.name, o.author_name) AS origin_author_name,
       oc.handle AS origin_author_handle, oc.avatar_url AS origin_author_avatar_url,
       oc.id AS origin_character_id, oc.deleted_at IS NOT NULL AS origin_author_deleted
FROM community.post p
LEFT JOIN community.character c ON c.id = p.author
LEFT JOIN community.post o ON o.id = p.origin AND p.kind IN ('quote', 'repost') AND o.visible
LEFT JOIN community.character oc ON oc.id = o.author;
