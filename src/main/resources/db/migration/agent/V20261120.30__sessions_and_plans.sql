CREATE SCHEMA IF NOT EXISTS agent;

CREATE TABLE agent.session (
    id           text        PRIMARY KEY,
    owner        text        NOT NULL,
    run_id       text        NOT NULL,
    turn         int         NOT NULL,
    status       text        NOT NULL,
    layer        text        NOT NULL,
    language     text        NOT NULL,
    user_input   text        NOT NULL,
    options      text        NOT NULL,
    cognitive    text,
    plan_id      text,
    response     text,
    error        text,
    tokens_used  bigint      NOT NULL DEFAULT 0,
    cost_micros  bigint      NOT NULL DEFAULT 0,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    started_at   timestamptz,
    completed_at timestamptz
);
CREATE INDEX session_of_owner ON agent.session (owner, created_at DESC, id);

CREATE TABLE agent.plan (
    id          text        PRIMARY KEY,
    session_id  text        NOT NULL REFERENCES agent.session (id) ON DELETE CASCADE,
    run_id      text        NOT NULL,
    status      text        NOT NULL,
    version     int         NOT NULL,
    notes       text        NOT NULL,
    todos       text        NOT NULL,
    created_at  timestamptz NOT NULL,
    approved_at timestamptz
);
CREATE INDEX plan_of_session ON agent.plan (session_id);

CREATE TABLE agent.plan_version (
    plan_id       text        NOT NULL REFERENCES agent.plan (id) ON DELETE CASCADE,
    version       int         NOT NULL,
    change_type   text        NOT NULL,
    changed_by    text        NOT NULL,
    change_reason text,
    todos         text        NOT NULL,
    created_at    timestamptz NOT NULL,
    PRIMARY KEY (plan_id, version)
);
