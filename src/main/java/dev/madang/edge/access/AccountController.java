package dev.madang.edge.access;

import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.identity.AccountId;
import dev.madang.identity.Accounts;
import dev.madang.identity.Caller;
import dev.madang.identity.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The accounts and their roles, for admins. */
@RestController
@RequestMapping("/api/auth/accounts")
class AccountController {

    private final Accounts accounts;

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Which role it is to have. */
    record RoleRequest(@Nullable String role) {

        Role wanted() {
            if (role == null) {
                throw new Violation(Place.BODY, "role", Rule.MISSING).failure();
            }
            return Arrays.stream(Role.values())
                    .filter(known -> known.wireName().equals(role))
                    .findFirst()
                    .orElseThrow(() -> new Violation(
                                    Place.BODY, "role", Rule.FORMAT, Map.of("expected", "member, operator, admin"))
                            .failure());
        }
    }

    /** An account as others may see it. */
    record AccountView(String id, String handle, String role) {

        static AccountView of(Caller.Account account) {
            return new AccountView(
                    account.id(), account.handle(), account.role().wireName());
        }
    }

    record AccountList(List<AccountView> accounts) {}

    @GetMapping
    AccountList list() {
        return new AccountList(accounts.list().stream().map(AccountView::of).toList());
    }

    @PutMapping("/{id}/role")
    AccountView grant(@PathVariable String id, @RequestBody RoleRequest body) {
        return AccountView.of(accounts.grant(new AccountId(id), body.wanted()));
    }
}
