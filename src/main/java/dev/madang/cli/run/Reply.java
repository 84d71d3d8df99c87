package dev.madang.cli.run;

import java.util.Locale;
import java.util.Set;

/** What a line says to the question whether to run a plan. */
sealed interface Reply {

    /** Run it. */
    record Yes() implements Reply {}

    /** Do not run it. */
    record No() implements Reply {}

    /** Nothing that could be taken for an answer. */
    record Unclear() implements Reply {}

    /** Change it first. */
    record Edit(String instruction) implements Reply {}

    // The keys y and n of a Korean keyboard count too.
    Set<String> YES = Set.of("y", "yes", "ㅛ", "네", "넵", "예", "응", "ㅇ", "ㅇㅇ", "좋아", "실행", "실행해", "실행해줘");
    Set<String> NO = Set.of("n", "no", "ㅜ", "아니", "아니오", "아니요", "ㄴ", "ㄴㄴ", "취소", "그만", "하지마");

    static Reply of(String line) {
        String text = line.strip();
        String word = text.toLowerCase(Locale.ROOT).replaceAll("[.!~\\s]", "");
        if (word.isEmpty()) {
            return new Unclear();
        }
        if (YES.contains(word)) {
            return new Yes();
        }
        return NO.contains(word) ? new No() : new Edit(text);
    }
}
