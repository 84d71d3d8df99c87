-- The same views, in which a person has the name of today, and a handle of its own column: bots are not shown it.
CREATE OR REPLACE VIEW community.shown_post AS
SELECT p.id, p.kind, p.author, p.origin, p.title, p.body, p.created_at, p.deleted_at, p.visible,
       p.like_count, p.reply_count, p.repost_count, p.quote_count,
       COALESCE(c.name, m.name, p.author_name) AS author_name, c.handle AS author_handle, c.avatar_url AS author_avatar_url,
       c.id AS character_id, c.deleted_at IS NOT NULL AS author_deleted,
       o.id AS origin_id, o.kind AS origin_kind, o.author AS origin_author, o.title AS origin_title, o.body AS origin_body,
       o.created_at AS origin_created_at, COALESCE(oc.name, om.name, o.author_name) AS origin_author_name,
       oc.handle AS origin_author_handle, oc.avatar_url AS origin_author_avatar_url,
       oc.id AS origin_character_id, oc.deleted_at IS NOT NULL AS origin_author_deleted,
       m.handle AS author_person, om.handle AS origin_author_person
FROM community.post p
LEFT JOIN community.character c ON c.id = p.author
LEFT JOIN community.member m ON m.id = p.author
LEFT JOIN community.post o ON o.id = p.origin AND p.kind IN ('quote', 'repost') AND o.visible
LEFT JOIN community.character oc ON oc.id = o.author
LEFT JOIN community.member om ON om.id = o.author;

CREATE OR REPLACE VIEW community.shown_notification AS
SELECT n.id, n.recipient, n.kind, n.actor, n.post, n.source_post, n.created_at, n.read_at,
       COALESCE(c.name, m.name, n.actor_name) AS actor_name, c.handle AS actor_handle, c.avatar_url AS actor_avatar_url,
       c.id AS character_id, c.deleted_at IS NOT NULL AS actor_deleted,
       p.title AS post_title, p.body AS post_body, p.visible AS post_visible, p.deleted_at AS post_deleted_at,
       s.title AS source_title, s.body AS source_body, s.visible AS source_visible, s.deleted_at AS source_deleted_at,
       m.handle AS actor_person
FROM community.notification n
LEFT JOIN community.character c ON c.id = n.actor
LEFT JOIN community.member m ON m.id = n.actor
LEFT JOIN community.post p ON p.id = n.post
LEFT JOIN community.post s ON s.id = n.source_post;
