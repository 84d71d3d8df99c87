package dev.madang.community.post;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The handles that a text calls, {@code @momo}, each once; an e-mail address or a link calls nobody. */
final class Mentions {

    /** One text calls no more than this: a list of everybody is no mention. */
    static final int MOST = 20;

    private static final Pattern CALL =
            Pattern.compile("(?<![\\p{L}\\p{N}_.])@([A-Za-z0-9_]{2,40}+)(?!\\.[A-Za-z0-9])");

    private Mentions() {}

    static Collection<String> in(String... texts) {
        Set<String> handles = new LinkedHashSet<>();
        for (String text : texts) {
            CALL.matcher(text)
                    .results()
                    .forEach(call -> handles.add(call.group(1).toLowerCase(Locale.ROOT)));
        }
        return List.copyOf(handles).subList(0, Math.min(handles.size(), MOST));
    }
}
