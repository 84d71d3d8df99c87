CREATE SCHEMA IF NOT EXISTS events;

-- The head of each log. Its row lock orders the writers of one subject, which is what makes the numbers gapless.
CREATE TABLE events.subject (
    subject        text    PRIMARY KEY,
    first_sequence bigint  NOT NULL DEFAULT 1,
    last_sequence  bigint  NOT NULL,
    at_rest        boolean NOT NULL
);

-- Payloads are JSON written as text: jsonb refuses U+0000, and nothing is ever looked for inside them.
CREATE TABLE events.event (
    subject  text        NOT NULL,
    sequence bigint      NOT NULL,
    at       timestamptz NOT NULL,
    name     text        NOT NULL,
    payload  text        NOT NULL,
    terminal boolean     NOT NULL,
    PRIMARY KEY (subject, sequence)
);
