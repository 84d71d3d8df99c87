CREATE TABLE runs.run (
    id                  text        PRIMARY KEY,
    kind                text        NOT NULL,
    subject             text        NOT NULL,
    owner               text        NOT NULL,
    state               text        NOT NULL,
    ending              text,
    -- Counts the changes: whoever looks again later sees with one number whether anything happened.
    version             bigint      NOT NULL,
    -- Counts the drives that took the run: what an older drive writes is refused.
    epoch               bigint      NOT NULL,
    driver              text,
    drives              bigint      NOT NULL,
    next_drive_at       timestamptz,
    created_at          timestamptz NOT NULL,
    cancel_requested_at timestamptz,
    cancel_reason       text,
    work_ended_at       timestamptz,
    ended_at            timestamptz
);
CREATE INDEX run_alive ON runs.run (kind, created_at) WHERE ended_at IS NULL;

CREATE TABLE runs.step (
    run_id       text        NOT NULL REFERENCES runs.run (id) ON DELETE CASCADE,
    key          text        NOT NULL,
    place        int         NOT NULL,
    kind         text        NOT NULL,
    state        text        NOT NULL,
    priority     int         NOT NULL,
    depends_on   text[]      NOT NULL,
    input        text        NOT NULL,
    result       text,
    error        text,
    attempts     int         NOT NULL,
    max_attempts int         NOT NULL,
    timeout_ms   bigint      NOT NULL,
    not_before   timestamptz,
    started_at   timestamptz,
    ended_at     timestamptz,
    PRIMARY KEY (run_id, key)
);
