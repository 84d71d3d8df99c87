package dev.madang.factory.dart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name that a library declares at its top level: a class with its members, a function, a variable.
 *
 * @param supertypes names of what it extends, mixes in and implements
 * @param constructors by name, the unnamed one under the empty name; of a function its one signature
 */
record Declared(
        String name,
        Kind kind,
        int line,
        List<String> supertypes,
        Map<String, Signature> constructors,
        Map<String, Member> members) {

    enum Kind {
        CLASS,
        ENUM,
        MIXIN,
        EXTENSION,
        ALIAS,
        FUNCTION,
        VARIABLE;

        boolean isType() {
            return this != FUNCTION && this != VARIABLE && this != EXTENSION;
        }
    }

    /**
     * A member of a class.
     *
     * @param signature what it takes; none for fields and getters
     * @param literal the text of its string literal, if it is or answers one
     */
    record Member(
            String name,
            boolean isStatic,
            @Nullable Signature signature,
            @Nullable String literal) {}

    Declared {
        supertypes = List.copyOf(supertypes);
        constructors = Map.copyOf(constructors);
        members = Map.copyOf(members);
    }

    Optional<Signature> signature(String constructor) {
        return Optional.ofNullable(constructors.get(constructor));
    }

    boolean hasStatic(String member) {
        Member found = members.get(member);
        boolean known = found != null && found.isStatic();
        return known
                || constructors.containsKey(member.equals("new") ? "" : member)
                || (kind == Kind.ENUM && member.equals("values"));
    }
}
