package dev.madang.community.actor;

import dev.madang.community.text.TidyText;
import dev.madang.shared.Failure;
import java.util.regex.Pattern;

/** The name under which somebody is seen: of one line, and not that of an office. */
public final class PublicName {

    private static final Pattern DISGUISE = Pattern.compile("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private PublicName() {}

    /**
     * The name that was meant.
     *
     * @throws Failure INVALID {@code CHARACTER_NAME_INVALID}, {@code CHARACTER_NAME_RESERVED}
     */
    public static String require(String wanted, int longest) {
        String name = TidyText.line(wanted);
        if (TidyText.isBlank(name)
                || name.codePointCount(0, name.length()) > longest
                || DISGUISE.matcher(name).find()) {
            throw Failure.invalid("CHARACTER_NAME_INVALID").with("max", longest);
        }
        if (ReservedNames.has(name)) {
            throw Failure.invalid("CHARACTER_NAME_RESERVED").with("name", name);
        }
        return name;
    }
}
