package dev.madang.agent.insights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Months from the first to the last, each as {@code 2025-01}. */
public record Period(String first, String last) {

    private static final String RANGE = "..";

    /** What {@link #toString()} wrote; of an empty text a period without any month. */
    static Period of(String text) {
        int dots = text.indexOf(RANGE);
        return dots < 0
                ? new Period(text, text)
                : new Period(text.substring(0, dots), text.substring(dots + RANGE.length()));
    }

    boolean includes(@Nullable LocalDate day) {
        if (day == null || first.isEmpty()) {
            return false;
        }
        int month = day.getYear() * 12 + day.getMonthValue();
        return month >= firstYear() * 12 + firstMonth() && month <= lastYear() * 12 + lastMonth();
    }

    /** Its first month alone. */
    Period start() {
        return new Period(first, first);
    }

    int firstYear() {
        return number(first, 0, 4);
    }

    int firstMonth() {
        return number(first, 5, 7);
    }

    int lastYear() {
        return number(last, 0, 4);
    }

    int lastMonth() {
        return number(last, 5, 7);
    }

    private static int number(String month, int from, int to) {
        return Integer.parseInt(month, from, to, 10);
    }

    @Override
    public String toString() {
        return first.equals(last) ? first : first + RANGE + last;
    }
}
