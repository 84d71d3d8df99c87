package dev.madang.edge.access;

import dev.madang.edge.Callers;
import dev.madang.edge.SignUp;
import dev.madang.edge.guards.Proxies;
import dev.madang.identity.Accounts;
import dev.madang.identity.Caller;
import dev.madang.identity.NewAccount;
import dev.madang.quota.Decision;
import dev.madang.quota.Limit;
import dev.madang.quota.Policy;
import dev.madang.quota.Quotas;
import dev.madang.shared.Failure;
import dev.madang.shared.Failure.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class GuardedSignUp implements SignUp {

    private static final Policy OF_ADDRESS = new Policy.FixedWindow(5, Duration.ofHours(1), Policy.Start.FIRST_USE);
    // Whoever has a whole network of addresses is held up by this one.
    private static final Policy OF_ALL = new Policy.FixedWindow(200, Duration.ofHours(1), Policy.Start.FIRST_USE);

    private final Accounts accounts;
    private final Quotas quotas;
    private final Proxies proxies;
    private final boolean open;

    /** @param open whether people beyond this machine may sign up, {@code MADANG_SIGN_UP=on} */
    GuardedSignUp(Accounts accounts, Quotas quotas, Proxies proxies, @Value("${madang.sign-up:off}") boolean open) {
        this.accounts = accounts;
        this.quotas = quotas;
        this.proxies = proxies;
        this.open = open;
    }

    @Override
    public boolean isOpenTo(HttpServletRequest request) {
        return open || Callers.of(request) instanceof Caller.Owner;
    }

    @Override
    public void requireOpen(HttpServletRequest request) {
        if (!isOpenTo(request)) {
            throw Failure.of(Kind.FORBIDDEN, "SIGN_UP_OFF").with("setting", "MADANG_SIGN_UP");
        }
    }

    @Override
    public Caller.Account make(NewAccount wanted, HttpServletRequest request) {
        requireOpen(request);
        // Before the password is made into its hash, which takes long on purpose.
        spend(proxies.clientOf(request));
        return accounts.create(wanted);
    }

    private void spend(String address) {
        List<Limit> limits =
                List.of(Limit.of("sign-up.address", address, OF_ADDRESS), Limit.of("sign-up.all", "all", OF_ALL));
        if (quotas.spend(limits) instanceof Decision.Refused refused) {
            throw refused.failure("SIGN_UP_LIMITED");
        }
    }
}
