package dev.madang.agent.sentiment;

import java.util.regex.Pattern;

/** Both sides denied at once, 좋지도 싫지도 않아요: the stretch of the text where that is done, if it is. */
record Contrast(int from, int to) {

    private static final Pattern NEITHER_NOR = Pattern.compile("\\S{1,8}지도\\s*(그렇다고\\s*)?\\S{1,8}지도\\s*(않|안|못)");

    static Contrast in(Clause clause) {
        var found = NEITHER_NOR.matcher(clause.text());
        return found.find()
                ? new Contrast(clause.from() + found.start(), clause.from() + found.end())
                : new Contrast(0, 0);
    }

    boolean covers(Mention mention) {
        return from <= mention.from() && mention.from() < to;
    }
}
