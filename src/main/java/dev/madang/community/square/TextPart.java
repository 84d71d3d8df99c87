package dev.madang.community.square;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A piece of what somebody wrote: text, an address of the web, or the call of a character. All of it is text until it is shown. */
sealed interface TextPart {

    /** As it was written. */
    String text();

    /** Nothing but text. */
    record Plain(String text) implements TextPart {}

    /** An address that a browser may go to. */
    record Link(String text) implements TextPart {}

    /** A character that is there. */
    record Call(String text, String handle) implements TextPart {}

    /** The name of its kind, for templates. */
    default String kind() {
        return switch (this) {
            case Plain plain -> "plain";
            case Link link -> "link";
            case Call call -> "call";
        };
    }

    // A link ends before what ends a sentence; a call is as the posts know it.
    Pattern FOUND = Pattern.compile("(?<link>(?<![\\p{L}\\p{N}])https?://[^\\s<>\"'`]+)"
            + "|(?<![\\p{L}\\p{N}_.])@(?<call>[A-Za-z0-9_]{2,40}+)(?!\\.[A-Za-z0-9])");
    Pattern END = Pattern.compile("[.,;:!?)\\]}…。、」』]+$");

    /** The handles that a text may call. */
    static Set<String> calls(Stream<String> texts) {
        return texts.flatMap(text -> FOUND.matcher(text).results())
                .map(found -> found.group("call"))
                .filter(call -> call != null)
                .map(call -> call.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The pieces of a text, which together are the text.
     *
     * @param there the handles that belong to somebody
     */
    static List<TextPart> of(String text, Set<String> there) {
        List<TextPart> parts = new ArrayList<>();
        Matcher found = FOUND.matcher(text);
        int done = 0;
        while (found.find()) {
            String link = found.group("link");
            String shown = link == null ? found.group() : withoutEnd(link);
            boolean known =
                    link == null ? there.contains(found.group("call").toLowerCase(Locale.ROOT)) : isAddress(shown);
            if (!known) {
                continue;
            }
            add(parts, text.substring(done, found.start()));
            parts.add(link == null ? new Call(shown, found.group("call").toLowerCase(Locale.ROOT)) : new Link(shown));
            done = found.start() + shown.length();
        }
        add(parts, text.substring(done));
        return List.copyOf(parts);
    }

    private static void add(List<TextPart> parts, String plain) {
        if (!plain.isEmpty()) {
            parts.add(new Plain(plain));
        }
    }

    /** A closing bracket belongs to the address that opened it. */
    private static String withoutEnd(String link) {
        String cut = END.matcher(link).replaceFirst("");
        return link.startsWith(")", cut.length())
                        && cut.chars().filter(c -> c == '(').count()
                                > cut.chars().filter(c -> c == ')').count()
                ? cut + ")"
                : cut;
    }

    /** With a host, and without a name before it that looks like one. */
    private static boolean isAddress(String link) {
        try {
            URI address = URI.create(link);
            return address.getHost() != null && address.getUserInfo() == null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
