package dev.madang.community.people;

import dev.madang.community.actor.Handle;
import dev.madang.community.actor.PublicName;
import dev.madang.edge.SignUp;
import dev.madang.identity.Caller;
import dev.madang.identity.NewAccount;
import dev.madang.identity.Role;
import dev.madang.shared.Failure;
import dev.madang.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** How somebody becomes one of the community: an account of the house, and a name in the yard. */
@Component
public class Entry {

    private static final String TAKEN = "ACCOUNT_NAME_TAKEN";

    private final SignUp signUp;
    private final People people;

    Entry(SignUp signUp, People people) {
        this.signUp = signUp;
        this.people = people;
    }

    /**
     * Somebody who wants to come in.
     *
     * @param handle blank: one is made of the name
     */
    public record Wish(String email, Secret password, String name, String handle) {}

    /** Whether whoever calls may sign up here. */
    public boolean isOpenTo(HttpServletRequest request) {
        return signUp.isOpenTo(request);
    }

    /**
     * Makes an account and the person that goes with it.
     *
     * @throws Failure FORBIDDEN {@code SIGN_UP_OFF}; LIMITED {@code SIGN_UP_LIMITED}; INVALID by the field that is wrong; CONFLICT
     *     {@code ACCOUNT_NAME_TAKEN}, the same for a handle and for an address that somebody has
     */
    public Person enter(Wish wish, HttpServletRequest request) {
        signUp.requireOpen(request);
        String name = PublicName.require(wish.name(), People.LONGEST_NAME);
        if (wish.email().isBlank()) {
            throw Failure.invalid("ACCOUNT_EMAIL_INVALID");
        }
        String handle =
                wish.handle().isBlank() ? Handle.marked(Handle.from(name, "neighbour")) : Handle.require(wish.handle());
        if (!people.isFree(handle)) {
            throw Failure.conflict(TAKEN);
        }
        return people.welcome(
                account(new NewAccount(handle, wish.email(), wish.password(), Role.MEMBER), request), name);
    }

    /** Which of the two somebody has is not told. */
    private Caller.Account account(NewAccount wanted, HttpServletRequest request) {
        try {
            return signUp.make(wanted, request);
        } catch (Failure refused) {
            throw refused.reason().equals(TAKEN) ? Failure.conflict(TAKEN) : refused;
        }
    }
}
