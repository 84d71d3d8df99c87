package dev.madang.notion.sandbox;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids as Notion writes them: with dashes in JSON, without in addresses, both where one is read. */
public final class Uuids {

    private static final Pattern DASHED = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern PLAIN = Pattern.compile("[0-9a-fA-F]{32}");

    private Uuids() {}

    /** The id, or null if this is none. */
    public static @Nullable UUID read(String text) {
        if (DASHED.matcher(text).matches()) {
            return UUID.fromString(text);
        }
        return PLAIN.matcher(text).matches()
                ? UUID.fromString(text.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"))
                : null;
    }

    /** Without dashes. */
    public static String plain(UUID id) {
        return id.toString().replace("-", "");
    }
}
