CREATE SCHEMA IF NOT EXISTS files;

-- One row for each version of a file. A version that was replaced stays for those who are reading it, until it is swept.
CREATE TABLE files.file (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject    text        NOT NULL,
    name       text        NOT NULL,
    media_type text        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('writing', 'visible', 'replaced')),
    size       bigint      NOT NULL DEFAULT 0,
    chunk_size integer     NOT NULL,
    sha256     text,
    touched_at timestamptz NOT NULL
);

CREATE UNIQUE INDEX file_visible ON files.file (subject, name) WHERE state = 'visible';
CREATE INDEX file_subject ON files.file (subject);
CREATE INDEX file_unseen ON files.file (touched_at) WHERE state <> 'visible';

CREATE TABLE files.chunk (
    file    bigint  NOT NULL REFERENCES files.file ON DELETE CASCADE,
    number  integer NOT NULL,
    content bytea   NOT NULL,
    PRIMARY KEY (file, number)
);

-- Images and the like are compressed already: trying again would only cost time.
ALTER TABLE files.chunk ALTER COLUMN content SET STORAGE EXTERNAL;
