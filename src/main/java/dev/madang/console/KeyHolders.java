package dev.madang.console;

import dev.madang.identity.AccountId;
import dev.madang.identity.Accounts;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose keys a caller may look after. */
@Component
class KeyHolders {

    private final Accounts accounts;

    KeyHolders(Accounts accounts) {
        this.accounts = accounts;
    }

    /** By handle. */
    List<Caller.Account> of(Caller caller) {
        if (caller.isAdmin()) {
            return accounts.list();
        }
        return caller instanceof Caller.Account account ? List.of(account) : List.of();
    }

    /** The one that is asked for, else the caller's own, else the first. */
    Optional<Caller.Account> choose(Caller caller, @Nullable String asked) {
        if (asked != null) {
            return Optional.of(require(caller, asked));
        }
        List<Caller.Account> all = of(caller);
        return all.stream()
                .filter(account -> account.id().equals(caller.id()))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /**
     * The account of that id.
     *
     * @throws Failure NOT_FOUND {@code ACCOUNT_NOT_FOUND}, also where the caller may not look after it
     */
    Caller.Account require(Caller caller, String id) {
        boolean may = caller.isAdmin() || caller.id().equals(id);
        return Optional.of(id)
                .filter(one -> may)
                .flatMap(one -> accounts.find(new AccountId(one)))
                .orElseThrow(() -> Failure.notFound("ACCOUNT_NOT_FOUND").with("account", id));
    }
}
