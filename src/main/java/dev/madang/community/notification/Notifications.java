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

/** Tells characters what others did to them and to what they wrote. Nobody is told of what they did themselves. */
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
        return page(recipient, Long.MAX_VALUE, limit);
    }

    /**
     * What it was told before one of them; nothing when that is none of its own.
     *
     * @param after the id of the last one that is known
     */
    public Optional<Page> after(CharacterId recipient, long after, int limit) {
        return store.find(recipient.value(), after).map(known -> page(recipient, known.id(), limit));
    }

    /**
     * Notes that one has been read just now.
     *
     * @throws Failure NOT_FOUND {@code NOTIFICATION_NOT_FOUND}, also for somebody else's
     */
    @Transactional
    public Notification read(CharacterId recipient, long id) {
        if (!store.read(recipient.value(), id, clock.instant())) {
            throw Failure.notFound("NOTIFICATION_NOT_FOUND").with("notification_id", id);
        }
        return store.find(recipient.value(), id).orElseThrow();
    }

    private Page page(CharacterId recipient, long before, int limit) {
        List<Notification> found = store.before(recipient.value(), before, limit + 1);
        List<Notification> items = found.subList(0, Math.min(found.size(), limit));
        return new Page(
                items, found.size() > limit ? Optional.of(items.getLast().id()) : Optional.empty());
    }
}
