package dev.madang.agent.sentiment;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The stems, taken apart into letters, under which a verb or adjective shows itself: 가볍다 as 가볍, 가벼우, 가벼워.
 * Endings that merely follow or close the last syllable need no stem of their own.
 */
final class Conjugation {

    private static final char L = 0x11AF;
    private static final char P = 0x11B8;

    private Conjugation() {}

    /** @param dictionaryForm the form that ends in 다 */
    static Set<String> stems(String dictionaryForm) {
        var stem = dictionaryForm.substring(0, dictionaryForm.length() - 1);
        var stems = new LinkedHashSet<String>();
        stems.add(Letters.spell(stem));
        var last = stem.charAt(stem.length() - 1);
        var head = stem.substring(0, stem.length() - 1);
        if (last == '르' && !head.isEmpty()) {
            stems.add(doubledL(head));
        }
        switch (Letters.closing(last)) {
            case P -> {
                stems.add(Letters.spell(head + open(last) + "우"));
                stems.add(Letters.spell(head + open(last) + "워"));
            }
            case L -> stems.add(Letters.spell(head + open(last)));
            case 0 -> stems.add(Letters.spell(head) + contracted(Letters.spell(String.valueOf(last)), head));
            default -> {}
        }
        return stems;
    }

    private static char open(char syllable) {
        return (char) (syllable - (syllable - 0xAC00) % 28);
    }

    /** 빠르다 becomes 빨라, 흐르다 흘러. */
    private static String doubledL(String head) {
        return Letters.spell(head) + L + Letters.spell(isBright(head) ? "라" : "러");
    }

    /** The last syllable of the stem as -아/-어 leaves it: 기 becomes 겨, 오 와, 쁘 뻐. */
    private static String contracted(String syllable, String head) {
        var vowel = syllable.charAt(syllable.length() - 1);
        var onset = syllable.substring(0, syllable.length() - 1);
        return switch (vowel) {
            case 0x1175 -> onset + (char) 0x1167; // ㅣ, ㅕ
            case 0x1169 -> onset + (char) 0x116A; // ㅗ, ㅘ
            case 0x116E -> onset + (char) 0x116F; // ㅜ, ㅝ
            case 0x116C -> onset + (char) 0x116B; // ㅚ, ㅙ
            case 0x1173 -> onset + (isBright(head) ? (char) 0x1161 : (char) 0x1165); // ㅡ, ㅏ or ㅓ
            case 0x1161 -> syllable.charAt(0) == 0x1112 ? onset + (char) 0x1162 : syllable; // 하, 해
            default -> syllable;
        };
    }

    private static boolean isBright(String head) {
        if (head.isEmpty()) {
            return false;
        }
        var letters = Letters.spell(head.substring(head.length() - 1));
        return letters.indexOf(0x1161) >= 0 || letters.indexOf(0x1169) >= 0;
    }
}
