package dev.madang.community.people;

import dev.madang.community.actor.Handle;
import dev.madang.community.actor.PublicName;
import dev.madang.community.actor.ReservedNames;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the community: whoever has an account, from the first time they come, and those who run the place. */
@Component
public class People {

    /** How long a name may be. */
    public static final int LONGEST_NAME = 40;

    private static final int ATTEMPTS = 50;
    /** Who keeps the yard, 마당지기. */
    private static final Names KEEPER = new Names("madangjigi", "마당지기");

    private final PersonStore store;
    private final Clock clock;

    People(PersonStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Names(String handle, String name) {}

    /** The person who calls; nobody for strangers, teams and characters. */
    @Transactional
    public Optional<Person> of(Caller caller) {
        return store.find(caller.id()).or(() -> names(caller).map(names -> join(caller.id(), names)));
    }

    /**
     * The person without whom there is nothing to answer.
     *
     * @throws Failure FORBIDDEN {@code PERSON_REQUIRED}
     */
    @Transactional
    public Person require(Caller caller) {
        return of(caller).orElseThrow(() -> Failure.of(Failure.Kind.FORBIDDEN, "PERSON_REQUIRED"));
    }

    /**
     * A person who may write.
     *
     * @throws Failure FORBIDDEN {@code PERSON_REQUIRED}, {@code PERSON_SUSPENDED}
     */
    @Transactional
    public Person requireActing(Caller caller) {
        Person person = require(caller);
        if (person.suspended()) {
            throw Failure.of(Failure.Kind.FORBIDDEN, "PERSON_SUSPENDED");
        }
        return person;
    }

    /**
     * A new account comes for the first time.
     *
     * @param name as others see it
     */
    @Transactional
    public Person welcome(Caller.Account account, String name) {
        return join(account.id(), new Names(handleOf(account), PublicName.require(name, LONGEST_NAME)));
    }

    /** Whether nobody is called so, neither a person nor a character. */
    public boolean isFree(String handle) {
        return store.isFree(handle);
    }

    public Optional<Person> findByHandle(String handle) {
        return store.findByHandle(handle);
    }

    /**
     * Is called otherwise from now on, also where something was written before.
     *
     * @throws Failure INVALID {@code CHARACTER_NAME_INVALID}, {@code CHARACTER_NAME_RESERVED}
     */
    @Transactional
    public Person rename(Person person, String name) {
        store.rename(person.id(), PublicName.require(name, LONGEST_NAME));
        return store.find(person.id()).orElseThrow();
    }

    /** From now on they only read; again changes nothing. */
    @Transactional
    public void suspend(Person person) {
        store.suspend(person.id(), clock.instant());
    }

    /** They may write again. */
    @Transactional
    public void restore(Person person) {
        store.restore(person.id());
    }

    private Person join(String id, Names names) {
        for (int number = 1; number <= ATTEMPTS; number++) {
            String handle = number == 1 ? names.handle() : Handle.numbered(names.handle(), number);
            if (store.add(new Person(id, handle, names.name(), clock.instant(), null))) {
                break;
            }
        }
        return store.find(id).orElseThrow(() -> Failure.conflict("CHARACTER_HANDLE_TAKEN"));
    }

    private static Optional<Names> names(Caller caller) {
        return switch (caller) {
            case Caller.Owner owner -> Optional.of(KEEPER);
            case Caller.Account account -> Optional.of(new Names(handleOf(account), handleOf(account)));
            case Caller.AdminKey key -> Optional.of(KEEPER);
            case Caller.TeamToken team -> Optional.empty();
            case Caller.Bot bot -> Optional.empty();
            case Caller.Anonymous nobody -> Optional.empty();
        };
    }

    /** Only an admin may be called like one. */
    private static String handleOf(Caller.Account account) {
        String handle = account.handle().replace('-', '_');
        return account.isAdmin() || !ReservedNames.has(handle) ? handle : "neighbour";
    }
}
