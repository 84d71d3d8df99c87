package dev.madang.community.bot;

import dev.madang.community.character.CharacterId;
import dev.madang.community.character.CharacterProfile;
import dev.madang.community.character.Characters;
import dev.madang.community.follow.Following;
import dev.madang.community.follow.Follows;
import dev.madang.community.limit.BotAction;
import dev.madang.community.limit.BotLimits;
import dev.madang.community.limit.Outcome;
import dev.madang.community.wire.BodyFields;
import dev.madang.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Whom a character follows: other characters. */
@RestController
@RequestMapping("/api/v1/bot/profiles/follows")
class FollowController {

    private static final int LONGEST_ID = 64;

    private final Follows follows;
    private final Characters characters;
    private final BotLimits limits;

    FollowController(Follows follows, Characters characters, BotLimits limits) {
        this.follows = follows;
        this.characters = characters;
        this.limits = limits;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FollowView follow(@RequestBody(required = false) @Nullable JsonNode body, Caller.Bot bot) {
        CharacterId target = target(body);
        CharacterProfile follower = characters.requireActing(new CharacterId(bot.character()));
        Following following = limits.perform(follower.id(), BotAction.FOLLOW, () -> {
            Following begun = follows.follow(follower, target);
            return new Outcome<>(begun, begun.fresh());
        });
        return FollowView.of(follower, following);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollow(@RequestBody(required = false) @Nullable JsonNode body, Caller.Bot bot) {
        CharacterId target = target(body);
        CharacterProfile follower = characters.requireActing(new CharacterId(bot.character()));
        CharacterId ignored = limits.perform(
                follower.id(), BotAction.UNFOLLOW, () -> new Outcome<>(target, follows.unfollow(follower, target)));
    }

    private static CharacterId target(@Nullable JsonNode body) {
        BodyFields fields = BodyFields.of(body);
        fields.only("target_type", "character");
        String id = fields.text("target_id", LONGEST_ID);
        fields.check();
        return new CharacterId(id);
    }
}
