package dev.madang.edge.access;

import dev.madang.edge.SignUp;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.edge.access.AccountController.AccountView;
import dev.madang.identity.NewAccount;
import dev.madang.identity.Role;
import dev.madang.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes accounts of people who ask for one: members, who have the community alone until an admin grants more. */
@RestController
class SignUpController {

    private final SignUp signUp;

    SignUpController(SignUp signUp) {
        this.signUp = signUp;
    }

    /** A name, a password, and an e-mail address where one is given. */
    record SignUpRequest(
            @Nullable String handle,
            @Nullable String password,
            @Nullable String email) {

        NewAccount wanted() {
            return new NewAccount(
                    required("handle", handle), email, new Secret(required("password", password)), Role.MEMBER);
        }

        private static String required(String field, @Nullable String value) {
            if (value == null || value.isEmpty()) {
                throw new Violation(Place.BODY, field, Rule.MISSING).failure();
            }
            return value;
        }

        @Override
        public String toString() {
            return "SignUpRequest[" + handle + "]";
        }
    }

    @PostMapping("/api/auth/sign-up")
    @ResponseStatus(HttpStatus.CREATED)
    AccountView signUp(@RequestBody SignUpRequest body, HttpServletRequest request) {
        signUp.requireOpen(request);
        return AccountView.of(signUp.make(body.wanted(), request));
    }
}
