package dev.madang.agent.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values of single cells; null where there is none or it cannot be read. */
final class Cells {

    private static final int LONGEST_NAME = 200;
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4}|\\d{2})\\s*[-./년]\\s*(\\d{1,2})\\s*[-./월]\\s*(\\d{1,2})\\s*[.일]?(?:[T\\s].*)?", Pattern.DOTALL);
    private static final Pattern RATING = Pattern.compile("(\\d(?:\\.\\d+)?)\\s*(?:점|/\\s*5(?:\\.0+)?)?\\s*점?");
    private static final Pattern STARS = Pattern.compile("(★{1,5})☆*");
    private static final BigDecimal LOWEST = BigDecimal.ONE;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(5);

    private Cells() {}

    /** A text without control characters but line breaks, and without halves of characters. */
    static @Nullable String text(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        String text = cell.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ")
                .replaceAll("\\p{Cs}", "\uFFFD")
                .strip();
        return text.isEmpty() ? null : text;
    }

    /** A name on one line. */
    static @Nullable String name(@Nullable String cell) {
        String text = text(cell);
        if (text == null) {
            return null;
        }
        String name = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ");
        return name.length() > LONGEST_NAME ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2)) : name;
    }

    /** {@code 2025-12-01}, {@code 2025.12.01}, {@code 2025/12/1}, {@code 25.12.01}, {@code 2025년 12월 1일}; a time may follow. */
    static @Nullable LocalDate date(String cell) {
        Matcher date = DATE.matcher(cell);
        if (!date.matches()) {
            return null;
        }
        int year = Integer.parseInt(date.group(1));
        try {
            return LocalDate.of(
                    year < 100 ? 2000 + year : year, Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Stars from 1 to 5, halves rounded up: {@code 4}, {@code 4.0}, {@code 4점}, {@code 4/5}, {@code ★★★★☆}. */
    static @Nullable Integer rating(String cell) {
        Matcher stars = STARS.matcher(cell);
        if (stars.matches()) {
            return stars.group(1).length();
        }
        Matcher number = RATING.matcher(cell);
        if (!number.matches()) {
            return null;
        }
        BigDecimal rating = new BigDecimal(number.group(1));
        return rating.compareTo(LOWEST) < 0 || rating.compareTo(HIGHEST) > 0
                ? null
                : rating.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
