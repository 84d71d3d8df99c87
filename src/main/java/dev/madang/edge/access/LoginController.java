package dev.madang.edge.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.madang.edge.SignIn;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.identity.Caller;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in to the console and out of it, for programs; people have pages for it. */
@RestController
class LoginController {

    private final SignIn signIn;

    LoginController(SignIn signIn) {
        this.signIn = signIn;
    }

    /** A handle or an e-mail address, and a password. */
    record LoginRequest(@Nullable String handle, @Nullable String password) {

        @Override
        public String toString() {
            return "LoginRequest[" + handle + "]";
        }
    }

    /**
     * Who is signed in now.
     *
     * @param csrfToken to be sent as {@code X-CSRF-Token} with each change that the cookie stands for
     */
    record LoginView(
            String account,
            String handle,
            String role,
            @JsonProperty("csrf_token") String csrfToken) {

        @Override
        public String toString() {
            return "LoginView[" + handle + "]";
        }
    }

    @PostMapping("/login")
    ResponseEntity<LoginView> signIn(
            @RequestBody LoginRequest body, HttpServletRequest request, HttpServletResponse response) {
        String handle = required("handle", body.handle());
        Secret password = new Secret(required("password", body.password()));
        Login login = signIn.begin(handle, password, request, response);
        Caller.Account account = login.account();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new LoginView(
                        account.id(),
                        account.handle(),
                        account.role().wireName(),
                        login.csrfToken().reveal()));
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        signIn.end(request, response);
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new Violation(Place.BODY, field, Rule.MISSING).failure();
        }
        return value;
    }
}
