package dev.madang.edge;

import dev.madang.identity.Login;
import dev.madang.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Signing in to the pages and out of them: a login, and the cookie that keeps it. */
public interface SignIn {

    /** The field of a form that carries the {@link #csrfToken}; requests of scripts have it in {@code X-CSRF-Token}. */
    String CSRF_FIELD = "_csrf";

    /**
     * Begins a login and gives the browser its cookie.
     *
     * @throws dev.madang.shared.Failure UNAUTHENTICATED {@code SIGN_IN_FAILED}; LIMITED {@code SIGN_IN_LIMITED}
     */
    Login begin(String handleOrEmail, Secret password, HttpServletRequest request, HttpServletResponse response);

    /** Ends the login of the browser's cookie, on every node, and takes the cookie back. */
    void end(HttpServletRequest request, HttpServletResponse response);

    /** What each change by this browser has to carry; nothing where it has no login. */
    Optional<Secret> csrfToken(HttpServletRequest request);
}
