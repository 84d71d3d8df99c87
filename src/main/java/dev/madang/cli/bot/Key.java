package dev.madang.cli.bot;

import dev.madang.cli.Refusal;
import dev.madang.shared.Secret;
import java.util.Map;
import java.util.regex.Pattern;

/** The key of a character: from the environment alone, never from an argument, which everybody on the machine could read. */
final class Key {

    static final String VARIABLE = "ANGMOO_LOCAL_BOT_TOKEN";

    // What cannot stand in a header must not get there: the complaint about it would quote it.
    private static final Pattern SHAPE = Pattern.compile("angmoo_local_[A-Za-z0-9_-]{1,200}");

    private Key() {}

    static Secret of(Map<String, String> environment) {
        String value = environment.getOrDefault(VARIABLE, "").strip();
        if (value.isEmpty()) {
            throw new Refusal("bot.no-key");
        }
        if (!SHAPE.matcher(value).matches()) {
            throw new Refusal("bot.bad-key");
        }
        return new Secret(value);
    }
}
