package dev.madang.agent.editing.language;

import dev.madang.agent.editing.language.Token.Form;
import dev.madang.agent.editing.language.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the Korean verbs of instructions, whatever their ending: politeness, connection, negation, wish. */
final class KoreanVerbs {

    private static final String FILE = "/agent/editing/verbs.txt";
    private static final String K = "[가-힣]*+";

    /** After 해, 빼, 지워. */
    private static final Endings AUXILIARY =
            new Endings("(?<soft>\\s?서(?=[\\s가-힣]))|(?<try>\\s?보(?:고 ?싶|면|자|세요|시죠|죠|고 ?있)" + K
                    + ")|(?<conn>\\s?(?:주시고|주고|주며|놓고|두고)요?)"
                    + "|(?<neg>도 안 ?[돼되됩]" + K + ")"
                    + "|(?<fin>\\s?(?:주세요|주시겠어요|주실래요|주십시오|주실 ?수 ?있(?:나요|을까요|어요)|주시면|주시길|주시기|주면|주길|주기|주라|주렴|주셔요"
                    + "|줄래요?|줄 ?수 ?있(?:을까요?|어요?|나요?|니)|줬으면|주셨으면|주었으면|줘요?|줘라|주|야 ?(?:해요?|돼요?|할|합니다)|봐줘|봐|버려줘|버려)"
                    + "|도|라|요|)(?![가-힣])");
    /** After 하, 빼, 지우, 넣. */
    private static final Endings PLAIN = new Endings("(?<negconn>지 ?(?:는 ?|도 ?)?(?:말고|않고))"
            + "|(?<neg>지 ?(?:는 ?|도 ?)?(?:마|말|않)" + K + "|(?:으)?면 ?안 ?[돼되됩될]" + K + ")"
            + "|(?<after>고 ?(?:나서|나면|난 ?(?:뒤|후|다음)에?))"
            + "|(?<before>기 ?(?:바로 ?)?(?:직)?전(?:에)?)"
            + "|(?<soft>도록|면서|게(?=\\s)|(?:기|는) ?위해서?)"
            + "|(?<wish>(?:고 ?싶|고 ?있)" + K + ")|(?<conn>고요|고서|고|며|구요|구)"
            + "|(?<fin>(?:자|기|세요|으세요|십시오|시오|으시오|시죠|죠|지|거라|라|려고|으려고|렴|면|으면|시면|으시면|셨으면)(?![가-힣]))");
    /** After 만드, 하: 만드는. */
    private static final Endings RELATIVE =
            new Endings("(?<soft>는(?! ?[게걸]))|(?<fin>는 ?(?:게|걸로|걸)|세요(?![가-힣])|시죠|십시오|시면|셨으면)");
    /** After 할, 뺄. */
    private static final Endings FUTURE = new Endings("(?<neg>\\s?(?:필요|이유)(?:가|는|도|까지)? ?없" + K + ")"
            + "|(?<soft>\\s?때(?:는|에는|엔|에|도)?)|(?<fin>\\s?수 ?있" + K + "|까요?|게요?|래요?|\\s?(?:거|것)" + K + ")");
    /** After 한, 뺀. */
    private static final Endings DONE =
            new Endings("(?<after>\\s?(?:바로 ?)?(?:다음|뒤|후|이후)(?:에|로)?)|(?<fin>다(?![가-힣]))|(?<soft>(?=\\s))");
    /** After 합, 뺍. */
    private static final Endings FORMAL = new Endings("(?<fin>시다|니다)(?![가-힣])");
    /** After 했, 뺐. */
    private static final Endings PAST = new Endings("(?<fin>으면|음)");

    /** There is no need for it: 필요 없어요, 없어도 될 것 같아, 없이. */
    private static final Pattern NEEDLESS =
            Pattern.compile("(?:필요(?:가|는|도|까지는)? ?없|불필요)[가-힣]*+|없어도 ?(?:[돼되될됩]|괜찮|상관없|무방)[가-힣]*+|없이(?![가-힣])|없애주세요");

    /** What may follow one form of a verb. */
    private record Endings(Pattern pattern) {
        Endings(String pattern) {
            this(Pattern.compile(pattern));
        }
    }

    private record Verb(Act act, Endings endings) {}

    private final Map<String, List<Verb>> forms = new HashMap<>();
    private final Map<String, Act> nouns = new HashMap<>();
    private int longest;

