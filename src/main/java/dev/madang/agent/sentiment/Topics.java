package dev.madang.agent.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is being spoken of: the nouns named last, together where they are coordinated. */
final class Topics {

    private static final Pattern AND = Pattern.compile(
            "\\s*(도|도\\s*그렇고|이랑|랑|와|과|하고|및|,|/|·|이며|며|이나|나|까지|까지도|이면|이라면|에?\\s*이|대비|에\\s*비해|에\\s*비해서|&|\\+|and|,\\s*and)?\\s*");

    private static final int REACH = 8;

    private final List<Aspect> aspects = new ArrayList<>();
    private boolean foreign;
    private boolean judged;
    private int clause = -2;
    private @Nullable Mention last;

    void name(Mention mention, int clauseIndex, String text) {
        var joined = last != null
                && !judged
                && mention.from() - last.to() <= REACH
                && AND.matcher(text.substring(last.to(), mention.from())).matches();
        if (!joined) {
            aspects.clear();
            foreign = false;
        }
        var aspect = mention.term().names();
        if (aspect == null) {
            foreign = true;
        } else if (!aspects.contains(aspect)) {
            aspects.add(aspect);
        }
        judged = false;
        clause = clauseIndex;
        last = mention;
    }

    /** A word that was only hoped for still says what is being spoken of. */
    void suggest(Aspect aspect, int clauseIndex) {
        aspects.clear();
        aspects.add(aspect);
        foreign = false;
        judged = false;
        clause = clauseIndex;
        last = null;
    }

    boolean areForeign() {
        return foreign;
    }

    boolean areOpen() {
        return !judged && !aspects.isEmpty();
    }

    List<Aspect> aspects() {
        return List.copyOf(aspects);
    }

    void settle() {
        judged = true;
    }

    /** A topic that found no verdict is carried one clause further, a judged one stays for words that know its aspect. */
    void enter(int clauseIndex, boolean newSentence) {
        if (clauseIndex - clause > 1 || (newSentence && judged)) {
            aspects.clear();
            foreign = false;
            judged = false;
            last = null;
        }
    }
}
