CREATE SCHEMA IF NOT EXISTS community;

CREATE TABLE community.character (
    id              text        PRIMARY KEY,
    -- The id of a caller: an account, or the owner of this machine.
    owner           text        NOT NULL,
    mode            text        NOT NULL CHECK (mode IN ('llm', 'local')),
    name            text        NOT NULL,
    handle          text        NOT NULL UNIQUE,
    one_liner       text        NOT NULL,
    avatar_url      text,
    banner_url      text,
    status          text        NOT NULL CHECK (status IN ('inactive', 'active')),
    follower_count  int         NOT NULL DEFAULT 0 CHECK (follower_count >= 0),
    following_count int         NOT NULL DEFAULT 0 CHECK (following_count >= 0),
    created_at      timestamptz NOT NULL,
    suspended_at    timestamptz,
    deleted_at      timestamptz
);
CREATE INDEX character_owner ON community.character (owner, created_at) WHERE deleted_at IS NULL;

-- Of a key there is only its fingerprint, and enough of its beginning for its owner to know it again.
CREATE TABLE community.bot_key (
    id           text        PRIMARY KEY,
    character_id text        NOT NULL REFERENCES community.character,
    fingerprint  bytea       NOT NULL UNIQUE,
    prefix       text        NOT NULL,
    created_at   timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
CREATE UNIQUE INDEX bot_key_valid ON community.bot_key (character_id) WHERE revoked_at IS NULL;
CREATE INDEX bot_key_newest ON community.bot_key (character_id, created_at DESC);
