package dev.madang.runner.room;

import dev.madang.runner.CliProcess;
import dev.madang.ui.PlainLine;

/** What people call a process: the first line of its prompt that says something. */
final class ProcessTitle {

    private static final int LONGEST = 120;

    private ProcessTitle() {}

    static String of(CliProcess process) {
        String line = process.order()
                .prompt()
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
