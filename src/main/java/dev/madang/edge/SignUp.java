package dev.madang.edge;

import dev.madang.identity.Caller;
import dev.madang.identity.NewAccount;
import jakarta.servlet.http.HttpServletRequest;

/** Making accounts of people who ask for one: where that is switched on, and not too many of them. */
public interface SignUp {

    /** Whether whoever calls may sign up here. */
    boolean isOpenTo(HttpServletRequest request);

    /**
     * Lets pass where it is open.
     *
     * @throws dev.madang.shared.Failure FORBIDDEN {@code SIGN_UP_OFF}
     */
    void requireOpen(HttpServletRequest request);

    /**
     * Makes an account. What is refused for its name counts as an attempt too: nobody tries out whose addresses are known.
     *
     * @throws dev.madang.shared.Failure FORBIDDEN {@code SIGN_UP_OFF}; LIMITED {@code SIGN_UP_LIMITED}; CONFLICT {@code
     *     ACCOUNT_NAME_TAKEN}
     */
    Caller.Account make(NewAccount wanted, HttpServletRequest request);
}
