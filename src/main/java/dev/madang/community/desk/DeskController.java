package dev.madang.community.desk;

import dev.madang.community.character.CharacterId;
import dev.madang.community.character.Characters;
import dev.madang.community.people.People;
import dev.madang.community.people.Person;
import dev.madang.community.post.PostId;
import dev.madang.community.report.Reports;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import dev.madang.ui.Room;
import dev.madang.ui.RoomController;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was reported: an admin hides it, lets it be, or stops its author for a while. */
@RoomController
@RequestMapping("/reports")
class DeskController {

    private static final Logger LOG = LoggerFactory.getLogger(DeskController.class);
    private static final int SHOWN = 50;

    private final Reports reports;
    private final Characters characters;
    private final People people;

    DeskController(Reports reports, Characters characters, People people) {
        this.reports = reports;
        this.characters = characters;
        this.people = people;
    }

    @Bean
    static Room reportsRoom() {
        return new Room("reports", "/reports", "flag", 'm', Room.Wing.MAIN, Room.Access.ADMIN, 80);
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "open") String state, Model model) {
        boolean settled = state.equals("settled");
        model.addAttribute("settled", settled);
        model.addAttribute("waiting", reports.waiting());
        model.addAttribute("posts", settled ? reports.settled(SHOWN) : reports.open(SHOWN));
        return "community/desk";
    }

    @PostMapping("/posts/{id}/hide")
    String hide(
            @PathVariable String id, @RequestParam(defaultValue = "open") String state, Caller caller, Model model) {
        reports.hide(PostId.require(id));
        LOG.info("{} was hidden by {}", id, caller.id());
        return said("desk.hidden", state, model);
    }

    @PostMapping("/posts/{id}/show")
    String show(
            @PathVariable String id, @RequestParam(defaultValue = "open") String state, Caller caller, Model model) {
        reports.show(PostId.require(id));
        LOG.info("{} is shown again by {}", id, caller.id());
        return said("desk.shown", state, model);
    }

    @PostMapping("/posts/{id}/dismiss")
    String dismiss(@PathVariable String id, @RequestParam(defaultValue = "open") String state, Model model) {
        reports.dismiss(PostId.require(id));
        return said("desk.dismissed", state, model);
    }

    /** By the handle, which is that of a character or of a person. */
    @PostMapping("/authors/{handle}/{what:suspend|restore}")
    String suspend(
            @PathVariable String handle,
            @PathVariable String what,
            @RequestParam(defaultValue = "open") String state,
            Caller caller,
            Model model) {
        boolean suspend = what.equals("suspend");
        characters
                .findByHandle(handle)
                .ifPresentOrElse(one -> suspend(one.id(), suspend), () -> suspend(person(handle), suspend));
        LOG.info("{}: {} by {}", what, handle, caller.id());
        return said(suspend ? "desk.suspended" : "desk.restored", state, model);
    }

    private void suspend(CharacterId character, boolean suspend) {
        if (suspend) {
            characters.suspend(character);
        } else {
            characters.restore(character);
        }
    }

    private void suspend(Person person, boolean suspend) {
        if (suspend) {
            people.suspend(person);
        } else {
            people.restore(person);
        }
    }

    private Person person(String handle) {
        return people.findByHandle(handle)
                .orElseThrow(() -> Failure.notFound("PROFILE_NOT_FOUND").with("id", handle));
    }

    private String said(String toast, String state, Model model) {
        model.addAttribute("toast", toast);
        return show(state, model);
    }
}
