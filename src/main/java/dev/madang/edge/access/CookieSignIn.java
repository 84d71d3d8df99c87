package dev.madang.edge.access;

import dev.madang.edge.Callers;
import dev.madang.edge.SignIn;
import dev.madang.edge.guards.Proxies;
import dev.madang.identity.Accounts;
import dev.madang.identity.Caller;
import dev.madang.identity.Login;
import dev.madang.identity.Logins;
import dev.madang.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class CookieSignIn implements SignIn {

    private final Accounts accounts;
    private final Logins logins;
    private final LoginCookie cookie;
    private final Proxies proxies;

    CookieSignIn(Accounts accounts, Logins logins, LoginCookie cookie, Proxies proxies) {
        this.accounts = accounts;
        this.logins = logins;
        this.cookie = cookie;
        this.proxies = proxies;
    }

    @Override
    public Login begin(
            String handleOrEmail, Secret password, HttpServletRequest request, HttpServletResponse response) {
        Caller.Account account = accounts.signIn(handleOrEmail, password, proxies.clientOf(request));
        Login login = logins.begin(account);
        cookie.set(response, login.token());
        return login;
    }

    @Override
    public void end(HttpServletRequest request, HttpServletResponse response) {
        new Presented(request).cookie().ifPresent(logins::end);
        cookie.clear(response);
    }

    @Override
    public Optional<Secret> csrfToken(HttpServletRequest request) {
        return Callers.of(request) instanceof Caller.Account account
                ? new Presented(request).cookie().map(token -> new Login(account, token).csrfToken())
                : Optional.empty();
    }
}
