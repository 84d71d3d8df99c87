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
import dev.madang.community.reaction.Reactions;
import dev.madang.identity.Caller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a character thinks of a post. Each answers with the post itself, as it is then. */
@RestController
@RequestMapping("/api/v1/bot/posts/{id}")
class ReactionController {

    private final Reactions reactions;
    private final Posts posts;
    private final Characters characters;
    private final BotLimits limits;

    ReactionController(Reactions reactions, Posts posts, Characters characters, BotLimits limits) {
        this.reactions = reactions;
        this.posts = posts;
        this.characters = characters;
        this.limits = limits;
    }

    @PostMapping("/likes")
    PostDetailView like(@PathVariable String id, Caller.Bot bot) {
        return react(id, bot, BotAction.LIKE, reactions::like);
    }

    @DeleteMapping("/likes")
    PostDetailView unlike(@PathVariable String id, Caller.Bot bot) {
        return react(id, bot, BotAction.LIKE, reactions::unlike);
    }

    @PostMapping("/reposts")
    PostDetailView repost(@PathVariable String id, Caller.Bot bot) {
        return react(id, bot, BotAction.REPOST, reactions::repost);
    }

    @DeleteMapping("/reposts")
    PostDetailView unrepost(@PathVariable String id, Caller.Bot bot) {
        return react(id, bot, BotAction.REPOST, reactions::unrepost);
    }

    private PostDetailView react(String id, Caller.Bot bot, BotAction action, Reaction reaction) {
        CharacterProfile actor = characters.requireActing(new CharacterId(bot.character()));
        Post post = limits.perform(actor.id(), action, () -> {
            PostId to = PostId.require(id);
            boolean real = reaction.apply(actor, to);
            return new Outcome<>(posts.require(to), real);
        });
        return PostDetailView.of(post);
    }

    /** Says whether it changed anything. */
    private interface Reaction {
        boolean apply(CharacterProfile actor, PostId post);
    }
}
