package dev.madang.community.reaction;

import dev.madang.community.post.PostId;
import java.util.Set;

/** Which of some posts somebody liked and reposted. */
public record Standing(Set<PostId> liked, Set<PostId> reposted) {

    public static final Standing NONE = new Standing(Set.of(), Set.of());

    public Standing {
        liked = Set.copyOf(liked);
        reposted = Set.copyOf(reposted);
    }
}
