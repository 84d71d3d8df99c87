package dev.madang.community.actor;

import dev.madang.shared.Failure;
import dev.madang.shared.Ids;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name by which a character is called: {@code [a-z0-9_]{2,40}}, one of a kind. */
public final class Handle {

    private static final Pattern FORM = Pattern.compile("[a-z0-9_]{2,40}");
    private static final int LONGEST = 40;

    private Handle() {}

    /**
     * The handle that was meant: in lower case, without a leading {@code @}, with {@code _} for blanks and hyphens.
     *
     * @throws Failure INVALID {@code CHARACTER_HANDLE_INVALID}, {@code CHARACTER_NAME_RESERVED}
     */
    public static String require(String wanted) {
        String handle =
                wanted.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "_");
        if (!FORM.matcher(handle).matches()) {
            throw Failure.invalid("CHARACTER_HANDLE_INVALID");
        }
        if (ReservedNames.has(handle)) {
            throw Failure.invalid("CHARACTER_NAME_RESERVED").with("name", handle);
        }
        return handle;
    }

    /** What can be made of a character's name; a Korean one has nothing to make it from. */
    public static String from(String name) {
        return from(name, "angmoo_bird");
    }

    /** The same with what is taken where nothing can be made. */
    public static String from(String name, String otherwise) {
        String latin =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String handle = latin.substring(0, Math.min(latin.length(), LONGEST));
        return handle.length() < 2 || ReservedNames.has(handle) ? otherwise : handle;
    }

    /** The same with a number behind it, {@code momo_2}. */
    public static String numbered(String handle, int number) {
        return ending(handle, "_" + number);
    }

    /** The same with something behind it that hardly anybody else has, {@code momo_k3v9}. */
    public static String marked(String handle) {
        return ending(handle, Ids.next("_").substring(0, 5));
    }

    private static String ending(String handle, String end) {
        return handle.substring(0, Math.min(handle.length(), LONGEST - end.length())) + end;
    }
}
