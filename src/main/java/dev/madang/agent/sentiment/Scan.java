package dev.madang.agent.sentiment;

import java.util.ArrayList;
import java.util.List;

/** A review with the known words found in it and its clauses. */
record Scan(Letters letters, List<Clause> clauses) {

    static Scan of(String text, Lexicon lexicon) {
        var letters = new Letters(text);
        return new Scan(letters, ClauseSplitter.split(letters, mentions(letters, lexicon)));
    }

    private static List<Mention> mentions(Letters letters, Lexicon lexicon) {
        var found = new ArrayList<Mention>();
        int at = 0;
        while (at < letters.length()) {
            var mention = lexicon.longestAt(letters, at);
            if (mention != null) {
                found.add(mention);
            }
            at = letters.nextSyllable(mention == null ? at + 1 : mention.end());
        }
        found.removeIf(mention -> isStrayNegator(mention, letters, found) || mention.is(Role.NOTHING));
        return found;
    }

    /** 안 within a word negates only what follows at once: 하나도안건조해요, but not 얼굴안. */
    private static boolean isStrayNegator(Mention mention, Letters letters, List<Mention> found) {
        return mention.is(Role.NOT)
                && mention.end() - mention.start() <= 3
                && !(letters.startsWord(mention.start()) && letters.startsWord(mention.end()))
                && found.stream()
                        .noneMatch(next ->
                                next.start() == mention.end() && next.term().judges());
    }

    String text() {
        return letters.text();
    }

    /** A little of what follows a known word. */
    String after(Mention mention) {
        return text().substring(mention.to(), Math.min(text().length(), mention.to() + 8));
    }

    /** How many syllables stand between two known words. */
    int gap(Mention left, Mention right) {
        return letters.syllablesBetween(left.end(), right.start());
    }
}
