package dev.madang.agent.sentiment;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the lexicon knows of one written form.
 *
 * @param naming how it names a topic, if it does
 * @param names the aspect it names, or null where the topic lies outside the five
 * @param own what it judges by itself
 * @param beside what it judges next to a noun of that aspect
 * @param hinted what it judges next to a mere hint at that aspect
 * @param general how it judges whatever stands beside it
 * @param role what it does to its neighbours
 */
record Term(
        Naming naming,
        @Nullable Aspect names,
        Map<Aspect, Tone> own,
        Map<Aspect, Tone> beside,
        Map<Aspect, Tone> hinted,
        @Nullable Tone general,
        @Nullable Role role) {

    enum Naming {
        NONE,
        /** Judged only by words that know the aspect: 각질, 만 원. */
        HINT,
        TOPIC
    }

    static final Term EMPTY = new Term(Naming.NONE, null, Map.of(), Map.of(), Map.of(), null, null);

    static Term naming(Naming naming, @Nullable Aspect aspect) {
        return new Term(naming, aspect, Map.of(), Map.of(), Map.of(), null, null);
    }

    static Term own(Aspect aspect, Tone tone) {
        return new Term(Naming.NONE, null, Map.of(aspect, tone), Map.of(), Map.of(), null, null);
    }

    static Term beside(Aspect aspect, Tone tone) {
        return new Term(Naming.NONE, null, Map.of(), Map.of(aspect, tone), Map.of(), null, null);
    }

    static Term hinted(Aspect aspect, Tone tone) {
        return new Term(Naming.NONE, null, Map.of(), Map.of(), Map.of(aspect, tone), null, null);
    }

    static Term general(Tone tone) {
        return new Term(Naming.NONE, null, Map.of(), Map.of(), Map.of(), tone, null);
    }

    static Term acting(Role role) {
        return new Term(Naming.NONE, null, Map.of(), Map.of(), Map.of(), null, role);
    }

    Term {
        own = Map.copyOf(own);
        beside = Map.copyOf(beside);
        hinted = Map.copyOf(hinted);
    }

    boolean isTopic() {
        return naming == Naming.TOPIC;
    }

    boolean isHint() {
        return naming == Naming.HINT;
    }

    boolean judges() {
        return judgesAlone() || !beside.isEmpty() || !hinted.isEmpty();
    }

    /** Whether it says something without a noun that names the aspect. */
    boolean judgesAlone() {
        return general != null || !own.isEmpty();
    }

    @Nullable
    Tone toneFor(Aspect aspect) {
        var specific = beside.getOrDefault(aspect, own.get(aspect));
        return specific != null ? specific : general;
    }

    /** The same form described in two lines of the lexicon. */
    Term and(Term other) {
        return new Term(
                other.naming == Naming.NONE ? naming : other.naming,
                other.names == null ? names : other.names,
                union(own, other.own),
                union(beside, other.beside),
                union(hinted, other.hinted),
                other.general == null ? general : other.general,
                other.role == null ? role : other.role);
    }

    private static Map<Aspect, Tone> union(Map<Aspect, Tone> one, Map<Aspect, Tone> other) {
        var both = new EnumMap<Aspect, Tone>(Aspect.class);
        both.putAll(one);
        both.putAll(other);
        return both;
    }
}
