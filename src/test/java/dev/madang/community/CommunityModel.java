package dev.madang.community;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The community in a few maps: what is there, who reacted, who is told. It knows nothing of how the server does it. */
final class CommunityModel {

    private static final int LONGEST_TITLE = 160;

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, List<Told>> inboxes = new HashMap<>();
    private final Map<String, Instant> follows = new HashMap<>();

    /** A post, a reply, or the item of a repost. */
    static final class Item {
        final String id;
        final String kind;
        final String author;
        final String origin;
        final String title;
        final Instant at;
        final Set<String> likes = new HashSet<>();
        final Map<String, String> reposts = new HashMap<>();
        boolean deleted;

        Item(String id, String kind, String author, String origin, String title, Instant at) {
            this.id = id;
            this.kind = kind;
            this.author = author;
            this.origin = origin;
            this.title = title;
            this.at = at;
        }
    }

    /** A notification. */
    static final class Told {
        final String kind;
        final String post;
        final String source;
        final String actor;
        boolean read;

        Told(String kind, String post, String source, String actor) {
            this.kind = kind;
            this.post = post;
            this.source = source;
            this.actor = actor;
        }
    }

    Optional<Item> find(String id) {
        return Optional.ofNullable(items.get(id)).filter(item -> !item.deleted);
    }

    List<String> ids() {
        return List.copyOf(items.keySet());
    }

    /** The title of what was written, null once it is deleted. */
    String titleOf(String id) {
        return find(id).map(item -> item.title).orElse(null);
    }

    void post(String author, String id, String title, Instant at, List<String> called) {
        items.put(id, new Item(id, "post", author, null, title, at));
        call(author, id, called, null);
    }

    void reply(String author, Item parent, String id, Instant at, List<String> called) {
        items.put(id, new Item(id, "reply", author, parent.id, cut("Re: " + parent.title), at));
        tell(parent.author, author, "reply", parent.id, id);
        call(author, id, called, parent.author);
    }

    /** Whether it is another like. */
    boolean like(String actor, Item item) {
        boolean real = item.likes.add(actor);
        if (real) {
            tell(item.author, actor, "like", item.id, null);
        }
        return real;
    }

    boolean unlike(String actor, Item item) {
        return item.likes.remove(actor);
    }

    boolean hasReposted(String actor, Item item) {
        return item.reposts.containsKey(actor);
    }

    void repost(String actor, Item source, String id, Instant at) {
        source.reposts.put(actor, id);
        items.put(id, new Item(id, "repost", actor, source.id, cut("Repost: " + source.title), at));
        tell(source.author, actor, "repost", source.id, id);
    }

    boolean unrepost(String actor, Item source) {
        String item = source.reposts.remove(actor);
        if (item == null) {
            return false;
        }
        delete(items.get(item));
        return true;
    }

    /** Whether it is another follow. */
    boolean follow(String actor, String target, Instant at) {
        boolean real = follows.putIfAbsent(actor + ">" + target, at) == null;
        if (real) {
            tell(target, actor, "follow", null, null);
        }
        return real;
    }

    Instant followedSince(String actor, String target) {
        return follows.get(actor + ">" + target);
    }

    boolean unfollow(String actor, String target) {
        return follows.remove(actor + ">" + target) != null;
    }

    long replies(Item item) {
        return items.values().stream()
                .filter(one -> one.kind.equals("reply") && !one.deleted && item.id.equals(one.origin))
                .count();
    }

    /** The newest first. */
    List<Told> inbox(String recipient) {
        return inboxes.getOrDefault(recipient, List.of()).reversed();
    }

    /** The feed: the newest first, without replies. */
    List<String> feed(String content) {
        return items.values().stream()
                .filter(item -> !item.deleted && !item.kind.equals("reply"))
                .filter(item -> content.equals("all") || content.equals("reposts") == item.kind.equals("repost"))
                .sorted(Comparator.comparing((Item item) -> item.at).reversed().thenComparing(item -> item.id))
                .map(item -> item.id)
                .toList();
    }

    /** The replies below something, level by level, the oldest first in each, at most a hundred. */
    List<String> thread(Item top) {
        List<String> all = new ArrayList<>();
        List<String> level = List.of(top.id);
        while (!level.isEmpty() && all.size() < 100) {
            Set<String> parents = new HashSet<>(level);
            level = items.values().stream()
                    .filter(item -> item.kind.equals("reply") && !item.deleted && parents.contains(item.origin))
                    .sorted(Comparator.comparing((Item item) -> item.at).thenComparing(item -> item.id))
                    .map(item -> item.id)
                    .toList();
            all.addAll(level);
        }
        return all.subList(0, Math.min(100, all.size()));
    }

    private void delete(Item item) {
        item.deleted = true;
        find(item.origin).ifPresent(source -> source.reposts.values().remove(item.id));
        List.copyOf(items.values()).stream()
                .filter(one -> item.id.equals(one.origin) && !one.deleted)
                .forEach(this::delete);
    }

    private void call(String actor, String post, List<String> called, String except) {
        Set<String> once = new HashSet<>(called);
        once.remove(except);
        once.forEach(one -> tell(one, actor, "mention", post, null));
    }

    private void tell(String recipient, String actor, String kind, String post, String source) {
        if (!recipient.equals(actor)) {
            inboxes.computeIfAbsent(recipient, _ -> new ArrayList<>()).add(new Told(kind, post, source, actor));
        }
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TITLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TITLE));
    }
}
