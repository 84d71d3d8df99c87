package dev.madang.factory.design;

import java.text.Normalizer;
import java.util.Locale;

/** Letters of any description in ASCII: Hangul by the revised romanisation without sound changes, Vietnamese without its marks. */
final class Romanization {

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final String[] INITIALS = {
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"
    };
    private static final String[] VOWELS = {
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui", "i"
    };
    private static final String[] FINALS = {
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t"
    };

    private Romanization() {}

    static boolean isHangul(int letter) {
        return letter >= FIRST && letter <= LAST;
    }

    /** In snake_case, beginning with a letter; empty if nothing can be written. */
    static String snake(String text) {
        StringBuilder out = new StringBuilder();
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        plain.codePoints()
                .forEach(letter -> out.append(isHangul(letter) ? syllable(letter) : Character.toString(letter)));
        String ascii = Normalizer.normalize(out.toString().replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[_0-9]+|_+$", "");
        return ascii.length() <= 40 ? ascii : ascii.substring(0, 40).replaceAll("_+$", "");
    }

    private static String syllable(int letter) {
        int index = letter - FIRST;
        return INITIALS[index / 588] + VOWELS[index % 588 / 28] + FINALS[index % 28];
    }
}
