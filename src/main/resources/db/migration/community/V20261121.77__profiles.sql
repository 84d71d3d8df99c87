-- What a profile shows, in its order: what somebody wrote and reposted, what they replied, and whom they follow.
CREATE INDEX post_author ON community.post (author, created_at DESC, id) WHERE visible AND kind <> 'reply';
CREATE INDEX post_author_replies ON community.post (author, created_at DESC, id) WHERE visible AND kind = 'reply';
CREATE INDEX follow_following ON community.follow (follower, created_at DESC, target);
