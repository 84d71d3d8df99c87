package dev.madang.agent.room;

import dev.madang.agent.session.Session;
import dev.madang.ui.PlainLine;

/** What people call a session: the first line of its request that says something. */
final class SessionTitle {

    private static final int LONGEST = 120;

    private SessionTitle() {}

    static String of(Session session) {
        String line = session.asked()
                .userInput()
                .lines()
                .map(PlainLine::of)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("–");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
