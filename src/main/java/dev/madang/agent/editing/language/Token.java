package dev.madang.agent.editing.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an instruction that has a meaning.
 *
 * @param value what it means within its kind: a tool, ids of todos separated by commas, an act, {@code key=value}, …
 * @param start where it begins in the instruction
 * @param end where it ends there, exclusive
 */
record Token(Kind kind, String value, int start, int end, Form form, boolean negated) {

    enum Kind {
        TOOL,
        COMPETITORS,
        TODOS,
        MISSING,
        WEAK,
        GROUP,
        ALL,
        EXCEPT,
        PRONOUN,
        VERB,
        NEG,
        REL,
        PLACE,
        INSTEAD,
        WITHOUT,
        PARAM,
        FLAG,
        VALUE,
        NUMBER,
        BRAND,
        QUOTED,
        PARTICLE,
        ONLY,
        ALSO,
        AND,
        BREAK,
        FILLER,
        QUESTION,
        UNKNOWN
    }

    /** How a verb stands in its sentence. */
    enum Form {
        NONE,
        /** An English verb, before its objects. */
        ENGLISH,
        /** A Korean noun that needs 하다, and may do without it in a note: 추가. */
        NOUN,
        /** Ends a clause that goes on: 빼고. */
        CONNECTIVE,
        /** Ends a sentence: 빼줘. */
        FINAL,
        /** Belongs to what follows: 비교하는, 만들도록. */
        SOFT
    }

    static Token of(Kind kind, String value, int start, int end) {
        return new Token(kind, value, start, end, Form.NONE, false);
    }

    static Token verb(Act act, int start, int end, Form form, boolean negated) {
        return new Token(Kind.VERB, act.name(), start, end, form, negated);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean is(Kind wanted, String meaning) {
        return kind == wanted && value.equals(meaning);
    }

    /** What an edit may be about: a tool or todos. */
    boolean isThing() {
        return switch (kind) {
            case TOOL, COMPETITORS, TODOS, MISSING, GROUP, PRONOUN -> true;
            default -> false;
        };
    }

    /** What may be set. */
    boolean isSetting() {
        return switch (kind) {
            case VALUE, NUMBER, PARAM, FLAG -> true;
            default -> false;
        };
    }

    boolean isVerb() {
        return kind == Kind.VERB && form != Form.SOFT;
    }

    /** A token with which a reading may do without. */
    boolean isSilent() {
        return switch (kind) {
            case PARTICLE, ONLY, ALSO, AND, BREAK, FILLER, WEAK, ALL -> true;
            case VERB -> form == Form.SOFT;
            default -> false;
        };
    }

    Act act() {
        return Act.valueOf(value);
    }

    List<String> values() {
        return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
    }

    static boolean touching(@Nullable Token before, Token after) {
        return before != null && before.end == after.start;
    }
}
