package dev.madang.agent.editing.language;

import dev.madang.agent.editing.language.Token.Form;
import dev.madang.agent.editing.language.Token.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A part of an instruction that says one thing. Whoever reads it takes the tokens that he understood; what is left at the end
 * was not understood.
 */
final class Clause {

    private final List<Token> tokens;
    private final Set<Token> taken = new HashSet<>();
    private final boolean follows;

    /** @param follows whether it is said to come after what was said before it */
    Clause(List<Token> tokens, boolean follows) {
        this.tokens = List.copyOf(tokens);
        this.follows = follows;
    }

    boolean follows() {
        return follows;
    }

    List<Token> tokens() {
        return tokens;
    }

    int start() {
        return tokens.getFirst().start();
    }

    int end() {
        return tokens.getLast().end();
    }

    /** The verb that counts: the last that says more than "do", else the last. */
    @Nullable
    Token verb() {
        Token best = null;
        for (Token token : tokens) {
            boolean verb = token.isVerb() || token.is(Kind.VERB, Act.DEPEND.name());
            if (verb && (best == null || !token.act().isLight() || best.act().isLight())) {
                best = token;
            }
        }
        return best;
    }

    @Nullable
    Act act() {
        Token verb = verb();
        return verb == null ? null : verb.act();
    }

    boolean acts(Act... acts) {
        return acts.length > 0 && act() != null && List.of(acts).contains(act());
    }

    boolean negated() {
        return tokens.stream().anyMatch(token -> token.is(Kind.NEG) || token.negated());
    }

    boolean english() {
        return tokens.stream().anyMatch(token -> token.is(Kind.VERB) && token.form() == Form.ENGLISH);
    }

    boolean has(Kind kind) {
        return tokens.stream().anyMatch(token -> token.is(kind));
    }

    boolean has(Kind kind, String value) {
        return tokens.stream().anyMatch(token -> token.is(kind, value));
    }

    Optional<Token> first(Kind kind) {
        return tokens.stream().filter(token -> token.is(kind)).findFirst();
    }

    List<Token> all(Predicate<Token> wanted) {
        return tokens.stream().filter(wanted).toList();
    }

    List<Token> things() {
        return all(Token::isThing);
    }

    /** The tokens before or after one, nearest first. */
    List<Token> beside(Token token, boolean before) {
        int at = tokens.indexOf(token);
        List<Token> side = before ? tokens.subList(0, at).reversed() : tokens.subList(at + 1, tokens.size());
        return new ArrayList<>(side);
    }

    @Nullable
    Token before(Token token) {
        int at = tokens.indexOf(token);
        return at <= 0 ? null : tokens.get(at - 1);
    }

    @Nullable
    Token after(Token token) {
        int at = tokens.indexOf(token);
        return at < 0 || at + 1 >= tokens.size() ? null : tokens.get(at + 1);
    }

    /** Whether a particle such as 만 stands right behind a token. */
    boolean marked(Token token, String particle) {
        Token next = after(token);
        return next != null && next.is(Kind.PARTICLE) && next.value().contains(particle);
    }

    void take(Token token) {
        taken.add(token);
    }

    void take(Collection<Token> several) {
        taken.addAll(several);
    }

    void take(Kind kind) {
        take(all(token -> token.is(kind)));
    }

    void takeVerbs() {
        take(all(token -> token.is(Kind.VERB) || token.is(Kind.NEG)));
    }

    boolean isTaken(Token token) {
        return taken.contains(token);
    }

    /** What nobody understood. */
    List<Token> left() {
        return all(token -> !token.isSilent() && !taken.contains(token));
    }
}
