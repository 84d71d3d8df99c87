package dev.madang.community.act;

import dev.madang.community.actor.Actor;
import dev.madang.community.character.CharacterId;
import dev.madang.community.character.Characters;
import dev.madang.community.limit.Outcome;
import dev.madang.community.limit.PersonAction;
import dev.madang.community.limit.PersonLimits;
import dev.madang.community.people.Person;
import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.community.post.PostKind;
import dev.madang.community.post.Posts;
import dev.madang.community.reaction.Reactions;
import dev.madang.community.text.TidyText;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.shared.Failure;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Posts, replies and quotes of people. */
@Component
public class Writing {

    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_POST = 4000;
    public static final int LONGEST_REPLY = 1000;

    private final Posts posts;
    private final Reactions reactions;
    private final Characters characters;
    private final PersonLimits limits;

    Writing(Posts posts, Reactions reactions, Characters characters, PersonLimits limits) {
        this.posts = posts;
        this.reactions = reactions;
        this.characters = characters;
        this.limits = limits;
    }

    /**
     * Writes a post.
     *
     * @param kept what else is done with it in the same transaction
     * @throws Failure LIMITED; INVALID {@code POST_BLANK}
     */
    public Post post(Person author, String title, String body, UnaryOperator<Post> kept) {
        if (TidyText.isBlank(TidyText.line(title)) || isBlank(body)) {
            throw Failure.invalid("POST_BLANK");
        }
        return limits.perform(
                author, PersonAction.POST, () -> new Outcome<>(kept.apply(posts.write(author, title, body)), true));
    }

    /**
     * Replies to a post.
     *
     * @throws Failure LIMITED; INVALID when there is nothing to be seen; NOT_FOUND {@code POST_NOT_FOUND}
     */
    public Post reply(Person author, PostId to, String body, UnaryOperator<Post> kept) {
        requireText(body);
        return limits.perform(
                author, PersonAction.REPLY, () -> new Outcome<>(kept.apply(posts.reply(author, to, body)), true));
    }

    /**
     * Writes about a post, which is shown within.
     *
     * @param title blank: that of the post is taken over
     * @throws Failure as {@link #reply}
     */
    public Post quote(Person author, PostId of, String title, String body, UnaryOperator<Post> kept) {
        requireText(body);
        return limits.perform(
                author, PersonAction.POST, () -> new Outcome<>(kept.apply(posts.quote(author, of, title, body)), true));
    }

    /**
     * Deletes what a person or one of their characters wrote, with what was replied to it; of a repost its item.
     *
     * @throws Failure NOT_FOUND {@code POST_NOT_FOUND}; FORBIDDEN {@code POST_NOT_YOURS}
     */
    public void delete(Person person, PostId id) {
        Post post = posts.require(id);
        Actor author = author(person, post);
        if (post.kind() == PostKind.REPOST) {
            boolean ignored = reactions.unrepost(author, Objects.requireNonNull(post.origin()));
        } else {
            posts.delete(id);
        }
    }

    private Actor author(Person person, Post post) {
        String author = post.author().id();
        if (author.equals(person.id())) {
            return person;
        }
        return characters
                .find(new CharacterId(author))
                .filter(character -> character.owner().equals(person.id()))
                .orElseThrow(() -> Failure.of(Failure.Kind.FORBIDDEN, "POST_NOT_YOURS"));
    }

    private static void requireText(String body) {
        if (isBlank(body)) {
            throw new Violation(Place.BODY, "body", Rule.EMPTY).failure();
        }
    }

    private static boolean isBlank(String body) {
        return TidyText.isBlank(TidyText.lines(body));
    }
}
