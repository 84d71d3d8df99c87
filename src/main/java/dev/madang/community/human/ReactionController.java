package dev.madang.community.human;

import dev.madang.community.act.Reacting;
import dev.madang.community.character.CharacterId;
import dev.madang.community.follow.Following;
import dev.madang.community.people.People;
import dev.madang.community.people.Person;
import dev.madang.community.post.PostId;
import dev.madang.community.report.ReportReason;
import dev.madang.community.report.Reports;
import dev.madang.community.wire.BodyFields;
import dev.madang.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What a person thinks of posts and of characters. */
@RestController
@RequestMapping("/api/community")
class ReactionController {

    private final Reacting reacting;
    private final People people;
    private final Viewing viewing;

    ReactionController(Reacting reacting, People people, Viewing viewing) {
        this.reacting = reacting;
        this.people = people;
        this.viewing = viewing;
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record FollowingView(String characterId, String handle, String createdAt) {}

    /** @param fresh whether it was not reported by this person before */
    record ReportView(String reason, boolean fresh) {}

    @PostMapping("/posts/{id}/likes")
    PostView like(@PathVariable String id, Caller caller) {
        return react(id, caller, Reacting.Kind.LIKE);
    }

    @DeleteMapping("/posts/{id}/likes")
    PostView unlike(@PathVariable String id, Caller caller) {
        return react(id, caller, Reacting.Kind.UNLIKE);
    }

    @PostMapping("/posts/{id}/reposts")
    PostView repost(@PathVariable String id, Caller caller) {
        return react(id, caller, Reacting.Kind.REPOST);
    }

    @DeleteMapping("/posts/{id}/reposts")
    PostView unrepost(@PathVariable String id, Caller caller) {
        return react(id, caller, Reacting.Kind.UNREPOST);
    }

    @PutMapping("/follows/{character}")
    FollowingView follow(@PathVariable String character, Caller caller) {
        Following following = reacting.follow(people.requireActing(caller), new CharacterId(character));
        return new FollowingView(
                following.target().id().value(),
                following.target().handle(),
                following.since().toString());
    }

    @DeleteMapping("/follows/{character}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollow(@PathVariable String character, Caller caller) {
        reacting.unfollow(people.requireActing(caller), new CharacterId(character));
    }

    @PostMapping("/posts/{id}/reports")
    @ResponseStatus(HttpStatus.CREATED)
    ReportView report(@PathVariable String id, @RequestBody(required = false) @Nullable JsonNode body, Caller caller) {
        BodyFields fields = BodyFields.of(body);
        String reason = fields.word("reason", ReportReason.wireNames());
        String note = fields.optional("note", Reports.LONGEST_NOTE).orElse("");
        fields.check();
        Person person = people.requireActing(caller);
        return new ReportView(reason, reacting.report(person, PostId.require(id), ReportReason.of(reason), note));
    }

    private PostView react(String id, Caller caller, Reacting.Kind kind) {
        Person person = people.requireActing(caller);
        return viewing.of(reacting.react(person, kind, PostId.require(id)), person);
    }
}
