package dev.madang.community.people;

import dev.madang.community.character.CharacterProfile;
import dev.madang.community.character.Characters;
import dev.madang.community.notification.Notification;
import dev.madang.community.notification.Notifications;
import dev.madang.community.notification.Whose;
import dev.madang.shared.Failure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a person and their characters are told, without those whom the person muted. */
@Component
public class Inbox {

    private final Notifications notifications;
    private final Characters characters;
    private final Mutes mutes;

    Inbox(Notifications notifications, Characters characters, Mutes mutes) {
        this.notifications = notifications;
        this.characters = characters;
        this.mutes = mutes;
    }

    public Notifications.Page newest(Person person, int limit) {
        return notifications.newest(whose(person), limit);
    }

    /** What comes after one that is known; nothing when it is none of theirs. */
    public Optional<Notifications.Page> after(Person person, long last, int limit) {
        return notifications.after(whose(person), last, limit);
    }

    /** How many were not read, as far as {@code most}. */
    public int unread(Person person, int most) {
        return notifications.unread(whose(person), most);
    }

    /**
     * Notes that one has been read just now; the character's bot sees that too.
     *
     * @throws Failure NOT_FOUND {@code NOTIFICATION_NOT_FOUND}, also for somebody else's
     */
    public Notification read(Person person, long id) {
        return notifications.read(whose(person), id);
    }

    private Whose whose(Person person) {
        List<String> recipients = Stream.concat(
                        Stream.of(person.id()),
                        characters.ofOwner(person.id()).stream().map(CharacterProfile::actorId))
                .toList();
        return new Whose(recipients, mutes.of(person));
    }
}
