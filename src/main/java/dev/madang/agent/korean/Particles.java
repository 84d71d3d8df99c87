package dev.madang.agent.korean;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills templates whose Korean particles depend on how the word before them is pronounced. Both forms stand in braces, the
 * one after a consonant first: {@code {}{은/는} {}{이/가} 좋습니다}.
 */
public final class Particles {

    private static final Pattern GAP = Pattern.compile("\\{}|\\{([가-힣]+)/([가-힣]+)}");
    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';
    private static final int FINALS = 28;
    private static final int FINAL_RIEUL = 8;

    /** How the sound of a word ends. */
    private enum Ending {
        VOWEL,
        RIEUL,
        CONSONANT
    }

    private Particles() {}

    /** The template with {@code words} in its gaps, in their order, and the fitting particles. */
    public static String fill(String template, List<String> words) {
        StringBuilder filled = new StringBuilder();
        Iterator<String> next = words.iterator();
        Matcher gap = GAP.matcher(template);
        int from = 0;
        while (gap.find()) {
            filled.append(template, from, gap.start());
            filled.append(gap.group(1) == null ? next.next() : form(ending(filled), gap.group(1), gap.group(2)));
            from = gap.end();
        }
        return filled.append(template, from, template.length()).toString();
    }

    private static String form(Ending ending, String afterConsonant, String afterVowel) {
        boolean likeVowel = ending == Ending.VOWEL || (ending == Ending.RIEUL && afterConsonant.equals("으로"));
        return likeVowel ? afterVowel : afterConsonant;
    }

    /** A remark in parentheses is not heard: in {@code 향(20%)이} the particle follows {@code 향}. */
    private static Ending ending(CharSequence word) {
        int depth = 0;
        for (int i = word.length() - 1; i >= 0; i--) {
            char last = word.charAt(i);
            depth += last == ')' ? 1 : last == '(' ? -1 : 0;
            if (depth <= 0 && isHeard(last)) {
                return ending(last);
            }
        }
        return Ending.VOWEL;
    }

    private static boolean isHeard(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '%';
    }

    private static Ending ending(char last) {
        if (last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE) {
            int finalSound = (last - FIRST_SYLLABLE) % FINALS;
            return finalSound == 0 ? Ending.VOWEL : finalSound == FINAL_RIEUL ? Ending.RIEUL : Ending.CONSONANT;
        }
        return foreign(last);
    }

    /** Digits by their Korean reading; Latin letters by what their words mostly sound like. */
    private static Ending foreign(char last) {
        return switch (Character.toLowerCase(last)) {
            case '1', '7', '8', 'l' -> Ending.RIEUL;
            case '0', '3', '6', 'm', 'n', 'b', 'k', 'p', 't' -> Ending.CONSONANT;
            default -> Ending.VOWEL;
        };
    }
}
