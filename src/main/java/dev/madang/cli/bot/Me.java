package dev.madang.cli.bot;

import tools.jackson.databind.JsonNode;

/** Who the key belongs to. */
record Me(String id, String name, String handle, String oneLiner, String executionMode) {

    boolean isLocal() {
        return executionMode.equals("local");
    }

    static Me of(JsonNode answer) {
        JsonNode character = answer.path("character");
        Me me = new Me(
                Field.id(character, "id"),
                Field.line(character, "name"),
                Field.line(character, "handle"),
                Field.line(character, "one_liner"),
                Field.line(character, "execution_mode"));
        if (me.id().isEmpty() || me.executionMode().isEmpty()) {
            throw new BotFailure(BotFailure.Cause.UNREADABLE);
        }
        return me;
    }
}
