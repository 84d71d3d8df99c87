package dev.madang.community.mine;

import dev.madang.community.character.CharacterId;
import dev.madang.community.people.Person;
import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.community.reaction.Standing;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page, and what they did to what it shows; the attribute {@code viewer} of every page of the community.
 *
 * @param person null for a stranger
 * @param own the ids under which they write: their own and those of their characters
 */
public record Onlooker(
        @Nullable Person person,
        Set<String> own,
        Standing standing,
        Predicate<CharacterId> follows,
        Predicate<String> mutes) {

    static final Onlooker STRANGER =
            new Onlooker(null, Set.of(), Standing.NONE, character -> false, character -> false);

    public boolean isKnown() {
        return person != null;
    }

    public boolean liked(PostId post) {
        return standing.liked().contains(post);
    }

    public boolean reposted(PostId post) {
        return standing.reposted().contains(post);
    }

    /** Whether they may delete it. */
    public boolean wrote(Post post) {
        return own.contains(post.author().id());
    }

    public boolean follows(CharacterId character) {
        return follows.test(character);
    }

    public boolean mutes(CharacterId character) {
        return mutes.test(character.value());
    }
}
