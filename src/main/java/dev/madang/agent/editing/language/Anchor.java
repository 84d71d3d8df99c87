package dev.madang.agent.editing.language;

import dev.madang.agent.editing.language.Token.Form;
import dev.madang.agent.editing.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where something shall stand: before or after what tokens name.
 *
 * @param relation {@code before}, {@code after} or {@code later}, which is after by place alone
 */
record Anchor(String relation, Token marker, List<Token> things) {

    /** The anchor of a clause: Korean names what it is about before the relation, English after it. */
    static Optional<Anchor> of(Clause clause) {
        for (Token marker : clause.all(token -> token.is(Kind.REL))) {
            boolean korean = marker.form() != Form.ENGLISH;
            List<Token> things = beside(clause, marker, korean);
            if (!things.isEmpty()) {
                clause.take(marker);
                return Optional.of(new Anchor(marker.value(), marker, things));
            }
        }
        return Optional.empty();
    }

    private static List<Token> beside(Clause clause, Token marker, boolean before) {
        List<Token> things = new ArrayList<>();
        boolean joined = true;
        for (Token token : clause.beside(marker, before)) {
            if (token.isThing() && joined) {
                things.add(token);
                joined = false;
            } else if (token.is(Kind.AND) || (token.is(Kind.PARTICLE) && joins(token))) {
                joined = true;
            } else if (!(token.is(Kind.PARTICLE) && before && things.isEmpty() && !topic(token))
                    && !token.is(Kind.FILLER)
                    && !token.is(Kind.ALL)
                    && !token.is(Kind.WEAK)
                    && !soft(token)) {
                break;
            }
        }
        return before ? things.reversed() : things;
    }

    private static boolean soft(Token token) {
        return token.is(Kind.VERB) && token.form() == Form.SOFT;
    }

    private static boolean joins(Token particle) {
        return switch (particle.value()) {
            case "와", "과", "랑", "이랑", "하고" -> true;
            default -> false;
        };
    }

    private static boolean topic(Token particle) {
        return particle.value().equals("은") || particle.value().equals("는");
    }
}
