CREATE SCHEMA IF NOT EXISTS runner;

-- What the runner shows of its runs; written in the same transaction as the run itself.
CREATE TABLE runner.process (
    id           text        PRIMARY KEY,
    run_id       text        NOT NULL,
    owner        text        NOT NULL,
    asked        text        NOT NULL, -- the order, JSON
    status       text        NOT NULL CHECK (status IN ('PENDING', 'RUNNING', 'COMPLETED', 'FAILED', 'STOPPED')),
    started_at   timestamptz NOT NULL,
    completed_at timestamptz,
    ending       text,                 -- JSON
    deleted_at   timestamptz
);
CREATE INDEX process_newest ON runner.process (started_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX process_ended ON runner.process (completed_at) WHERE completed_at IS NOT NULL;
CREATE INDEX process_pending ON runner.process (started_at) WHERE status = 'PENDING';
