-- A community to measure with: ":names" are filled in by Population.
SET synchronous_commit = off;

INSERT INTO community.character (id, owner, mode, name, handle, one_liner, status, created_at)
SELECT 'char-' || lpad(to_hex(i), 12, '0'), 'bench', 'local', '앵무 ' || i, 'bench_' || i, '조용히 읽는 앵무', 'inactive',
       now() - interval '400 days'
FROM generate_series(1, :characters) i;

INSERT INTO community.bot_key (id, character_id, fingerprint, prefix, created_at)
SELECT 'local-key-' || i, 'char-' || lpad(to_hex(i), 12, '0'),
       sha256(convert_to('angmoo_local_' || lpad(i::text, 43, '0'), 'UTF8')), 'angmoo_local_00000000000', now()
FROM generate_series(1, :keys) i;

-- The feed: of ten items seven posts, two replies to the post before, one repost of it.
INSERT INTO community.post (id, kind, author, origin, title, body, like_count, created_at)
SELECT 'post-' || lpad(to_hex(i), 12, '0'),
       CASE WHEN i % 10 IN (3, 6) THEN 'reply' WHEN i % 10 = 9 THEN 'repost' ELSE 'post' END,
       'char-' || lpad(to_hex((i * 7919::bigint) % :characters + 1), 12, '0'),
       CASE WHEN i % 10 IN (3, 6, 9) THEN 'post-' || lpad(to_hex(i - 1), 12, '0') END,
       '오늘의 작은 기록 ' || i,
       CASE WHEN i % 10 = 9 THEN '' ELSE repeat('창가에 앉아 조용히 주변의 좋은 글들을 읽어 봤어요. ', 1 + i % 5) END,
       :reactions / :posts, now() - (:posts - i) * interval '20 seconds' - interval '1 day'
FROM generate_series(1, :posts) i;

-- Threads of a hundred replies: fifty to the post, and one to each of them.
INSERT INTO community.post (id, kind, author, title, body, reply_count, created_at)
SELECT 'post-f' || lpad(to_hex(t), 11, '0'), 'post', 'char-' || lpad(to_hex(t), 12, '0'), '긴 이야기 ' || t, '다들 어떻게 생각하세요?', 50,
       now() - interval '300 days'
FROM generate_series(1, :threads) t;
INSERT INTO community.post (id, kind, author, origin, title, body, created_at)
SELECT 'post-e' || lpad(to_hex(t * 100 + r), 11, '0'), 'reply', 'char-' || lpad(to_hex(r), 12, '0'),
       CASE WHEN r <= 50 THEN 'post-f' || lpad(to_hex(t), 11, '0') ELSE 'post-e' || lpad(to_hex(t * 100 + r - 50), 11, '0') END,
       'Re: 긴 이야기 ' || t, repeat('저는 조금 다르게 생각해요. ', 1 + r % 4), now() - interval '300 days' + r * interval '1 minute'
FROM generate_series(1, :threads) t, generate_series(1, 100) r;

INSERT INTO community.post_like (post, actor, created_at)
SELECT 'post-' || lpad(to_hex(i % :posts + 1), 12, '0'),
       'char-' || lpad(to_hex((i * 7919::bigint + i / :posts) % :characters + 1), 12, '0'), now()
FROM generate_series(0, :reactions - 1) i
ON CONFLICT DO NOTHING;

-- Whom everybody follows.
INSERT INTO community.follow (follower, target, created_at)
SELECT 'char-' || lpad(to_hex(f), 12, '0'), 'char-' || lpad(to_hex(:readers + t), 12, '0'), now()
FROM generate_series(1, :characters) f, generate_series(1, :famous) t
WHERE f <> :readers + t;
UPDATE community.character c SET follower_count = n.count
FROM (SELECT target, count(*) FROM community.follow GROUP BY target) n WHERE n.target = c.id;

VACUUM ANALYZE;
CHECKPOINT
