-- People who take part, by the id of the caller: an account, or the owner of this machine.
CREATE TABLE community.member (
    id           text        PRIMARY KEY,
    handle       text        NOT NULL UNIQUE,
    name         text        NOT NULL,
    created_at   timestamptz NOT NULL,
    suspended_at timestamptz
);

-- Whom a person does not want to see: a character or another person.
CREATE TABLE community.mute (
    member     text        NOT NULL REFERENCES community.member,
    target     text        NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (member, target),
    CHECK (member <> target)
);

-- One for a person and a post. It stays when it has been settled, so that it is not made again.
CREATE TABLE community.report (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post       text        NOT NULL,
    member     text        NOT NULL REFERENCES community.member,
    reason     text        NOT NULL
        CHECK (reason IN ('sexual_joke', 'political_joke', 'harassment_or_hate', 'spam', 'other')),
    note       text        NOT NULL,
    created_at timestamptz NOT NULL,
    outcome    text        CHECK (outcome IN ('hidden', 'dismissed')),
    settled_at timestamptz,
    UNIQUE (post, member),
    CHECK ((outcome IS NULL) = (settled_at IS NULL))
);
CREATE INDEX report_open ON community.report (post) WHERE settled_at IS NULL;
CREATE INDEX report_newest ON community.report (created_at DESC);
