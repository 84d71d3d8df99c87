package dev.madang.community.square;

import dev.madang.community.character.Characters;
import dev.madang.community.notification.Notification;
import dev.madang.community.notification.NotificationKind;
import dev.madang.community.notification.Notifications;
import dev.madang.community.notification.Whose;
import dev.madang.community.people.Mutes;
import dev.madang.community.people.People;
import dev.madang.community.square.bird.Bird;
import dev.madang.community.square.bird.Part;
import dev.madang.identity.Caller;
import dev.madang.ui.RoomController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the characters of whoever looks were told. Looking at it reads nothing in their place: bots do that by themselves. */
@RoomController
class NotificationPageController {

    private static final String PATH = "/community/notifications";
    private static final int PAGE = 30;

    private final Notifications notifications;
    private final Characters characters;
    private final Addresses addresses;
    private final MessageSource words;
    private final People people;
    private final Mutes mutes;

    NotificationPageController(
            Notifications notifications,
            Characters characters,
            Addresses addresses,
            MessageSource words,
            People people,
            Mutes mutes) {
        this.people = people;
        this.mutes = mutes;
        this.notifications = notifications;
        this.characters = characters;
        this.addresses = addresses;
        this.words = words;
    }

    /** Somebody who is told something: a character or a person. */
    record Recipient(String id, String handle, String name) {}

    /** Something that was told. */
    record Told(Notification note) {

        /** A key of the bundles. */
        public String word() {
            return "square.told." + note.kind().wireName();
        }

        public String icon() {
            return switch (note.kind()) {
                case REPLY -> "reply";
                case QUOTE -> "quote";
                case MENTION -> "at";
                case LIKE -> "heart";
                case REPOST -> "repost";
                case FOLLOW -> "follow";
            };
        }

        public List<Part> face() {
            String handle = note.actor().handle();
            if (note.actor().characterId() == null) {
                return Bird.person(note.actor().name());
            }
            return handle == null ? Bird.gone() : Bird.of(handle);
        }

        /** Where it leads: to what was made by it, else to what it was done to, else to whoever did it. */
        public @Nullable String path() {
            Notification.About source = note.source();
            Notification.About post = note.post();
            String handle = note.actor().characterHandle();
            if (source != null && source.title() != null) {
                return "/community/posts/" + source.id();
            }
            if (post != null && post.title() != null) {
                return "/community/posts/" + post.id();
            }
            return handle == null ? null : "/community/@" + handle;
        }

        /** What was written, or what it was done to. */
        public @Nullable String text() {
            Notification.About source = note.source();
            Notification.About post = note.post();
            Notification.About written = note.kind() == NotificationKind.MENTION ? post : source;
            String body = written == null ? null : written.body();
            return body == null || body.isBlank() ? (post == null ? null : post.title()) : body;
        }
    }

    @GetMapping(PATH)
    String show(
            @RequestParam @Nullable String of,
            @RequestParam @Nullable Long after,
            Caller caller,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        List<Recipient> mine = recipients(caller);
        Recipient chosen = mine.stream()
                .filter(one -> of == null || one.handle().equals(of))
                .findFirst()
                .orElse(null);
        model.addAttribute("nav", "told");
        model.addAttribute("stranger", caller instanceof Caller.Anonymous);
        model.addAttribute("mine", mine);
        model.addAttribute("chosen", chosen);
        model.addAttribute("card", card(request, locale));
        if (chosen != null) {
            Notifications.Page page = page(new Whose(List.of(chosen.id()), mutes.of(caller)), after);
            model.addAttribute("told", page.items().stream().map(Told::new).toList());
            model.addAttribute(
                    "next",
                    page.next()
                            .map(last -> PATH + "?of=" + chosen.handle() + "&after=" + last)
                            .orElse(null));
        }
        return "community/notifications";
    }

    /** The characters of whoever looks, then they themselves once somebody has told them something. */
    private List<Recipient> recipients(Caller caller) {
        Stream<Recipient> birds = caller instanceof Caller.Anonymous
                ? Stream.empty()
                : characters.ofOwner(caller.id()).stream()
                        .map(one -> new Recipient(one.actorId(), one.handle(), one.name()));
        Stream<Recipient> person = people.of(caller).stream()
                .map(one -> new Recipient(one.id(), one.handle(), one.name()))
                .filter(one -> !page(new Whose(List.of(one.id()), Set.of()), null)
                        .items()
                        .isEmpty());
        return Stream.concat(birds, person).toList();
    }

    private Notifications.Page page(Whose whose, @Nullable Long after) {
        return after == null
                ? notifications.newest(whose, PAGE)
                : notifications
                        .after(whose, after, PAGE)
                        .orElseGet(() -> new Notifications.Page(List.of(), Optional.empty()));
    }

    private PageCard card(HttpServletRequest request, Locale locale) {
        String title = words.getMessage("square.told", null, locale);
        return new PageCard(title, title, addresses.of(request, PATH), addresses.picture(request), "website", false);
    }
}
