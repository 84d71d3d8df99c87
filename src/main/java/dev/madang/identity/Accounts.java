package dev.madang.identity;

import dev.madang.shared.Failure;
import dev.madang.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts of people: one set for the community and the console. */
@Component
public class Accounts {

    private static final int STRENGTH = 11;

    private final AccountStore store;
    private final Attempts attempts;
    private final Clock clock;
    // The form in front of each hash names its algorithm, so that a later one can stand beside it.
    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(STRENGTH)));
    // Checked where there is no account, so that the time taken does not tell. No password leads to it.
    private static final String NOBODYS_HASH = "{bcrypt}$2a$" + STRENGTH + "$" + ".".repeat(53);

    Accounts(AccountStore store, Attempts attempts, Clock clock) {
        this.store = store;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Makes an account.
     *
     * @throws Failure CONFLICT {@code ACCOUNT_NAME_TAKEN}
     */
    public Caller.Account create(NewAccount wanted) {
        Caller.Account account = new Caller.Account(AccountId.next(), wanted.handle(), wanted.role());
        String hash = Objects.requireNonNull(encoder.encode(wanted.password().reveal()));
        if (!store.add(account, wanted.email(), hash, clock.instant())) {
            throw Failure.conflict("ACCOUNT_NAME_TAKEN").with("handle", wanted.handle());
        }
        return account;
    }

    /**
     * The account of that handle or e-mail address and password.
     *
     * @param address where the attempt comes from
     * @throws Failure UNAUTHENTICATED {@code SIGN_IN_FAILED}, the same for an unknown name and a wrong password; LIMITED
     *     {@code SIGN_IN_LIMITED} after too many attempts
     */
    public Caller.Account signIn(String handleOrEmail, Secret password, String address) {
        String name = handleOrEmail.strip().toLowerCase(Locale.ROOT);
        attempts.spend(name, address);
        Optional<AccountStore.Known> known = store.findByName(name);
        boolean right =
                matches(password, known.map(AccountStore.Known::passwordHash).orElse(NOBODYS_HASH));
        if (known.isEmpty() || !right) {
            throw Failure.of(Failure.Kind.UNAUTHENTICATED, "SIGN_IN_FAILED");
        }
        attempts.forget(name, address);
        return known.get().account();
    }

    public Optional<Caller.Account> find(AccountId id) {
        return store.find(id);
    }

    /** All of them, by handle. */
    public List<Caller.Account> list() {
        return store.list();
    }

    /**
     * Gives an account another role, which counts from its next request on, on every node.
     *
     * @throws Failure NOT_FOUND {@code ACCOUNT_NOT_FOUND}; CONFLICT {@code LAST_ADMIN} when nobody would be an admin any more, also
     *     if two take it from each other at once
     */
    public Caller.Account grant(AccountId id, Role role) {
        boolean granted = store.setRole(id, role);
        Caller.Account account =
                find(id).orElseThrow(() -> Failure.notFound("ACCOUNT_NOT_FOUND").with("account", id.value()));
        if (!granted) {
            throw Failure.conflict("LAST_ADMIN").with("account", id.value());
        }
        return account;
    }

    private boolean matches(Secret password, String hash) {
        boolean readable = password.reveal().getBytes(StandardCharsets.UTF_8).length <= NewAccount.LONGEST_BYTES;
        return encoder.matches(readable ? password.reveal() : "", hash) && readable;
    }
}
