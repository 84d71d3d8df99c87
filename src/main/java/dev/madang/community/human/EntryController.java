package dev.madang.community.human;

import dev.madang.community.people.Entry;
import dev.madang.community.wire.BodyFields;
import dev.madang.edge.SignIn;
import dev.madang.identity.Login;
import dev.madang.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Coming and going. */
@RestController
@RequestMapping("/api/community")
class EntryController {

    /** Longer than any that is accepted, so that the failure says what is wrong with it. */
    private static final int LONGEST = 400;

    private final Entry entry;
    private final SignIn signIn;

    EntryController(Entry entry, SignIn signIn) {
        this.entry = entry;
        this.signIn = signIn;
    }

    /**
     * Who is signed in now.
     *
     * @param csrfToken to be sent as {@code X-CSRF-Token} with each change that the cookie stands for
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record LoginView(String handle, String role, String csrfToken) {

        @Override
        public String toString() {
            return "LoginView[" + handle + "]";
        }
    }

    @PostMapping("/sign-up")
    @ResponseStatus(HttpStatus.CREATED)
    PersonView signUp(@RequestBody(required = false) @Nullable JsonNode body, HttpServletRequest request) {
        BodyFields fields = BodyFields.of(body);
        String email = fields.text("email", LONGEST);
        String password = fields.text("password", LONGEST);
        String name = fields.text("name", LONGEST);
        String handle = fields.optional("handle", LONGEST).orElse("");
        fields.check();
        return PersonView.of(entry.enter(new Entry.Wish(email, new Secret(password), name, handle), request));
    }

    @PostMapping("/sign-in")
    ResponseEntity<LoginView> signIn(
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request,
            HttpServletResponse response) {
        BodyFields fields = BodyFields.of(body);
        String name = fields.text("email", LONGEST);
        String password = fields.text("password", LONGEST);
        fields.check();
        Login login = signIn.begin(name, new Secret(password), request, response);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new LoginView(
                        login.account().handle(),
                        login.account().role().wireName(),
                        login.csrfToken().reveal()));
    }

    @PostMapping("/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        signIn.end(request, response);
    }
}
