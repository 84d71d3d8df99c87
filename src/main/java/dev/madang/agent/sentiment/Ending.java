package dev.madang.agent.sentiment;

import java.util.regex.Pattern;

/** How a word goes on after its stem, as far as that decides what the words after it may do to it. */
enum Ending {
    /** It stands before the noun it describes: 은은한 향. */
    ADNOMINAL,
    /** It has become a noun: 끈적임이, 촉촉한 게. */
    NOMINAL,
    /** It is the reason for what follows: 끈적여서. */
    REASON,
    /** It is supposed: 건조하면. */
    CONDITION,
    /** It is granted: 비싸도. */
    CONCESSION,
    /** It was hoped for: 촉촉했으면. */
    WISHED,
    OTHER;

    private static final Pattern REASON_END = Pattern.compile(".*(서|니까|니|길래|라|라서|므로|느라|탓에|때문에|덕분에)");
    private static final Pattern CONDITION_END = Pattern.compile(".*(면|거든|려면|든가)");
    private static final Pattern CONCESSION_END = Pattern.compile(".*[가-힣&&[^지]](도|더라도)");
    private static final Pattern NOUN_END =
            Pattern.compile(".(.*(기|감|성|력|함|임|움|음|짐|림)(이|가|은|는|도|을|를|만|까지)?|(이|가|을|를|만|조차))");
    private static final Pattern PARTICLE = Pattern.compile("(이|가|은|는|도|을|를|만|까지)?");
    private static final Pattern THING_AFTER =
            Pattern.compile("\\s*(거|것|게|건|걸|점|느낌|편|부분|맛)(이|가|은|는|도|을|를|만|까지|랑)?(?![가-힣]).*", Pattern.DOTALL);
    private static final int LONGEST = 12;
    private static final char N = 0x11AB;
    private static final char L = 0x11AF;
    private static final char M = 0x11B7;
    private static final char SS = 0x11BB;

    static Ending of(String text, Mention mention) {
        int last = Math.max(mention.from(), mention.to() - 1);
        int stop = last + 1;
        while (stop < text.length() && stop - last < LONGEST && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        var word = text.substring(last, stop);
        var rest = text.substring(stop, Math.min(text.length(), stop + LONGEST));
        if (isWished(word)) {
            return WISHED;
        }
        if (isNoun(word)) {
            return NOMINAL;
        }
        if (CONDITION_END.matcher(word).matches()) {
            return CONDITION;
        }
        if (CONCESSION_END.matcher(word).matches()) {
            return CONCESSION;
        }
        if (isAdnominal(word)) {
            return THING_AFTER.matcher(rest).matches() ? NOMINAL : ADNOMINAL;
        }
        return REASON_END.matcher(word).matches() ? REASON : OTHER;
    }

    /** @param word the rest of the word from the last syllable of the stem on */
    private static boolean isNoun(String word) {
        return NOUN_END.matcher(word).matches()
                || Letters.closing(word.charAt(word.length() - 1)) == M
                || (Letters.closing(word.charAt(0)) == M
                        && PARTICLE.matcher(word.substring(1)).matches());
    }

    private static boolean isWished(String word) {
        int at = word.indexOf("으면");
        return at > 0 && Letters.closing(word.charAt(at - 1)) == SS;
    }

    private static boolean isAdnominal(String word) {
        char last = word.charAt(word.length() - 1);
        char closing = Letters.closing(last);
        return closing == N || closing == L || last == '는' || last == '던';
    }
}
