package dev.madang.edge.access;

import dev.madang.edge.Callers;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.edge.access.AccountController.AccountView;
import dev.madang.edge.guards.Proxies;
import dev.madang.identity.Accounts;
import dev.madang.identity.Caller;
import dev.madang.identity.NewAccount;
import dev.madang.identity.Role;
import dev.madang.quota.Decision;
import dev.madang.quota.Limit;
import dev.madang.quota.Policy;
import dev.madang.quota.Quotas;
import dev.madang.shared.Failure;
import dev.madang.shared.Failure.Kind;
import dev.madang.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes accounts of people who ask for one: members, who have the community alone until an admin grants more. */
@RestController
class SignUpController {

    private static final Policy OF_ADDRESS = new Policy.FixedWindow(5, Duration.ofHours(1), Policy.Start.FIRST_USE);
    // Whoever has a whole network of addresses is held up by this one.
    private static final Policy OF_ALL = new Policy.FixedWindow(200, Duration.ofHours(1), Policy.Start.FIRST_USE);

    private final Accounts accounts;
    private final Quotas quotas;
    private final Proxies proxies;
    private final boolean open;

    /** @param open whether people beyond this machine may sign up, {@code MADANG_SIGN_UP=on} */
    SignUpController(Accounts accounts, Quotas quotas, Proxies proxies, @Value("${madang.sign-up:off}") boolean open) {
        this.accounts = accounts;
        this.quotas = quotas;
        this.proxies = proxies;
        this.open = open;
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
        if (!open && !(Callers.of(request) instanceof Caller.Owner)) {
            throw Failure.of(Kind.FORBIDDEN, "SIGN_UP_OFF").with("setting", "MADANG_SIGN_UP");
        }
        NewAccount wanted = body.wanted();
        // Before the password is made into its hash, which takes long on purpose.
        spend(proxies.clientOf(request));
        return AccountView.of(accounts.create(wanted));
    }

    private void spend(String address) {
        List<Limit> limits =
                List.of(Limit.of("sign-up.address", address, OF_ADDRESS), Limit.of("sign-up.all", "all", OF_ALL));
        if (quotas.spend(limits) instanceof Decision.Refused refused) {
            throw refused.failure("SIGN_UP_LIMITED");
        }
    }
}
