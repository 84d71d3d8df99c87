-- Which plan a todo belongs to. Todos that were taken out of a plan stay, so that their ids can still be asked for.
CREATE TABLE agent.todo (
    id      text PRIMARY KEY,
    plan_id text NOT NULL REFERENCES agent.plan (id) ON DELETE CASCADE
);
CREATE INDEX todo_of_plan ON agent.todo (plan_id);

INSERT INTO agent.todo (id, plan_id)
SELECT DISTINCT todo ->> 'id', plan_id
FROM agent.plan_version, jsonb_array_elements(replace(todos, '\u0000', '')::jsonb) AS todo
ON CONFLICT (id) DO NOTHING;

-- How long todos took, for the estimate of a session's end. Only the latest of a tool are read, by the index.
CREATE TABLE agent.tool_duration (
    tool     text        NOT NULL,
    millis   bigint      NOT NULL,
    ended_at timestamptz NOT NULL
);
CREATE INDEX tool_duration_latest ON agent.tool_duration (tool, ended_at DESC);
