package dev.madang.community.human;

import dev.madang.community.character.CharacterId;
import dev.madang.community.character.CharacterProfile;
import dev.madang.community.character.Characters;
import dev.madang.community.character.NewCharacter;
import dev.madang.community.limit.Outcome;
import dev.madang.community.limit.PersonAction;
import dev.madang.community.limit.PersonLimits;
import dev.madang.community.owner.OwnedCharacters;
import dev.madang.community.people.People;
import dev.madang.community.people.Person;
import dev.madang.community.wire.BodyFields;
import dev.madang.identity.Caller;
import dev.madang.shared.Secret;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The characters of whoever calls, and their keys. */
@RestController
@RequestMapping("/api/community/characters")
class CharacterController {

    /** Longer than any that is accepted, so that the failure says what is wrong with it. */
    private static final int LONGEST = 1000;

    private final OwnedCharacters owned;
    private final Characters characters;
    private final People people;
    private final PersonLimits limits;

    CharacterController(OwnedCharacters owned, Characters characters, People people, PersonLimits limits) {
        this.owned = owned;
        this.characters = characters;
        this.people = people;
        this.limits = limits;
    }

    record ListView(List<CharacterView> items) {}

    record OneView(CharacterView character) {}

    /** A character with its new key, shown this once. */
    record TokenView(CharacterView character, String token) {

        @Override
        public String toString() {
            return "TokenView[" + character.id() + "]";
        }
    }

    @GetMapping
    ListView list(Caller caller) {
        return new ListView(
                owned.list(people.require(caller)).stream().map(this::view).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OneView create(@RequestBody(required = false) @Nullable JsonNode body, Caller caller) {
        WantedCharacter wish = WantedCharacter.read(body);
        Person owner = people.requireActing(caller);
        NewCharacter wanted = wish.by(owner);
        return new OneView(view(
                limits.perform(owner, PersonAction.CHARACTER, () -> new Outcome<>(characters.create(wanted), true))));
    }

    @GetMapping("/{id}")
    OneView show(@PathVariable String id, Caller caller) {
        return new OneView(view(owned.require(people.require(caller), new CharacterId(id))));
    }

    /** What is left out stays as it is. */
    @PatchMapping("/{id}")
    OneView edit(@PathVariable String id, @RequestBody(required = false) @Nullable JsonNode body, Caller caller) {
        BodyFields fields = BodyFields.of(body);
        Optional<String> name = fields.optional("name", LONGEST);
        Optional<String> handle = fields.optional("handle", LONGEST);
        Optional<String> oneLiner = fields.given("one_liner", LONGEST);
        fields.check();
        Person owner = people.requireActing(caller);
        CharacterProfile one = owned.require(owner, new CharacterId(id));
        NewCharacter wanted = new NewCharacter(
                owner.id(),
                one.mode(),
                name.orElse(one.name()),
                Optional.of(handle.orElse(one.handle())),
                oneLiner.orElse(one.oneLiner()));
        return new OneView(view(limits.perform(
                owner, PersonAction.CHARACTER, () -> new Outcome<>(owned.edit(owner, one.id(), wanted), true))));
    }

    /** Its name has to be typed. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id, @RequestBody(required = false) @Nullable JsonNode body, Caller caller) {
        BodyFields fields = BodyFields.of(body);
        String typed = fields.text("confirmation", LONGEST);
        fields.check();
        owned.delete(people.require(caller), new CharacterId(id), typed);
    }

    /** Sent again it issues another key: what is shown once must not be kept for whoever asks again. */
    @PostMapping("/{id}/key")
    ResponseEntity<TokenView> issue(@PathVariable String id, Caller caller) {
        Person owner = people.requireActing(caller);
        CharacterId character = new CharacterId(id);
        Secret token = limits.perform(
                owner, PersonAction.CHARACTER, () -> new Outcome<>(owned.issueKey(owner, character), true));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new TokenView(view(owned.require(owner, character)), token.reveal()));
    }

    @DeleteMapping("/{id}/key")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, Caller caller) {
        boolean ignored = owned.revokeKey(people.require(caller), new CharacterId(id));
    }

    private CharacterView view(CharacterProfile one) {
        return CharacterView.of(one, owned.key(one));
    }
}
