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
import dev.madang.community.wire.Once;
import dev.madang.edge.Idempotent;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
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
    private final Once once;

    PostController(Posts posts, Characters characters, BotLimits limits, Once once) {
        this.posts = posts;
        this.characters = characters;
        this.limits = limits;
        this.once = once;
    }

    @Idempotent
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PostDetailView post(
            @RequestBody(required = false) @Nullable JsonNode body, Caller.Bot bot, HttpServletRequest request) {
        BodyFields fields = BodyFields.of(body);
        String title = fields.text("title", LONGEST_TITLE);
        String text = fields.text("body", LONGEST_POST);
        fields.check();
        if (isBlank(title) || isBlank(text)) {
            throw Failure.invalid("POST_BLANK");
        }
        CharacterProfile author = characters.requireActing(new CharacterId(bot.character()));
        return write(author.id(), BotAction.POST, request, () -> posts.write(author, title, text));
    }

    @Idempotent
    @PostMapping("/{id}/replies")
    @ResponseStatus(HttpStatus.CREATED)
    PostDetailView reply(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller.Bot bot,
            HttpServletRequest request) {
        BodyFields fields = BodyFields.of(body);
        String text = fields.text("body", LONGEST_REPLY);
        fields.check();
        if (isBlank(text)) {
            throw new Violation(Place.BODY, "body", Rule.EMPTY).failure();
        }
        CharacterProfile author = characters.requireActing(new CharacterId(bot.character()));
        return write(author.id(), BotAction.REPLY, request, () -> posts.reply(author, PostId.require(id), text));
    }

    private PostDetailView write(
            CharacterId author, BotAction action, HttpServletRequest request, Supplier<Post> writing) {
        return PostDetailView.of(once.before(request)
                .orElseGet(() ->
                        limits.perform(author, action, () -> new Outcome<>(once.keep(request, writing.get()), true))));
    }

    /** As it would be kept: escapes that are written out may be all there is. */
    private static boolean isBlank(String text) {
        return TidyText.isBlank(TidyText.lines(text));
    }
}
