package dev.madang.notion.sandbox.web;

import dev.madang.notion.sandbox.Call;
import dev.madang.notion.sandbox.Given;
import dev.madang.notion.sandbox.Refused;
import dev.madang.notion.sandbox.Refused.Code;
import dev.madang.notion.sandbox.Version;
import tools.jackson.databind.node.JsonNodeFactory;

/** What stands in an address. */
final class Paths {

    private Paths() {}

    static Given id(String name, String value) {
        return new Given("path." + name, JsonNodeFactory.instance.stringNode(value));
    }

    /** Refuses addresses that a version does not have yet. */
    static void since(Call call, Version first) {
        if (call.version().compareTo(first) < 0) {
            throw unknown();
        }
    }

    /** Refuses addresses that a version no longer has. */
    static void until(Call call, Version last) {
        if (call.version().compareTo(last) > 0) {
            throw unknown();
        }
    }

    static Refused unknown() {
        return Refused.of(Code.INVALID_REQUEST_URL, "Invalid request URL.");
    }
}
