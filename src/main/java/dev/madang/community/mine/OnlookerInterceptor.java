package dev.madang.community.mine;

import dev.madang.community.character.CharacterProfile;
import dev.madang.community.character.Characters;
import dev.madang.community.follow.Follows;
import dev.madang.community.people.Mutes;
import dev.madang.community.people.People;
import dev.madang.community.people.Person;
import dev.madang.community.post.PostId;
import dev.madang.community.reaction.Reactions;
import dev.madang.edge.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Tells every page of the community who looks at it, once all that it shows is known: one look for all of its posts. */
@Component
class OnlookerInterceptor implements HandlerInterceptor {

    private final People people;
    private final Characters characters;
    private final Reactions reactions;
    private final Follows follows;
    private final Mutes mutes;

    OnlookerInterceptor(People people, Characters characters, Reactions reactions, Follows follows, Mutes mutes) {
        this.people = people;
        this.characters = characters;
        this.reactions = reactions;
        this.follows = follows;
        this.mutes = mutes;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        if (page != null && view != null && view.startsWith("community/")) {
            Optional<Person> person = people.of(Callers.of(request));
            page.addObject("viewer", person.map(one -> of(one, page.getModel())).orElse(Onlooker.STRANGER));
        }
    }

    private Onlooker of(Person person, Map<String, Object> model) {
        List<PostId> posts = model.values().stream()
                .flatMap(OnlookerInterceptor::shown)
                .map(shown -> shown.post().id())
                .distinct()
                .toList();
        Set<String> own = Stream.concat(
                        Stream.of(person.id()),
                        characters.ofOwner(person.id()).stream().map(CharacterProfile::actorId))
                .collect(Collectors.toUnmodifiableSet());
        return new Onlooker(
                person,
                own,
                reactions.standing(person, posts),
                character -> follows.follows(person, character),
                target -> mutes.of(person).contains(target));
    }

    private static Stream<Shown> shown(@Nullable Object value) {
        return switch (value) {
            case Shown one -> Stream.of(one);
            case Collection<?> some -> some.stream().flatMap(OnlookerInterceptor::shown);
            case null, default -> Stream.empty();
        };
    }
}