    KoreanVerbs() {
        for (String line : Lexicon.lines(FILE)) {
            String[] parts = line.split("\\|", -1);
            Act act = Act.valueOf(parts[0].strip());
            for (String stem : words(parts[1])) {
                stem(stem, act);
            }
            for (String form : words(parts[2])) {
                put(form, new Verb(act, AUXILIARY));
                put(Script.past(form), new Verb(act, PAST));
            }
            if (parts.length > 3) {
                words(parts[3].replace(':', ' ')).forEach(noun -> noun(noun, act));
            }
        }
    }

    private void stem(String stem, Act act) {
        put(stem, new Verb(act, PLAIN));
        put(Script.open(stem), new Verb(act, RELATIVE));
        put(Script.future(stem), new Verb(act, FUTURE));
        put(Script.done(stem), new Verb(act, DONE));
        put(Script.formal(stem), new Verb(act, FORMAL));
    }

    private void noun(String noun, Act act) {
        nouns.put(noun, act);
        for (String between : List.of("", "을", "를", "만", "도")) {
            stem(noun + between + "하", act);
            stem(noun + between + "시키", act);
            put(noun + between + "해", new Verb(act, AUXILIARY));
            put(noun + between + "했", new Verb(act, PAST));
            put(noun + between + "시켜", new Verb(act, AUXILIARY));
            put(noun + between + "시켰", new Verb(act, PAST));
        }
        stem(noun + "되", act);
        put(noun + "돼", new Verb(act, AUXILIARY));
        longest = Math.max(longest, noun.length());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private void put(String form, Verb verb) {
        forms.computeIfAbsent(form, _ -> new ArrayList<>()).add(verb);
        longest = Math.max(longest, form.length());
    }

    /** The verb that begins at a place: the longest; null when there is none. */
    @Nullable
    Token at(String text, int start) {
        Token best = needless(text, start);
        StringBuilder form = new StringBuilder();
        int at = start;
        while (at < text.length() && form.length() < longest) {
            char letter = text.charAt(at);
            at++;
            if (letter == ' ') {
                if (form.isEmpty()) {
                    return best;
                }
                continue;
            }
            if (!Script.korean(letter)) {
                return best;
            }
            form.append(letter);
            best = longer(best, noun(text, form.toString(), start, at));
            for (Verb verb : forms.getOrDefault(form.toString(), List.of())) {
                best = longer(best, ended(text, verb, start, at));
            }
        }
        return best;
    }

    private static @Nullable Token needless(String text, int start) {
        Matcher needless = NEEDLESS.matcher(text).region(start, text.length()).useTransparentBounds(true);
        if (!needless.lookingAt()) {
            return null;
        }
        String said = needless.group();
        boolean goesOn = said.endsWith("이") || said.endsWith("고") || said.endsWith("니") || said.endsWith("니까");
        return Token.verb(Act.REMOVE, start, needless.end(), goesOn ? Form.CONNECTIVE : Form.FINAL, false);
    }

    private @Nullable Token noun(String text, String form, int start, int end) {
        Act act = nouns.get(form);
        boolean alone =
                end >= text.length() || !Script.korean(text.charAt(end)) || "을를은는만도로".indexOf(text.charAt(end)) >= 0;
        return act == null ? null : Token.verb(act, start, end, alone ? Form.NOUN : Form.SOFT, false);
    }

    private static @Nullable Token ended(String text, Verb verb, int start, int at) {
        Matcher ending =
                verb.endings.pattern().matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (!ending.lookingAt()) {
            return null;
        }
        int end = ending.end();
        if (has(ending, "after")) {
            return Token.of(Kind.REL, "after", start, end);
        }
        if (has(ending, "before")) {
            return Token.of(Kind.REL, "before", start, end);
        }
        if (verb.act == Act.FINISH) {
            return Token.of(Kind.REL, "after", start, end);
        }
        boolean negated = has(ending, "neg") || has(ending, "negconn");
        Form form = has(ending, "soft")
                ? Form.SOFT
                : has(ending, "conn") || has(ending, "negconn") ? Form.CONNECTIVE : Form.FINAL;
        return Token.verb(verb.act, start, end, form, negated);
    }

    private static boolean has(Matcher ending, String group) {
        return ending.namedGroups().containsKey(group) && ending.group(group) != null;
    }

    private static @Nullable Token longer(@Nullable Token one, @Nullable Token other) {
        return other == null || (one != null && one.end() > other.end()) ? one : other;
    }
}
