package dev.madang.agent.sentiment;

import java.util.List;

/**
 * A stretch of the text that says one thing.
 *
 * @param text as it stands in the review, without the blanks around it
 * @param from where it begins there
 * @param mentions the known words in it, in order
 */
record Clause(String text, int from, List<Mention> mentions) {

    Clause {
        mentions = List.copyOf(mentions);
    }

    boolean endsSentence() {
        return ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    boolean has(Role role) {
        return mentions.stream().anyMatch(mention -> mention.is(role));
    }
}
