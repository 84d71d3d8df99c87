package dev.madang.agent.editing.language;

import dev.madang.agent.editing.language.Lexicon.Hit;
import dev.madang.agent.editing.language.Lexicon.Sense;
import dev.madang.agent.editing.language.Token.Form;
import dev.madang.agent.editing.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes an instruction apart: at each place the longest piece that has a meaning; what has none is said, never skipped. */
final class Lexer {

    private static final Lexicon STANDARD = Lexicon.standard();
    private static final KoreanVerbs VERBS = new KoreanVerbs();
    private static final Pattern PARTICLE = Pattern.compile("이라고|라고|으로만|로만|에서만|까지만|까지는|에서는|으로는|로는|에는|에도|에서의|에서|에게|한테|부터"
            + "|까지|보다는|보다|이랑은|랑은|이랑|랑|하고는|하고|으로|로|은|는|을|를|이나|이면|이|가|도|만은|만을|만|와의|과의|와|과|의|에|나|요|씩|째|인|짜리|별로");
    private static final Pattern QUOTED =
            Pattern.compile("\"([^\"]{1,100})\"|(?<![a-z0-9가-힣])'([^']{1,100})'(?![a-z0-9])");
    private static final Pattern LITERAL = Pattern.compile(
            "\\b(?:rename|retitle|(?:change|set|update) the (?:name|title) of) [^\"',.;]{1,80}? (?:to|as|into) ([^\"',.;!?]{1,80}?)(?=\\s*(?:$|[,.;!?]|(?:and|then|but) ))"
                    + "|(?:이름|제목|명칭)(?:을|은|만)? ([^\"',.;!?]{1,40}?)(?:으로|로)(?=\\s|$|바꿔|변경|해)");
    private static final Pattern NOISE = Pattern.compile("[ㄱ-ㅎㅏ-ㅣ]+|'s(?![a-z])|'(?![a-z])|\\?+|[():\"~^*\\[\\]…'·]+");
    /** What is said for politeness' sake, or to weaken what was said. */
    private static final Pattern POLITE =
            Pattern.compile("(?:(?:것|거|게) ?같|좋겠|되겠|괜찮|무방|상관없|부탁|감사|고마|고맙|바랍|바라|어떨까|충분|듯(?:해|하|합|싶)?)[가-힣]*+");

    private static final Pattern COPULA = Pattern.compile("(?:이면|면|이에요|예요|입니다|이야|이고|임)(?![가-힣])");
    private static final Pattern BREAK = Pattern.compile("[.;!]+");
    private static final Pattern AND = Pattern.compile("[,/&+]");

    private final Written text;
    private final String plain;
    private final Lexicon names;
    private final Places places;
    private final Typos typos;
    private final List<Token> tokens = new ArrayList<>();
    private final List<int[]> literals = new ArrayList<>();

    Lexer(String instruction, List<PlannedTodo> todos) {
        this.names = names(todos);
        this.typos = new Typos(List.of(STANDARD, names));
        this.text = typos.corrected(Written.of(instruction));
        this.plain = text.plain();
        this.places = new Places(todos);
        Matcher literal = LITERAL.matcher(plain);
        while (literal.find()) {
            int group = literal.group(1) != null ? 1 : 2;
            literals.add(new int[] {literal.start(group), literal.end(group)});
        }
    }

    private static Lexicon names(List<PlannedTodo> todos) {
        Lexicon names = new Lexicon();
        for (PlannedTodo planned : todos) {
            String task = planned.todo().task();
            List<String> same = todos.stream()
                    .filter(other -> other.todo().task().equals(task))
                    .map(other -> other.todo().id())
                    .toList();
            names.put(task, new Sense(Kind.TODOS, String.join("|", same)));
        }
        return names;
    }

    Written text() {
        return text;
    }

    /** What a phrase means by itself: the name of a todo, a tool; null for anything else. */
    @Nullable
    Sense meaning(String phrase) {
        Sense name = names.meaning(phrase);
        return name != null ? name : STANDARD.meaning(phrase);
    }

    List<Token> tokens() {
        int at = 0;
        while (at < plain.length()) {
            if (plain.charAt(at) == ' ') {
                at++;
                continue;
            }
            Token token = next(at);
            tokens.add(token);
            at = token.end();
        }
        return tokens;
    }

