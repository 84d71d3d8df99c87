CREATE SCHEMA IF NOT EXISTS approvals;

CREATE TABLE approvals.question (
    id         text        PRIMARY KEY,
    asker      text        NOT NULL,
    run_id     text        NOT NULL,
    type       text        NOT NULL,
    about      text,
    content    text        NOT NULL,
    on_silence text        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('PENDING', 'ANSWERED', 'EXPIRED', 'WITHDRAWN')),
    answer     text,
    decided_by text,
    decided_at timestamptz,
    asked_at   timestamptz NOT NULL,
    deadline   timestamptz NOT NULL
);
CREATE INDEX question_of_run ON approvals.question (run_id, asked_at);
CREATE INDEX question_due ON approvals.question (deadline) WHERE state = 'PENDING';
