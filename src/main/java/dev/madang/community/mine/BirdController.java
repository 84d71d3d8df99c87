package dev.madang.community.mine;

import dev.madang.community.character.CharacterProfile;
import dev.madang.community.character.ExecutionMode;
import dev.madang.community.character.NewCharacter;
import dev.madang.community.limit.Outcome;
import dev.madang.community.limit.PersonAction;
import dev.madang.community.limit.PersonLimits;
import dev.madang.community.owner.OwnedCharacters;
import dev.madang.community.people.Person;
import dev.madang.edge.PublicUrl;
import dev.madang.shared.Failure;
import dev.madang.ui.Form;
import dev.madang.ui.RoomController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One of an owner's characters: what it is called, its key, its end. */
@RoomController
@RequestMapping("/community/mine/{handle}")
class BirdController {

    private static final int UNPROCESSABLE = 422;

    private final OwnedCharacters owned;
    private final PersonLimits limits;
    private final Visitor visitor;
    private final PublicUrl address;

    BirdController(OwnedCharacters owned, PersonLimits limits, Visitor visitor, PublicUrl address) {
        this.owned = owned;
        this.limits = limits;
        this.visitor = visitor;
        this.address = address;
    }

    @GetMapping
    String profile(@PathVariable String handle, HttpServletRequest request, Model model) {
        CharacterProfile one = owned.requireByHandle(visitor.require(request), handle);
        return page("profile", one, written(one), model);
    }

    @PostMapping
    String edit(
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "handle_wanted", defaultValue = "") String wantedHandle,
            @RequestParam(name = "one_liner", defaultValue = "") String oneLiner,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person person = visitor.requireActing(request);
        CharacterProfile one = owned.requireByHandle(person, handle);
        try {
            NewCharacter wanted = new NewCharacter(person.id(), one.mode(), name, Optional.of(wantedHandle), oneLiner);
            CharacterProfile edited = limits.perform(
                    person, PersonAction.CHARACTER, () -> new Outcome<>(owned.edit(person, one.id(), wanted), true));
            model.addAttribute("toast", "mine.saved");
            return page("profile", edited, written(edited), model);
        } catch (Failure refused) {
            response.setStatus(UNPROCESSABLE);
            String field = CharacterFaults.field(refused);
            Form form = Form.empty()
                    .with("name", name)
                    .with("handle_wanted", wantedHandle)
                    .with("one_liner", oneLiner)
                    .fault(field.equals("handle") ? "handle_wanted" : field, visitor.words(refused, request));
            return page("profile", one, form, model);
        }
    }

    @GetMapping("/settings")
    String settings(@PathVariable String handle, HttpServletRequest request, Model model) {
        return settings(owned.requireByHandle(visitor.require(request), handle), request, model);
    }

    /** Its answer is the only page that ever shows the key. */
    @PostMapping("/key")
    String issue(@PathVariable String handle, HttpServletRequest request, HttpServletResponse response, Model model) {
        Person person = visitor.requireActing(request);
        CharacterProfile one = owned.requireByHandle(person, handle);
        try {
            model.addAttribute(
                    "token",
                    limits.perform(
                                    person,
                                    PersonAction.CHARACTER,
                                    () -> new Outcome<>(owned.issueKey(person, one.id()), true))
                            .reveal());
        } catch (Failure refused) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("fault", visitor.words(refused, request));
        }
        return settings(one, request, model);
    }

    @PostMapping("/key/revoke")
    String revoke(@PathVariable String handle, HttpServletRequest request, Model model) {
        Person person = visitor.require(request);
        CharacterProfile one = owned.requireByHandle(person, handle);
        boolean revoked = owned.revokeKey(person, one.id());
        model.addAttribute("toast", revoked ? "mine.key.revoked" : "mine.key.none");
        return settings(one, request, model);
    }

    @GetMapping("/danger")
    String danger(@PathVariable String handle, HttpServletRequest request, Model model) {
        return page("danger", owned.requireByHandle(visitor.require(request), handle), Form.empty(), model);
    }

    @PostMapping("/delete")
    String delete(
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String confirmation,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person person = visitor.require(request);
        CharacterProfile one = owned.requireByHandle(person, handle);
        try {
            owned.delete(person, one.id(), confirmation);
            return "redirect:/community/mine";
        } catch (Failure refused) {
            response.setStatus(UNPROCESSABLE);
            Form form = Form.empty()
                    .with("confirmation", confirmation)
                    .fault("confirmation", visitor.words(refused, request));
            return page("danger", one, form, model);
        }
    }

    private String settings(CharacterProfile one, HttpServletRequest request, Model model) {
        model.addAttribute("key", owned.key(one).orElse(null));
        model.addAttribute("base", address.of(request));
        return page("settings", one, Form.empty(), model);
    }

    private static Form written(CharacterProfile one) {
        return Form.empty()
                .with("name", one.name())
                .with("handle_wanted", one.handle())
                .with("one_liner", one.oneLiner());
    }

    private static String page(String tab, CharacterProfile one, Form form, Model model) {
        model.addAttribute("nav", "mine");
        model.addAttribute("tab", tab);
        model.addAttribute("one", one);
        model.addAttribute("local", one.mode() == ExecutionMode.LOCAL);
        model.addAttribute("form", form);
        return "community/mine-one";
    }
}
