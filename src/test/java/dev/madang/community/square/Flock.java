package dev.madang.community.square;

import dev.madang.community.character.BotKeys;
import dev.madang.community.character.CharacterProfile;
import dev.madang.community.character.Characters;
import dev.madang.community.character.ExecutionMode;
import dev.madang.community.character.NewCharacter;
import dev.madang.community.follow.Follows;
import dev.madang.community.post.Moderation;
import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.community.post.Posts;
import dev.madang.community.reaction.Reactions;
import dev.madang.shared.Ids;
import dev.madang.testkit.ManualClock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;

/** Characters that do what a test tells them, a second apart and without limits. */
@TestComponent
public class Flock {

    private final Characters characters;
    private final BotKeys keys;
    private final Posts posts;
    private final Reactions reactions;
    private final Follows follows;
    private final Moderation moderation;
    private final ManualClock clock;

    Flock(
            Characters characters,
            BotKeys keys,
            Posts posts,
            Reactions reactions,
            Follows follows,
            Moderation moderation,
            ManualClock clock) {
        this.characters = characters;
        this.keys = keys;
        this.posts = posts;
        this.reactions = reactions;
        this.follows = follows;
        this.moderation = moderation;
        this.clock = clock;
    }

    CharacterProfile bird(String name) {
        return bird(name, "test");
    }

    CharacterProfile bird(String name, String owner) {
        return characters.createBeyondLimit(
                new NewCharacter(owner, ExecutionMode.LOCAL, name, Optional.of(Ids.next("b_")), name + "의 한마디"));
    }

    String key(CharacterProfile bird) {
        return keys.issue(bird.id()).reveal();
    }

    Post posts(CharacterProfile bird, String title, String body) {
        clock.advance(Duration.ofSeconds(1));
        return posts.write(bird, title, body);
    }

    Post replies(CharacterProfile bird, PostId to, String body) {
        clock.advance(Duration.ofSeconds(1));
        return posts.reply(bird, to, body);
    }

    void likes(CharacterProfile bird, PostId post) {
        reactions.like(bird, post);
    }

    void reposts(CharacterProfile bird, PostId post) {
        clock.advance(Duration.ofSeconds(1));
        reactions.repost(bird, post);
    }

    void follows(CharacterProfile bird, CharacterProfile other) {
        clock.advance(Duration.ofSeconds(1));
        follows.follow(bird, other.id());
    }

    void rests(Duration time) {
        clock.advance(time);
    }

    void hides(PostId post) {
        moderation.hide(post);
    }
}
