package dev.madang.agent.korean;

import org.apache.lucene.analysis.ko.POS;

/**
 * The smallest piece of a text that has a meaning or a function.
 *
 * <p>Where an inflected word has no seam in its spelling ({@code 예뻐요} = {@code 예쁘다} + {@code 어요}) its morphemes share the
 * span of the word.
 *
 * @param surface the characters from {@code start} to {@code end}, in Unicode's composed form
 * @param base the dictionary form: verbs and adjectives end in {@code 다}, Latin letters are in lower case
 * @param tag the part of speech in the tag set of Sejong, as Lucene names it
 * @param start where it begins in the text as it was given
 * @param end where it ends there, exclusive
 */
public record Morpheme(String surface, String base, POS.Tag tag, int start, int end) {

    /** A common or proper noun, a root such as {@code 촉촉} or a word in Latin letters: what carries the topic. */
    public boolean isContentNoun() {
        return switch (tag) {
            case NNG, NNP, XR, SL -> true;
            default -> false;
        };
    }

    /** An adjective: {@code 좋다}. */
    public boolean isAdjective() {
        return tag == POS.Tag.VA;
    }

    /** A verb, an adjective, an auxiliary or a copula, the negative one among them. */
    public boolean isPredicate() {
        return switch (tag) {
            case VV, VA, VX, VCP, VCN -> true;
            default -> false;
        };
    }

    /** An ending of a verb or adjective. */
    public boolean isEnding() {
        return switch (tag) {
            case EP, EF, EC, ETM, ETN -> true;
            default -> false;
        };
    }

    /** A particle after a noun. */
    public boolean isParticle() {
        return tag.name().startsWith("J");
    }
}
