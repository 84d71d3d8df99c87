package dev.madang.agent.sentiment;

import org.jspecify.annotations.Nullable;

/**
 * A known form where it stands in the text.
 *
 * @param start its first letter
 * @param end the letter after its last
 * @param from its first character in the text
 * @param to the character after its last; a closing consonant of the ending belongs to it
 * @param negatedWithin whether a negator stands in the gap of a form of several parts
 */
record Mention(Term term, int start, int end, int from, int to, boolean negatedWithin) {

    boolean isTopic() {
        return term.isTopic();
    }

    /** Joins what two forms of the same length say. */
    Mention and(Mention other) {
        return other.end < end
                ? this
                : new Mention(term.and(other.term), start, end, from, to, negatedWithin || other.negatedWithin);
    }

    @Nullable
    Role role() {
        return term.role();
    }

    boolean is(Role role) {
        return term.role() == role;
    }
}
