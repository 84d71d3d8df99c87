package dev.madang.notion.formula;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Patterns that people wrote, looked for with a bound on the work: some patterns would otherwise never end. */
final class Patterns {

    private static final int MOST_WORK = 500_000;
    private static final int LONGEST = 1_000;

    private Patterns() {}

    static Matcher matcher(String pattern, String text) {
        if (pattern.length() > LONGEST) {
            throw new FormulaFault("The pattern is longer than " + LONGEST + " characters");
        }
        try {
            return Pattern.compile(pattern).matcher(new Bounded(text, new AtomicInteger()));
        } catch (PatternSyntaxException e) {
            throw new FormulaFault("The pattern cannot be read: " + e.getDescription());
        }
    }

    /** What stands for a group in a replacement is written as {@code $1}. */
    static String replacement(String text) {
        return text.replace("\\", "\\\\").replaceAll("\\$(?![0-9])", "\\\\\\$");
    }

    /** A text that counts how often it is looked at. */
    private static final class Bounded implements CharSequence {

        private final CharSequence text;
        private final AtomicInteger work;

        Bounded(CharSequence text, AtomicInteger work) {
            this.text = text;
            this.work = work;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (work.incrementAndGet() > MOST_WORK) {
                throw new FormulaFault("The pattern takes too much work");
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Bounded(text.subSequence(start, end), work);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
