CREATE SCHEMA IF NOT EXISTS notion;

-- The stand-in for Notion. A token opens one workspace; its row is the lock that orders the writers of the workspace.
CREATE TABLE notion.sandbox_workspace (
    id          uuid        PRIMARY KEY,
    -- SHA-256 of the token, in hexadecimal digits.
    token       text        NOT NULL UNIQUE,
    name        text        NOT NULL,
    -- The page that the word "sandbox" stands for where an id is asked for.
    home        uuid        NOT NULL,
    bot         uuid        NOT NULL,
    person      uuid        NOT NULL,
    created_at  timestamptz NOT NULL
);

-- Whatever stands in a workspace, as a tree: pages, databases, data sources, blocks, views, comments.
CREATE TABLE notion.sandbox_node (
    id          uuid        PRIMARY KEY,
    workspace   uuid        NOT NULL REFERENCES notion.sandbox_workspace (id) ON DELETE CASCADE,
    kind        text        NOT NULL
        CHECK (kind IN ('PAGE', 'DATABASE', 'DATA_SOURCE', 'BLOCK', 'VIEW', 'COMMENT')),
    -- The type of a block or a view; the kind's name otherwise.
    type        text        NOT NULL,
    parent      uuid        REFERENCES notion.sandbox_node (id) ON DELETE CASCADE,
    -- Its place among the children of its parent.
    place       bigint      NOT NULL,
    -- What it is called, for the search.
    title       text        NOT NULL,
    -- JSON; text because jsonb refuses what a document of JSON may hold.
    body        text        NOT NULL,
    -- The last number that a property unique_id gave to a row of this data source.
    sequence    bigint      NOT NULL DEFAULT 0,
    created_at  timestamptz NOT NULL,
    edited_at   timestamptz NOT NULL,
    -- What was put into the trash and took this with it, or this itself.
    trashed_by  uuid
);

CREATE INDEX sandbox_node_children ON notion.sandbox_node (parent, place, id);
CREATE INDEX sandbox_node_newest ON notion.sandbox_node (workspace, edited_at DESC, id)
    WHERE kind IN ('PAGE', 'DATA_SOURCE');
CREATE INDEX sandbox_node_trash ON notion.sandbox_node (trashed_by) WHERE trashed_by IS NOT NULL;
