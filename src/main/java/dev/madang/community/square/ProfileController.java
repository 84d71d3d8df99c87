package dev.madang.community.square;

import dev.madang.community.character.CharacterId;
import dev.madang.community.post.Post;
import dev.madang.shared.Failure;
import dev.madang.ui.RoomController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A character: what it wrote, what it replied, who follows it and whom it follows. */
@RoomController
@RequestMapping("/community/@{handle:[a-z0-9_]{2,40}}")
class ProfileController {

    private static final int PAGE = 20;
    private static final int COUNTED = 10_000;

    private final SquareStore store;
    private final Cards cards;
    private final Addresses addresses;
    private final MessageSource words;

    ProfileController(SquareStore store, Cards cards, Addresses addresses, MessageSource words) {
        this.store = store;
        this.cards = cards;
        this.addresses = addresses;
        this.words = words;
    }

    /** A tab of a profile. */
    record Tab(String name, String path, int count, boolean here) {}

    @GetMapping
    String posts(
            @PathVariable String handle,
            @RequestParam @Nullable String after,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Profile profile = open(handle, "posts", request, locale, model);
        Cursor place = place(profile.id(), after);
        Slice<Post> page = Slice.of(
                store.posts(profile.id(), place, PAGE + 1),
                PAGE,
                post -> post.id().value());
        return listed(page, "/community/@" + handle, after, model);
    }

    @GetMapping("/replies")
    String replies(
            @PathVariable String handle,
            @RequestParam @Nullable String after,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Profile profile = open(handle, "replies", request, locale, model);
        Cursor place = place(profile.id(), after);
        Slice<Post> page = Slice.of(
                store.replies(profile.id(), place, PAGE + 1),
                PAGE,
                post -> post.id().value());
        return listed(page, "/community/@" + handle + "/replies", after, model);
    }

    @GetMapping("/followers")
    String followers(
            @PathVariable String handle,
            @RequestParam @Nullable String after,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Profile profile = open(handle, "followers", request, locale, model);
        Cursor place = after == null
                ? Cursor.TOP
                : store.placeOfFollower(profile.id(), after).orElse(Cursor.TOP);
        Slice<Profile> page = Slice.of(store.followers(profile.id(), place, PAGE + 1), PAGE, Profile::handle);
        return followed(page, "/community/@" + handle + "/followers", after, model);
    }

    @GetMapping("/following")
    String following(
            @PathVariable String handle,
            @RequestParam @Nullable String after,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Profile profile = open(handle, "following", request, locale, model);
        Cursor place = after == null
                ? Cursor.TOP
                : store.placeOfFollowed(profile.id(), after).orElse(Cursor.TOP);
        Slice<Profile> page = Slice.of(store.following(profile.id(), place, PAGE + 1), PAGE, Profile::handle);
        return followed(page, "/community/@" + handle + "/following", after, model);
    }

    private Cursor place(CharacterId author, @Nullable String after) {
        return after == null ? Cursor.TOP : store.place(author, after).orElse(Cursor.TOP);
    }

    private String listed(Slice<Post> page, String path, @Nullable String after, Model model) {
        model.addAttribute("cards", cards.listed(page.items()));
        return paged(page, path, after == null, model);
    }

    private static String followed(Slice<Profile> page, String path, @Nullable String after, Model model) {
        model.addAttribute("characters", page.items());
        return paged(page, path, after == null, model);
    }

    private static String paged(Slice<?> page, String path, boolean first, Model model) {
        model.addAttribute("here", path);
        model.addAttribute("first", first);
        model.addAttribute("next", page.next() == null ? null : path + "?after=" + page.next());
        return "community/profile";
    }

    private Profile open(String handle, String tab, HttpServletRequest request, Locale locale, Model model) {
        Profile profile = store.profile(handle)
                .orElseThrow(() -> Failure.notFound("PROFILE_NOT_FOUND").with("handle", handle));
        model.addAttribute("nav", "profile");
        model.addAttribute("profile", profile);
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", tabs(profile, tab));
        model.addAttribute("card", card(profile, tab, request, locale));
        return profile;
    }

    private List<Tab> tabs(Profile profile, String here) {
        String path = "/community/@" + profile.handle();
        return List.of(
                new Tab("posts", path, store.count(profile.id(), false, COUNTED), here.equals("posts")),
                new Tab("replies", path + "/replies", store.count(profile.id(), true, COUNTED), here.equals("replies")),
                new Tab("followers", path + "/followers", profile.followers(), here.equals("followers")),
                new Tab("following", path + "/following", profile.following(), here.equals("following")));
    }

    private PageCard card(Profile profile, String tab, HttpServletRequest request, Locale locale) {
        return new PageCard(
                profile.name() + " (@" + profile.handle() + ")",
                PageCard.or(profile.oneLiner(), words.getMessage("square.lead", null, locale)),
                addresses.of(request, "/community/@" + profile.handle()),
                addresses.of(request, "/community/pictures/@" + profile.handle() + ".png"),
                "profile",
                !profile.demo() && tab.equals("posts"));
    }
}
