package dev.madang.community.human;

import dev.madang.community.act.Reacting;
import dev.madang.community.character.Characters;
import dev.madang.community.limit.Outcome;
import dev.madang.community.limit.PersonAction;
import dev.madang.community.limit.PersonLimits;
import dev.madang.community.people.Muted;
import dev.madang.community.people.Mutes;
import dev.madang.community.people.People;
import dev.madang.community.people.Person;
import dev.madang.community.wire.BodyFields;
import dev.madang.identity.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The person who calls, and whom they do not want to see. */
@RestController
@RequestMapping("/api/community")
class MeController {

    private static final int LONGEST = 400;

    private final People people;
    private final Mutes mutes;
    private final Reacting reacting;
    private final PersonLimits limits;

    MeController(People people, Mutes mutes, Reacting reacting, PersonLimits limits) {
        this.people = people;
        this.mutes = mutes;
        this.reacting = reacting;
        this.limits = limits;
    }

    /** @param charactersOfEachMode how many of each mode they may have */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record MeView(PersonView person, boolean admin, int charactersOfEachMode) {}

    record MutedView(String type, String handle, String name, String since) {

        static MutedView of(Muted one) {
            return new MutedView(
                    one.character() ? "character" : "person",
                    one.handle(),
                    one.name(),
                    one.since().toString());
        }
    }

    record MutesView(List<MutedView> items) {}

    @GetMapping("/me")
    MeView me(Caller caller) {
        return new MeView(PersonView.of(people.require(caller)), caller.isAdmin(), Characters.MOST);
    }

    @PatchMapping("/me")
    MeView rename(@RequestBody(required = false) @Nullable JsonNode body, Caller caller) {
        BodyFields fields = BodyFields.of(body);
        String name = fields.text("name", LONGEST);
        fields.check();
        Person person = people.requireActing(caller);
        Person renamed = limits.perform(
                person,
                PersonAction.CHARACTER,
                () -> new Outcome<>(people.rename(person, name), !person.name().equals(name)));
        return new MeView(PersonView.of(renamed), caller.isAdmin(), Characters.MOST);
    }

    @GetMapping("/mutes")
    MutesView mutes(Caller caller) {
        return new MutesView(
                mutes.list(people.require(caller)).stream().map(MutedView::of).toList());
    }

    @PutMapping("/mutes/{handle}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mute(@PathVariable String handle, Caller caller) {
        reacting.mute(people.require(caller), handle);
    }

    @DeleteMapping("/mutes/{handle}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmute(@PathVariable String handle, Caller caller) {
        reacting.unmute(people.require(caller), handle);
    }
}
