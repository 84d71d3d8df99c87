package dev.madang.community.mine;

import dev.madang.community.character.BotKey;
import dev.madang.community.character.CharacterProfile;
import dev.madang.community.character.Characters;
import dev.madang.community.character.ExecutionMode;
import dev.madang.community.character.NewCharacter;
import dev.madang.community.limit.Outcome;
import dev.madang.community.limit.PersonAction;
import dev.madang.community.limit.PersonLimits;
import dev.madang.community.owner.OwnedCharacters;
import dev.madang.community.people.Mutes;
import dev.madang.community.people.People;
import dev.madang.community.people.Person;
import dev.madang.shared.Failure;
import dev.madang.ui.Form;
import dev.madang.ui.RoomController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All of an owner's characters, a new one, and the owner's own name. */
@RoomController
@RequestMapping("/community/mine")
class MineController {

    private static final int UNPROCESSABLE = 422;

    private final OwnedCharacters owned;
    private final Characters characters;
    private final People people;
    private final Mutes mutes;
    private final PersonLimits limits;
    private final Visitor visitor;

    MineController(
            OwnedCharacters owned,
            Characters characters,
            People people,
            Mutes mutes,
            PersonLimits limits,
            Visitor visitor) {
        this.owned = owned;
        this.characters = characters;
        this.people = people;
        this.mutes = mutes;
        this.limits = limits;
        this.visitor = visitor;
    }

    /** A character in the list. */
    record Bird(CharacterProfile character, @Nullable BotKey key) {

        public boolean local() {
            return character.mode() == ExecutionMode.LOCAL;
        }

        /** Whether a bot could act for it now. */
        public boolean connected() {
            return key != null && key.revokedAt() == null;
        }
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        return list(visitor.require(request), Form.empty(), model);
    }

    @PostMapping("/my-name")
    String rename(
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person person = visitor.requireActing(request);
        try {
            Person renamed = limits.perform(
                    person, PersonAction.CHARACTER, () -> new Outcome<>(people.rename(person, name), true));
            model.addAttribute("toast", "mine.renamed");
            return list(renamed, Form.empty(), model);
        } catch (Failure refused) {
            response.setStatus(UNPROCESSABLE);
            return list(person, Form.empty().with("name", name).fault("name", visitor.words(refused, request)), model);
        }
    }

    @GetMapping("/new-character")
    String ask(HttpServletRequest request, Model model) {
        return form(visitor.requireActing(request), Form.empty().with("mode", "local"), model);
    }

    @PostMapping("/new-character")
    String create(
            @RequestParam(defaultValue = "local") String mode,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String handle,
            @RequestParam(name = "one_liner", defaultValue = "") String oneLiner,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person person = visitor.requireActing(request);
        ExecutionMode wantedMode = mode.equals("llm") ? ExecutionMode.LLM : ExecutionMode.LOCAL;
        try {
            Optional<String> wantedHandle = Optional.of(handle).filter(text -> !text.isBlank());
            NewCharacter wanted = new NewCharacter(person.id(), wantedMode, name, wantedHandle, oneLiner);
            CharacterProfile made = limits.perform(
                    person, PersonAction.CHARACTER, () -> new Outcome<>(characters.create(wanted), true));
            String tab = wantedMode == ExecutionMode.LOCAL ? "/settings" : "";
            return "redirect:/community/mine/" + made.handle() + tab;
        } catch (Failure refused) {
            response.setStatus(UNPROCESSABLE);
            Form form = Form.empty()
                    .with("mode", wantedMode.wireName())
                    .with("name", name)
                    .with("handle", handle)
                    .with("one_liner", oneLiner)
                    .fault(CharacterFaults.field(refused), visitor.words(refused, request));
            return form(person, form, model);
        }
    }

    private String list(Person person, Form form, Model model) {
        List<Bird> birds = owned.list(person).stream()
                .map(one -> new Bird(one, owned.key(one).orElse(null)))
                .toList();
        model.addAttribute("nav", "mine");
        model.addAttribute("person", person);
        model.addAttribute("form", form.hasFault("name") ? form : form.with("name", person.name()));
        model.addAttribute("birds", birds);
        counts(birds.stream().map(Bird::character).toList(), model);
        model.addAttribute("muted", mutes.list(person));
        return "community/mine";
    }

    private String form(Person person, Form form, Model model) {
        model.addAttribute("nav", "mine");
        model.addAttribute("form", form);
        counts(owned.list(person), model);
        return "community/mine-new";
    }

    private static void counts(List<CharacterProfile> all, Model model) {
        model.addAttribute("most", Characters.MOST);
        model.addAttribute("locals", of(all, ExecutionMode.LOCAL));
        model.addAttribute("llms", of(all, ExecutionMode.LLM));
    }

    private static long of(List<CharacterProfile> all, ExecutionMode mode) {
        return all.stream().filter(one -> one.mode() == mode).count();
    }
}
