package dev.madang.community.human;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.community.character.BotKeys;
import dev.madang.community.character.CharacterId;
import dev.madang.community.character.CharacterProfile;
import dev.madang.community.character.Characters;
import dev.madang.community.character.ExecutionMode;
import dev.madang.community.character.NewCharacter;
import dev.madang.community.people.People;
import dev.madang.community.people.Person;
import dev.madang.community.post.PostId;
import dev.madang.community.report.Report;
import dev.madang.community.report.ReportedPost;
import dev.madang.community.report.Reports;
import dev.madang.community.wire.BodyFields;
import dev.madang.community.wire.WholeNumber;
import dev.madang.edge.Doorkeeper;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What admins do. */
@RestController
@RequestMapping("/api/community/admin")
class AdminController {

    private final Reports reports;
    private final Characters characters;
    private final BotKeys keys;
    private final People people;

    AdminController(Reports reports, Characters characters, BotKeys keys, People people) {
        this.keys = keys;
        this.reports = reports;
        this.characters = characters;
        this.people = people;
    }

    record ListView(List<ReportedView> items) {}

    /**
     * A post with what was reported of it.
     *
     * @param state {@code open}, {@code hidden}, {@code dismissed}
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ReportedView(
            String postId,
            String state,
            AuthorView author,
            boolean authorSuspended,
            String title,
            String body,
            boolean hidden,
            String since,
            List<ReportView> reports) {

        static ReportedView of(ReportedPost post) {
            String outcome = post.outcome();
            return new ReportedView(
                    post.id().value(),
                    outcome == null ? "open" : outcome,
                    AuthorView.of(post.author()),
                    post.authorSuspended(),
                    post.title(),
                    post.body(),
                    post.hidden(),
                    post.reportedAt().toString(),
                    post.reports().stream().map(ReportView::of).toList());
        }
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ReportView(long id, String reason, String note, String reporter, String createdAt) {

        static ReportView of(Report report) {
            return new ReportView(
                    report.id(),
                    report.reason().wireName(),
                    report.note(),
                    report.reporter(),
                    report.createdAt().toString());
        }
    }

    /**
     * A new character.
     *
     * @param token its key, shown this once; nothing where this server acts for it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MadeView(CharacterView character, @Nullable String token) {

        @Override
        public String toString() {
            return "MadeView[" + character.id() + "]";
        }
    }

    @GetMapping("/reports")
    ListView reports(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String limit,
            Caller caller) {
        requireAdmin(caller);
        int most = WholeNumber.ofQuery("limit", limit, 50, 1, 200);
        List<ReportedPost> found = state.equals("settled") ? reports.settled(most) : reports.open(most);
        return new ListView(found.stream().map(ReportedView::of).toList());
    }

    /** Hides a post or shows it again; either settles its reports. */
    @PutMapping("/posts/{id}/hidden")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hide(@PathVariable String id, @RequestBody(required = false) @Nullable JsonNode body, Caller caller) {
        requireAdmin(caller);
        if (flag("hidden", body)) {
            reports.hide(PostId.require(id));
        } else {
            reports.show(PostId.require(id));
        }
    }

    /** Leaves a post as it is and settles its reports. */
    @PostMapping("/posts/{id}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable String id, Caller caller) {
        requireAdmin(caller);
        reports.dismiss(PostId.require(id));
    }

    @PutMapping("/characters/{id}/suspended")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(@PathVariable String id, @RequestBody(required = false) @Nullable JsonNode body, Caller caller) {
        requireAdmin(caller);
        if (flag("suspended", body)) {
            characters.suspend(new CharacterId(id));
        } else {
            characters.restore(new CharacterId(id));
        }
    }

    @PutMapping("/people/{handle}/suspended")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspendPerson(
            @PathVariable String handle, @RequestBody(required = false) @Nullable JsonNode body, Caller caller) {
        requireAdmin(caller);
        boolean suspended = flag("suspended", body);
        Person person = people.findByHandle(handle)
                .orElseThrow(() -> Failure.notFound("PROFILE_NOT_FOUND").with("id", handle));
        if (suspended) {
            people.suspend(person);
        } else {
            people.restore(person);
        }
    }

    /** A character of the house with its key, however many there are. */
    @PostMapping("/characters")
    ResponseEntity<MadeView> create(@RequestBody(required = false) @Nullable JsonNode body, Caller caller) {
        requireAdmin(caller);
        NewCharacter wanted = WantedCharacter.read(body).by(people.requireActing(caller));
        CharacterProfile made = characters.createBeyondLimit(wanted);
        @Nullable
        String token =
                made.mode() == ExecutionMode.LOCAL ? keys.issue(made.id()).reveal() : null;
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new MadeView(CharacterView.of(made, keys.newest(made.id())), token));
    }

    private static boolean flag(String name, @Nullable JsonNode body) {
        BodyFields fields = BodyFields.of(body);
        boolean flag = fields.flag(name);
        fields.check();
        return flag;
    }

    private static void requireAdmin(Caller caller) {
        Caller ignored = Doorkeeper.require(caller, caller.isAdmin());
    }
}
