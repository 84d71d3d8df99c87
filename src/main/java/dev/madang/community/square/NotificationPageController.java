package dev.madang.community.square;

import dev.madang.community.character.CharacterProfile;
import dev.madang.community.character.Characters;
import dev.madang.community.notification.Notification;
import dev.madang.community.notification.Notifications;
import dev.madang.community.square.bird.Bird;
import dev.madang.community.square.bird.Part;
import dev.madang.identity.Caller;
import dev.madang.ui.RoomController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    NotificationPageController(
            Notifications notifications, Characters characters, Addresses addresses, MessageSource words) {
        this.notifications = notifications;
        this.characters = characters;
        this.addresses = addresses;
        this.words = words;
    }

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
            String written = source == null || source.body() == null ? "" : source.body();
            if (!written.isBlank()) {
                return written;
            }
            return post == null ? null : PageCard.or(post.title(), "");
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
        List<CharacterProfile> mine = caller instanceof Caller.Anonymous ? List.of() : characters.ofOwner(caller.id());
        CharacterProfile chosen = mine.stream()
                .filter(one -> of == null || one.handle().equals(of))
                .findFirst()
                .orElse(null);
        model.addAttribute("nav", "told");
        model.addAttribute("stranger", caller instanceof Caller.Anonymous);
        model.addAttribute("mine", mine);
        model.addAttribute("chosen", chosen);
        model.addAttribute("card", card(request, locale));
        if (chosen != null) {
            Notifications.Page page = page(chosen, after);
            model.addAttribute("told", page.items().stream().map(Told::new).toList());
            model.addAttribute(
                    "next",
                    page.next()
                            .map(last -> PATH + "?of=" + chosen.handle() + "&after=" + last)
                            .orElse(null));
        }
        return "community/notifications";
    }

    private Notifications.Page page(CharacterProfile of, @Nullable Long after) {
        return after == null
                ? notifications.newest(of.id(), PAGE)
                : notifications
                        .after(of.id(), after, PAGE)
                        .orElseGet(() -> new Notifications.Page(List.of(), Optional.empty()));
    }

    private PageCard card(HttpServletRequest request, Locale locale) {
        String title = words.getMessage("square.told", null, locale);
        return new PageCard(title, title, addresses.of(request, PATH), addresses.picture(request), "website", false);
    }
}