    private Token next(int at) {
        Token best = literal(at);
        if (best != null) {
            return best;
        }
        best = longer(best, places.at(plain, at));
        best = longer(best, Amounts.period(plain, at));
        best = longer(best, Amounts.amount(plain, at));
        best = longer(best, phrase(names, at));
        best = longer(best, particle(at));
        best = longer(best, mayBegin(at) ? phrase(STANDARD, at) : null);
        best = longer(best, mayBegin(at) ? VERBS.at(plain, at) : null);
        best = longer(best, sign(at));
        best = longer(best, polite(at));
        return best != null ? best : unknown(at);
    }

    /** A word begins after a space or a mark, or, where spaces were left out, after a piece that was understood. */
    private boolean mayBegin(int at) {
        return Script.border(plain, at)
                && (at == 0
                        || tokens.isEmpty()
                        || !tokens.getLast().is(Kind.UNKNOWN)
                        || tokens.getLast().end() < at);
    }

    private static @Nullable Token longer(@Nullable Token one, @Nullable Token other) {
        return one == null || (other != null && other.end() > one.end()) ? other : one;
    }

    private @Nullable Token phrase(Lexicon lexicon, int at) {
        Hit hit = mayBegin(at) ? lexicon.longest(plain, at) : null;
        return hit == null ? null : token(hit, at);
    }

    private Token token(Hit hit, int at) {
        Sense sense = hit.sense();
        boolean english = !Script.korean(plain.substring(at, hit.end()));
        Form form = english ? Form.ENGLISH : sense.kind() == Kind.VERB ? Form.FINAL : Form.NONE;
        return new Token(sense.kind(), sense.value(), at, hit.end(), form, false);
    }

    private @Nullable Token literal(int at) {
        for (int[] literal : literals) {
            if (literal[0] == at) {
                return Token.of(Kind.QUOTED, text.quote(at, literal[1]), at, literal[1]);
            }
        }
        Matcher quoted = Amounts.looking(QUOTED, plain, at);
        if (quoted == null) {
            return null;
        }
        return Token.of(Kind.QUOTED, text.quote(at + 1, quoted.end() - 1), at, quoted.end());
    }

    private @Nullable Token particle(int at) {
        Token before = tokens.isEmpty() ? null : tokens.getLast();
        if (before == null
                || !touches(before, at)
                || before.is(Kind.UNKNOWN)
                || (before.isVerb() && before.form() != Form.NOUN)) {
            return null;
        }
        Matcher particle = Amounts.looking(PARTICLE, plain, at);
        if (particle == null || (before.end() < at && !ends(particle.end()))) {
            return null;
        }
        return Token.of(Kind.PARTICLE, particle.group(), at, particle.end());
    }

    /** Behind a word in Latin letters people leave a space before the particle: video 는. */
    private boolean touches(Token before, int at) {
        return before.end() == at || (before.end() == at - 1 && Script.latin(plain.charAt(before.end() - 1)));
    }

    private boolean ends(int at) {
        return at >= plain.length() || !Character.isLetterOrDigit(plain.charAt(at));
    }

    private @Nullable Token polite(int at) {
        Token before = tokens.isEmpty() ? null : tokens.getLast();
        boolean value = before != null && before.end() == at && before.isSetting();
        Matcher polite =
                value ? Amounts.looking(COPULA, plain, at) : mayBegin(at) ? Amounts.looking(POLITE, plain, at) : null;
        return polite == null ? null : Token.of(Kind.FILLER, "", at, polite.end());
    }

    private @Nullable Token sign(int at) {
        Matcher sign = Amounts.looking(AND, plain, at);
        if (sign != null) {
            return Token.of(Kind.AND, "sign", at, sign.end());
        }
        sign = Amounts.looking(BREAK, plain, at);
        if (sign != null) {
            return Token.of(Kind.BREAK, "", at, sign.end());
        }
        Matcher noise = NOISE.matcher(plain).region(at, plain.length()).useTransparentBounds(true);
        return noise.lookingAt() ? Token.of(Kind.FILLER, "", at, noise.end()) : null;
    }

    private Token unknown(int at) {
        Token before = tokens.isEmpty() ? null : tokens.getLast();
        boolean inside = before != null && before.end() == at && before.is(Kind.TOOL);
        int start = before != null && inside ? before.start() : at;
        Hit meant = inside || mayBegin(at) ? typos.korean(plain, start) : null;
        if (meant != null && meant.end() > at) {
            if (inside) {
                tokens.removeLast();
            }
            return token(meant, start);
        }
        int end = at;
        while (end < plain.length() && (end == at || Character.isLetterOrDigit(plain.charAt(end)))) {
            end++;
        }
        return Token.of(Kind.UNKNOWN, text.quote(at, end), at, end);
    }
}
