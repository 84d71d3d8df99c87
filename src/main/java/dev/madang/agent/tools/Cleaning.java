package dev.madang.agent.tools;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Tidies the text of a review without changing what it says. */
final class Cleaning {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\u200d]]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern BREAKS = Pattern.compile(" ?\\n[ \\n]*");
    // ㅋㅋㅋㅋㅋ and !!!!! say no more than ㅋㅋ and !!
    private static final Pattern REPEATED = Pattern.compile("([ㄱ-ㅎㅏ-ㅣ]|[\\p{P}\\p{S}])\\1{2,}");
    private static final Pattern NOT_SAID = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Cleaning() {}

    /** HTML entities resolved, Unicode composed, white space and repeated signs reduced. */
    static String tidy(String text) {
        String tidy = Normalizer.normalize(HtmlUtils.htmlUnescape(text), Normalizer.Form.NFC);
        tidy = INVISIBLE.matcher(tidy).replaceAll("");
        tidy = SPACES.matcher(tidy).replaceAll(" ");
        tidy = BREAKS.matcher(tidy).replaceAll("\n");
        return REPEATED.matcher(tidy).replaceAll("$1$1").strip();
    }

    /** What two texts have in common that differ in spaces, signs and case only. */
    static String essence(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String said = NOT_SAID.matcher(composed).replaceAll("").toLowerCase(Locale.ROOT);
        return said.isEmpty() ? composed : said;
    }

    /** {@code ko} where Hangul has a good share of the letters, else {@code en} where Latin has most, else {@code other}. */
    static String language(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long hangul = count(text, Character.UnicodeScript.HANGUL);
        long latin = count(text, Character.UnicodeScript.LATIN);
        if (hangul * 3 >= letters && hangul > 0) {
            return "ko";
        }
        return latin * 2 > letters ? "en" : "other";
    }

    private static long count(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .filter(letter -> Character.UnicodeScript.of(letter) == script)
                .count();
    }
}
