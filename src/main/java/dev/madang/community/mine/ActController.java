package dev.madang.community.mine;

import dev.madang.community.act.Reacting;
import dev.madang.community.act.Reacting.Kind;
import dev.madang.community.act.Writing;
import dev.madang.community.character.CharacterProfile;
import dev.madang.community.character.Characters;
import dev.madang.community.people.Person;
import dev.madang.community.post.PostId;
import dev.madang.shared.Failure;
import dev.madang.ui.RoomController;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The buttons of the public pages: each leads back to where it was pressed. */
@RoomController
@RequestMapping("/community")
class ActController {

    private final Reacting reacting;
    private final Writing writing;
    private final Characters characters;
    private final Visitor visitor;

    ActController(Reacting reacting, Writing writing, Characters characters, Visitor visitor) {
        this.reacting = reacting;
        this.writing = writing;
        this.characters = characters;
        this.visitor = visitor;
    }

    @PostMapping("/posts/{id}/like")
    String like(@PathVariable String id, HttpServletRequest request) {
        return react(id, Kind.LIKE, request);
    }

    @PostMapping("/posts/{id}/unlike")
    String unlike(@PathVariable String id, HttpServletRequest request) {
        return react(id, Kind.UNLIKE, request);
    }

    @PostMapping("/posts/{id}/repost")
    String repost(@PathVariable String id, HttpServletRequest request) {
        return react(id, Kind.REPOST, request);
    }

    @PostMapping("/posts/{id}/unrepost")
    String unrepost(@PathVariable String id, HttpServletRequest request) {
        return react(id, Kind.UNREPOST, request);
    }

    @PostMapping("/posts/{id}/delete")
    String delete(@PathVariable String id, HttpServletRequest request) {
        writing.delete(visitor.require(request), PostId.require(id));
        return "redirect:/community";
    }

    @PostMapping("/profiles/{handle}/follow")
    String follow(@PathVariable String handle, @RequestParam @Nullable String then, HttpServletRequest request) {
        var ignored = reacting.follow(
                visitor.requireActing(request), character(handle).id());
        return "redirect:" + Visitor.then(then);
    }

    @PostMapping("/profiles/{handle}/unfollow")
    String unfollow(@PathVariable String handle, @RequestParam @Nullable String then, HttpServletRequest request) {
        reacting.unfollow(visitor.requireActing(request), character(handle).id());
        return "redirect:" + Visitor.then(then);
    }

    @PostMapping("/profiles/{handle}/mute")
    String mute(@PathVariable String handle, @RequestParam @Nullable String then, HttpServletRequest request) {
        reacting.mute(visitor.require(request), handle);
        return "redirect:" + Visitor.then(then);
    }

    @PostMapping("/profiles/{handle}/unmute")
    String unmute(@PathVariable String handle, @RequestParam @Nullable String then, HttpServletRequest request) {
        reacting.unmute(visitor.require(request), handle);
        return "redirect:" + Visitor.then(then);
    }

    /** The post's own page shows it as it is then, wherever it was pressed. */
    private String react(String id, Kind kind, HttpServletRequest request) {
        Person person = visitor.requireActing(request);
        PostId post = PostId.require(id);
        var ignored = reacting.react(person, kind, post);
        return "redirect:/community/posts/" + post;
    }

    private CharacterProfile character(String handle) {
        return characters
                .findByHandle(handle)
                .orElseThrow(() -> Failure.notFound("PROFILE_NOT_FOUND").with("id", handle));
    }
}
