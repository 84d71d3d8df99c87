package dev.madang.agent.sentiment;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A written form of the lexicon. {@code 다} at its end marks a verb or adjective, {@code ~} leaves it open to any ending,
 * {@code !} asks for a particle or the end of the word after it, {@code ^} for the start of a word before it, and
 * {@code …} stands for a short gap.
 */
record Form(List<Part> parts, boolean atWordStart, boolean inOneWord) {

    private static final Pattern PARTICLE = Pattern.compile("(이|가|은|는|도|만|을|를|에|의|와|과|랑|으로|로|까지|부터|보다|마저|조차|뿐|처럼"
            + "|정도|하고|치고|대비|나|라|인|였|야|면|며|들|예|임|입|엔|께|한테|자체|요|네|죠|지만|이|고|쪽|값|빼|말|제외).*|");

    /** After these a verb of one syllable may follow without a blank. */
    private static final String PARTICLES = "이가은는도안더무장못덜";

    private static final String CLOSING_ENDINGS = "ᆫᆯᆷᆸᆻ";
    private static final String ENDINGS =
            "고지네는니며면서도게다더던기나자거든려러므어아요야았었잖시세듯음은을으습여유용염욤죠쥬질진잔구군길긴김까냐노라래랴데대져졌줘줬있없버보주해했하한준줄됐돼된되겠만워웠와왔이인임입예적싶좋했자";

    record Part(Set<String> stems, Ends ends) {}

    enum Ends {
        STEM,
        SHORT_STEM,
        OPEN,
        NOUN,
        WORD
    }

    static Form of(String written) {
        if (written.isEmpty() || written.equals("다")) {
            throw new IllegalArgumentException("no form: " + written);
        }
        var atWordStart = written.startsWith("^");
        var parts = Arrays.stream((atWordStart ? written.substring(1) : written).split("…", -1))
                .map(Form::part)
                .toList();
        return new Form(parts, atWordStart, isShort(written));
    }

    private static boolean isShort(String written) {
        var first = written.replaceAll("….*", "");
        return first.indexOf(' ') < 0
                && first.replaceAll("[\\^!~]|(?<=..)다$", "").length() <= 2;
    }

    /** A short form does not reach from one word into the next: 하고 향 is no 고향. */
    boolean isTornApart(Letters letters, int start, int end) {
        if (inOneWord) {
            for (int at = start + 1; at < end; at++) {
                if (letters.startsWord(at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Part part(String written) {
        var body = written.substring(0, written.length() - 1);
        return switch (written.charAt(written.length() - 1)) {
            case '~' -> new Part(Set.of(Letters.spell(body)), Ends.OPEN);
            case '!' -> new Part(Set.of(Letters.spell(body)), Ends.WORD);
            case '다' ->
                new Part(
                        Conjugation.stems(written),
                        body.length() == 1 && !body.equals("좋") ? Ends.SHORT_STEM : Ends.STEM);
            default -> new Part(Set.of(Letters.spell(written)), Ends.NOUN);
        };
    }

    /** Whether a form of this kind may end before letter {@code end}. */
    static boolean mayEnd(Ends ends, Letters letters, int end) {
        char last = letters.at(end - 1);
        char next = letters.at(end);
        if (isLatin(last) && ends != Ends.OPEN) {
            return letters.startsWord(end) || !isLatin(next);
        }
        return switch (ends) {
            case OPEN -> true;
            case NOUN -> !Letters.isClosing(next);
            case STEM, SHORT_STEM -> isEnding(letters, end);
            case WORD ->
                !Letters.isClosing(next)
                        && PARTICLE.matcher(restOfWord(letters, end)).matches();
        };
    }

    /** Whether what follows a stem can be the ending of a verb or adjective: 새는 and 샌다, but not 새벽. */
    private static boolean isEnding(Letters letters, int end) {
        char next = letters.at(end);
        if (Letters.isClosing(next)) {
            return CLOSING_ENDINGS.indexOf(next) >= 0 && Letters.isVowel(letters.at(end - 1));
        }
        return letters.startsWord(end)
                || !Character.isLetter(next)
                || ENDINGS.indexOf(letters.text().charAt(letters.origin(end))) >= 0;
    }

    boolean mayStart(Letters letters, int start) {
        return (!atWordStart && !isLatin(letters.at(start)) && !isShortVerb())
                || (isShortVerb() && !atWordStart && followsParticle(letters, start))
                || letters.startsWord(start)
                || (isLatin(letters.at(start)) && !isLatin(letters.at(start - 1)));
    }

    private boolean isShortVerb() {
        return parts.getFirst().ends() == Ends.SHORT_STEM;
    }

    private static boolean followsParticle(Letters letters, int start) {
        return start > 0 && PARTICLES.indexOf(letters.text().charAt(letters.origin(start - 1))) >= 0;
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static String restOfWord(Letters letters, int end) {
        int stop = end;
        while (stop < letters.length() && !letters.startsWord(stop) && Character.isLetter(letters.at(stop))) {
            stop++;
        }
        return letters.startsWord(end)
                ? ""
                : letters.text()
                        .substring(letters.origin(end), letters.originAfter(stop))
                        .strip();
    }
}
