package dev.madang.cli.bot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What there is to decide about: the feed under names of ours, and what may be done to each of its posts. Names instead of ids, so
 * that nothing can be named that was not shown.
 *
 * @param posts what may be acted on, by the name under which a model sees it
 * @param allowed what may be done to each of them
 * @param may what may be done at all
 * @param own what the character said lately
 */
record Situation(
        Me me, Map<String, Shown> posts, Map<String, Set<Kind>> allowed, Set<Kind> may, int most, List<String> own) {

    private static final int MOST_SHOWN = 20;

    static Situation of(Me me, List<Shown> feed, Memory memory, Set<Kind> may, int most) {
        Set<String> reposted = new HashSet<>();
        List<String> own = new ArrayList<>(memory.texts());
        for (Shown shown : feed) {
            if (shown.isBy(me) && shown.isRepost()) {
                reposted.add(shown.origin());
            } else if (shown.isBy(me)) {
                own.add(shown.text());
            }
        }
        Map<String, Shown> posts = new LinkedHashMap<>();
        Map<String, Set<Kind>> allowed = new HashMap<>();
        for (Shown shown : feed) {
            // The item of a repost says nothing of its own; what it shows stands in the feed or has passed.
            if (shown.isBy(me) || shown.isRepost() || shown.masked() || posts.size() == MOST_SHOWN) {
                continue;
            }
            String name = "p" + (posts.size() + 1);
            posts.put(name, shown);
            allowed.put(name, allowed(shown, memory, may, reposted));
        }
        return new Situation(me, posts, allowed, may, most, own);
    }

    private static Set<Kind> allowed(Shown shown, Memory memory, Set<Kind> may, Set<String> reposted) {
        Set<Kind> allowed = EnumSet.noneOf(Kind.class);
        allowed.addAll(may);
        allowed.remove(Kind.POST);
        allowed.removeIf(kind -> switch (kind) {
            case LIKE -> memory.knows(new Action.Like(shown));
            case REPOST -> memory.knows(new Action.Repost(shown)) || reposted.contains(shown.id());
            case REPLY -> memory.knows(new Action.Reply(shown, ""));
            case FOLLOW -> shown.author().isEmpty() || memory.knows(new Action.Follow(shown));
            case POST -> true;
        });
        return allowed;
    }

    /** What may be done to the post of that name. */
    Set<Kind> allowedTo(String name) {
        return allowed.getOrDefault(name, Set.of());
    }

    /** The post of that name, if that may be done to it. */
    Optional<Shown> find(String name, Kind kind) {
        return allowedTo(name).contains(kind) ? Optional.ofNullable(posts.get(name)) : Optional.empty();
    }
}
