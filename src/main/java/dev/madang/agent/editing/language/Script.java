package dev.madang.agent.editing.language;

/** Which letters are which. */
final class Script {

    private static final int FINALS = 28;
    private static final int FIRST = '가';
    private static final int SIEUT_TWICE = 20;
    private static final int RIEUL = 8;
    private static final int NIEUN = 4;
    private static final int BIEUP = 17;

    private Script() {}

    static boolean korean(char letter) {
        return (letter >= '가' && letter <= '힣') || (letter >= 'ㄱ' && letter <= 'ㅣ');
    }

    static boolean latin(char letter) {
        return Character.isLetterOrDigit(letter) && !korean(letter);
    }

    static boolean korean(String text) {
        return text.chars().anyMatch(letter -> korean((char) letter));
    }

    /** The language in which a text is written, leaving out what it quotes; {@code otherwise} when it shows none. */
    static String language(String text, String otherwise) {
        String own = text.replaceAll("[\"“][^\"”]{0,200}[\"”]|(?<![\\p{L}])['‘][^'’]{0,200}['’]", " ");
        if (korean(own)) {
            return "ko";
        }
        return own.chars().anyMatch(Character::isLetter) ? "en" : otherwise;
    }

    /** Whether a word in Latin letters or digits may begin or end at a place. */
    static boolean border(String text, int at) {
        return at <= 0 || at >= text.length() || !(latin(text.charAt(at - 1)) && latin(text.charAt(at)));
    }

    private static String closed(String word, int sound, String afterFinal) {
        char last = word.charAt(word.length() - 1);
        if (!korean(last) || (last - FIRST) % FINALS != 0) {
            return word + afterFinal;
        }
        return word.substring(0, word.length() - 1) + (char) (last + sound);
    }

    /** 하 → 했. */
    static String past(String form) {
        return closed(form, SIEUT_TWICE, "었");
    }

    /** 하 → 할, 넣 → 넣을. */
    static String future(String stem) {
        return endsInRieul(stem) ? stem : closed(stem, RIEUL, "을");
    }

    /** 하 → 한, 넣 → 넣은, 만들 → 만든. */
    static String done(String stem) {
        if (endsInRieul(stem)) {
            char last = stem.charAt(stem.length() - 1);
            return stem.substring(0, stem.length() - 1) + (char) (last - RIEUL + NIEUN);
        }
        return closed(stem, NIEUN, "은");
    }

    /** 하 → 합, 넣 → 넣읍, before 시다. */
    static String formal(String stem) {
        return closed(open(stem), BIEUP, "읍");
    }

    /** 만들 → 만드, before 는, 시 and the like; any other stem as it is. */
    static String open(String stem) {
        if (!endsInRieul(stem)) {
            return stem;
        }
        return stem.substring(0, stem.length() - 1) + (char) (stem.charAt(stem.length() - 1) - RIEUL);
    }

    private static boolean endsInRieul(String stem) {
        char last = stem.charAt(stem.length() - 1);
        return korean(last) && (last - FIRST) % FINALS == RIEUL;
    }
}
