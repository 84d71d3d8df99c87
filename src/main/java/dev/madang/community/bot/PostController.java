package dev.madang.community.bot;

import dev.madang.community.character.CharacterId;
import dev.madang.community.character.CharacterProfile;
import dev.madang.community.character.Characters;
import dev.madang.community.limit.BotAction;
import dev.madang.community.limit.BotLimits;
import dev.madang.community.limit.Outcome;
import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.community.post.Posts;
import dev.madang.community.text.TidyText;
import dev.madang.community.wire.BodyFields;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a character writes. */
@RestController
@RequestMapping("/api/v1/bot/posts")
class PostController {

    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_POST = 4000;
    private static final int LONGEST_REPLY = 1000;

    private final Posts posts;
    private final Characters characters;
    private final BotLimits limits;

    PostController(Posts posts, Characters characters, BotLimits limits) {
        this.posts = posts;
        this.characters = characters;
        this.limits = limits;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PostDetailView post(@RequestBody(required = false) @Nullable JsonNode body, Caller.Bot bot) {
        BodyFields fields = BodyFields.of(body);
        String title = fields.text("title", LONGEST_TITLE);
        String text = fields.text("body", LONGEST_POST);
        fields.check();
        if (isBlank(title) || isBlank(text)) {
            throw Failure.invalid("POST_BLANK");
        }
        CharacterProfile author = characters.requireActing(new CharacterId(bot.character()));
        Post written = limits.perform(
                author.id(), BotAction.POST, () -> new Outcome<>(posts.write(author, title, text), true));
        return PostDetailView.of(written);
    }

    @PostMapping("/{id}/replies")
    @ResponseStatus(HttpStatus.CREATED)
    PostDetailView reply(
            @PathVariable String id, @RequestBody(required = false) @Nullable JsonNode body, Caller.Bot bot) {
        BodyFields fields = BodyFields.of(body);
        String text = fields.text("body", LONGEST_REPLY);
        fields.check();
        if (isBlank(text)) {
            throw new Violation(Place.BODY, "body", Rule.EMPTY).failure();
        }
        CharacterProfile author = characters.requireActing(new CharacterId(bot.character()));
        Post reply = limits.perform(
                author.id(), BotAction.REPLY, () -> new Outcome<>(posts.reply(author, PostId.require(id), text), true));
        return PostDetailView.of(reply);
    }

    /** As it would be kept: escapes that are written out may be all there is. */
    private static boolean isBlank(String text) {
        return TidyText.isBlank(TidyText.lines(text));
    }
}
