package dev.madang.agent.editing.language;

import dev.madang.agent.editing.language.Token.Form;
import dev.madang.agent.editing.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides the tokens of an instruction into clauses: Korean ones end with their verb, English ones begin with it. */
final class Clauses {

    private final List<Token> tokens;
    private final List<List<Token>> parts = new ArrayList<>();
    private final List<Boolean> follows = new ArrayList<>();
    private List<Token> current = new ArrayList<>();
    private boolean following;

    private Clauses(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Clause> of(List<Token> tokens) {
        Clauses clauses = new Clauses(tokens);
        clauses.divide();
        clauses.join();
        List<Clause> result = new ArrayList<>();
        for (int i = 0; i < clauses.parts.size(); i++) {
            result.add(new Clause(clauses.parts.get(i), clauses.follows.get(i)));
        }
        return result;
    }

    private void divide() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(Kind.BREAK)) {
                close();
                following |= !token.value().isEmpty() && !adversative(token);
                continue;
            }
            if (token.is(Kind.AND) && !lists(i)) {
                close();
                continue;
            }
            if (opens(token)) {
                close();
            }
            current.add(token);
            if (token.is(Kind.VERB) && (token.form() == Form.CONNECTIVE || token.form() == Form.FINAL)) {
                close();
            }
        }
        close();
    }

    private static boolean adversative(Token token) {
        return token.value().equals("but");
    }

    /** Between two of a kind a conjunction makes a list: "the video and the report". */
    private boolean lists(int at) {
        Token before = neighbour(at, -1);
        Token after = neighbour(at, 1);
        return before != null && after != null && family(before) != 0 && family(before) == family(after);
    }

    private @Nullable Token neighbour(int at, int step) {
        for (int i = at + step; i >= 0 && i < tokens.size(); i += step) {
            Token token = tokens.get(i);
            boolean silent =
                    token.is(Kind.FILLER) || token.is(Kind.PARTICLE) || token.is(Kind.AND) || token.is(Kind.WEAK);
            if (!silent || (token.is(Kind.PARTICLE) && closing(token))) {
                return token;
            }
        }
        return null;
    }

    /** A phrase that ends like this is complete: 20개로, 영상은. */
    private static boolean closing(Token particle) {
        return switch (particle.value()) {
            case "으로", "로", "은", "는", "을", "를", "도", "에", "에서", "부터" -> true;
            default -> false;
        };
    }

    private static int family(Token token) {
        return token.isThing() ? 1 : token.is(Kind.VALUE) ? 2 : token.is(Kind.BRAND) ? 3 : token.is(Kind.FLAG) ? 4 : 0;
    }

    /** Whether a token begins a clause although nothing stands between it and the one before. */
    private boolean opens(Token token) {
        Token verb =
                current.stream().filter(Token::isVerb).reduce((_, last) -> last).orElse(null);
        if (verb == null) {
            return false;
        }
        if (verb.form() == Form.NOUN) {
            return token.isThing();
        }
        return token.is(Kind.VERB)
                && token.form() == Form.ENGLISH
                && !verb.act().isLight()
                && !token.act().isLight();
    }

    private void close() {
        boolean silent = current.stream()
                .allMatch(token ->
                        token.isSilent() && !token.is(Kind.WEAK) && !token.is(Kind.ALL) && !token.is(Kind.VERB));
        if (!silent) {
            parts.add(separated(current));
            follows.add(following);
            following = false;
        }
        current = new ArrayList<>();
    }

    /** "Leave the video out" is no "leave". */
    private static List<Token> separated(List<Token> part) {
        if (part.stream().noneMatch(token -> token.is(Kind.FILLER, "out"))) {
            return part;
        }
        return part.stream()
                .map(token -> token.is(Kind.VERB, Act.KEEP.name())
                        ? Token.verb(Act.REMOVE, token.start(), token.end(), token.form(), token.negated())
                        : token)
                .toList();
    }

    /** What has no verb of its own and says nothing alone belongs to its neighbour. */
    private void join() {
        int i = 0;
        while (i < parts.size()) {
            List<Token> part = parts.get(i);
            if (parts.size() == 1 || !dependent(part) || (follows.get(i) && i > 0 && !strong(parts.get(i - 1)))) {
                i++;
                continue;
            }
            boolean forward = i + 1 < parts.size() && (i == 0 || verbLast(parts.get(i + 1)));
            if (forward) {
                List<Token> joined = new ArrayList<>(part);
                joined.addAll(parts.get(i + 1));
                parts.set(i + 1, joined);
                follows.set(i + 1, follows.get(i) || follows.get(i + 1));
            } else if (i > 0) {
                List<Token> joined = new ArrayList<>(parts.get(i - 1));
                joined.addAll(part);
                parts.set(i - 1, joined);
            } else {
                i++;
                continue;
            }
            parts.remove(i);
            follows.remove(i);
        }
    }

    private static boolean dependent(List<Token> part) {
        boolean verb = part.stream().anyMatch(token -> token.isVerb() || token.is(Kind.NEG) || token.is(Kind.INSTEAD));
        boolean settings = part.stream().anyMatch(Token::isSetting);
        boolean only = part.stream()
                .anyMatch(token -> token.is(Kind.ONLY)
                        || (token.is(Kind.PARTICLE) && token.value().endsWith("만")));
        boolean unknown = part.stream().anyMatch(token -> token.is(Kind.UNKNOWN) || token.is(Kind.QUESTION));
        boolean place = part.stream().anyMatch(token -> token.is(Kind.PLACE))
                && part.stream().anyMatch(Token::isThing);
        return !verb && !settings && !only && !unknown && !place;
    }

    private static boolean strong(List<Token> part) {
        return part.stream().anyMatch(token -> token.isVerb() && !token.act().isLight());
    }

    private static boolean verbLast(List<Token> part) {
        Token verb =
                part.stream().filter(Token::isVerb).reduce((_, last) -> last).orElse(null);
        return verb != null && verb.form() != Form.ENGLISH;
    }
}
