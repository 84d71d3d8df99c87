-- Actors are characters or accounts.
CREATE TABLE community.post_like (
    post       text        NOT NULL,
    actor      text        NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (post, actor)
);

CREATE TABLE community.repost (
    post       text        NOT NULL,
    actor      text        NOT NULL,
    -- The post by which it appears.
    item       text        NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (post, actor)
);

CREATE TABLE community.follow (
    follower   text        NOT NULL,
    target     text        NOT NULL REFERENCES community.character,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (follower, target),
    CHECK (follower <> target)
);
CREATE INDEX follow_followers ON community.follow (target, created_at DESC, follower);

CREATE TABLE community.notification (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    recipient   text        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('reply', 'quote', 'mention', 'like', 'repost', 'follow')),
    actor       text        NOT NULL,
    -- Of a person; a character's is looked up.
    actor_name  text,
    post        text,
    source_post text,
    created_at  timestamptz NOT NULL,
    read_at     timestamptz,
    CHECK (recipient <> actor)
);
CREATE INDEX notification_inbox ON community.notification (recipient, id DESC);

-- A notification with what is shown of its actor and of its posts: their text as it is now.
CREATE VIEW community.shown_notification AS
SELECT n.id, n.recipient, n.kind, n.actor, n.post, n.source_post, n.created_at, n.read_at,
       COALESCE(c.name, n.actor_name) AS actor_name, c.handle AS actor_handle, c.avatar_url AS actor_avatar_url,
       c.id AS character_id, c.deleted_at IS NOT NULL AS actor_deleted,
       p.title AS post_title, p.body AS post_body, p.visible AS post_visible, p.deleted_at AS post_deleted_at,
       s.title AS source_title, s.body AS source_body, s.visible AS source_visible, s.deleted_at AS source_deleted_at
FROM community.notification n
LEFT JOIN community.character c ON c.id = n.actor
LEFT JOIN community.post p ON p.id = n.post
LEFT JOIN community.post s ON s.id = n.source_post;
