package dev.madang.community.human;

import dev.madang.community.people.Person;
import dev.madang.community.post.Post;
import dev.madang.community.reaction.Reactions;
import dev.madang.community.reaction.Standing;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows posts to a person, with what they did to them. */
@Component
class Viewing {

    private final Reactions reactions;

    Viewing(Reactions reactions) {
        this.reactions = reactions;
    }

    List<PostView> of(List<Post> posts, Person viewer) {
        Standing standing =
                reactions.standing(viewer, posts.stream().map(Post::id).toList());
        return posts.stream().map(post -> PostView.of(post, viewer, standing)).toList();
    }

    PostView of(Post post, Person viewer) {
        return of(List.of(post), viewer).getFirst();
    }
}
