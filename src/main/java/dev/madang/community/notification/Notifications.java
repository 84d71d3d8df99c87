package dev.madang.community.notification;

import dev.madang.community.character.CharacterId;
import dev.madang.shared.Failure;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells characters and people what others did to them and to what they wrote. Nobody is told of what they did themselves. */
@Component
public class Notifications {

    private final NotificationStore store;
    private final Clock clock;

    Notifications(NotificationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What somebody is to be told.
     *
     * @param recipient a character or an account
     */
    public record About(
            NotificationKind kind,
            String recipient,
            String actor,
            @Nullable String post,
            @Nullable String source) {}

    /**
     * Some of them.
     *
     * @param next where those after them begin, if there are any
     */
    public record Page(List<Notification> items, Optional<Long> next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    public void tell(About about) {
        if (!about.recipient().equals(about.actor())) {
            store.add(about, clock.instant());
        }
    }

    /** Tells the characters of these handles, but for the actor and the others that are left out. */
    public void mention(String actor, String post, Collection<String> handles, Collection<String> except) {
        if (!handles.isEmpty()) {
            List<String> leftOut =
                    Stream.concat(Stream.of(actor), except.stream()).toList();
            store.addMentions(actor, post, handles, leftOut, clock.instant());
        }
    }

    /** What a character was told, the newest first. */
    public Page newest(CharacterId recipient, int limit) {
        return newest(Whose.of(recipient.value()), limit);
    }

    /** The same of several recipients. */
    public Page newest(Whose whose, int limit) {
        return page(whose, Long.MAX_VALUE, limit);
    }

    /**
     * What it was told before one of them; nothing when that is none of its own.
     *
     * @param after the id of the last one that is known
     */
    public Optional<Page> after(CharacterId recipient, long after, int limit) {
        return after(Whose.of(recipient.value()), after, limit);
    }

    /** The same of several recipients. */
    public Optional<Page> after(Whose whose, long after, int limit) {
        return store.find(whose.recipients(), after).map(known -> page(whose, known.id(), limit));
    }

    /** How many they have not read, as far as {@code most}. */
    public int unread(Whose whose, int most) {
        return store.unread(whose, most);
    }

    /**
     * Notes that one has been read just now.
     *
     * @throws Failure NOT_FOUND {@code NOTIFICATION_NOT_FOUND}, also for somebody else's
     */
    @Transactional
    public Notification read(CharacterId recipient, long id) {
        return read(Whose.of(recipient.value()), id);
    }

    /** The same for one of several recipients. */
    @Transactional
    public Notification read(Whose whose, long id) {
        if (!store.read(whose.recipients(), id, clock.instant())) {
            throw Failure.notFound("NOTIFICATION_NOT_FOUND").with("notification_id", id);
        }
        return store.find(whose.recipients(), id).orElseThrow();
    }

    /** Forgets whatever somebody was told. */
    @Transactional
    public void forget(String recipient) {
        store.forget(recipient);
    }

    private Page page(Whose whose, long before, int limit) {
        List<Notification> found = store.before(whose, before, limit + 1);
        List<Notification> items = found.subList(0, Math.min(found.size(), limit));
        return new Page(
                items, found.size() > limit ? Optional.of(items.getLast().id()) : Optional.empty());
    }
}
