package dev.madang.agent.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.agent.sentiment.Aspect;
import dev.madang.agent.sentiment.Opinion;
import dev.madang.agent.sentiment.Polarity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Counts figures again, from rows of the file, with nothing of the code that counted them first. */
final class Recount {

    /** A line of the appendix. */
    record FigureRow(String id, String value, int count, int of, String filter) {

        private static final Pattern LINE =
                Pattern.compile("\\| ([FDC]\\d+) \\| (.*?) \\| (.*?) \\| (\\d+) \\| (\\d+) \\| (.*) \\|");

        static List<FigureRow> allIn(String report) {
            return report.lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> new FigureRow(
                            line.group(1),
                            plain(line.group(3)),
                            Integer.parseInt(line.group(4)),
                            Integer.parseInt(line.group(5)),
                            plain(line.group(6))))
                    .toList();
        }

        private static String plain(String cell) {
            return cell.replaceAll("\\\\(.)", "$1");
        }
    }

    private record Judged(Map<String, String> row, String text, Optional<Polarity> overall, List<Opinion> opinions) {}

    private record Stance(Judged by, Aspect aspect, Polarity polarity) {}

    private final List<Map<String, String>> rows;
    private final List<Map<String, String>> matching = new ArrayList<>();
    private final List<Judged> reviews = new ArrayList<>();
    private final Set<Stance> stances = new HashSet<>();
    private final Map<String, Set<String>> terms = new HashMap<>();
    private int shortOnes;
    private int duplicates;

    Recount(List<Map<String, String>> rows, List<String> brands) {
        this.rows = rows;
        List<String> wanted = brands.stream().map(ReviewRows::korean).toList();
        Set<String> texts = new HashSet<>();
        for (Map<String, String> row : rows) {
            if (row.get("review").isBlank() || !wanted.contains(ReviewRows.korean(row.get("brand")))) {
                continue;
            }
            matching.add(row);
            String text = Cleaning.tidy(row.get("review").replace("\r\n", "\n").strip());
            if (text.codePoints().count() < 10) {
                shortOnes++;
            } else if (!texts.add(ReviewRows.korean(row.get("brand"))
                    + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))) {
                duplicates++;
            } else {
                judge(row, text);
            }
        }
    }

    private void judge(Map<String, String> row, String text) {
        Judged judged = new Judged(
                row, text, Chain.analyzer().overall(text), Chain.analyzer().analyze(text));
        reviews.add(judged);
        judged.opinions().forEach(opinion -> stances.add(new Stance(judged, opinion.aspect(), opinion.polarity())));
    }

    void check(FigureRow figure) {
        String[] sides = figure.filter().split(" / ", -1);
        assertThat(count(sides[0])).as(figure.toString()).isEqualTo(figure.count());
        assertThat(count(sides[1])).as("whole of " + figure).isEqualTo(figure.of());
        assertThat(figure.value())
                .as(figure.toString())
                .isIn(asNumber(figure), asPercent(figure), asInterval(figure), asMean(figure));
    }

    private long count(String filter) {
        String conditions = filter.contains("[") ? filter.substring(filter.indexOf('[') + 1, filter.length() - 1) : "";
        if (filter.startsWith("reviews")) {
            return reviews.stream()
                    .filter(review -> holds(review, null, conditions))
                    .count();
        }
        if (filter.startsWith("stars")) {
            return reviews.stream()
                    .filter(review -> holds(review, null, conditions))
                    .mapToLong(review -> stars(review.row()).orElseThrow())
                    .sum();
        }
        if (filter.startsWith("opinions")) {
            return stances.stream()
                    .filter(stance -> holds(stance.by(), stance, conditions))
                    .count();
        }
        return switch (conditions) {
            case "" -> rows.size();
            case "matching", "collected" -> matching.size();
            case "duplicate" -> duplicates;
            case "short" -> shortOnes;
            case "flaw=no_text" ->
                rows.stream().filter(row -> row.get("review").isBlank()).count();
            case "flaw=rating_unreadable" ->
                rows.stream()
                        .filter(row -> !row.get("review").isBlank())
                        .map(row -> row.get("rating"))
                        .filter(rating -> !rating.isBlank() && !rating.matches("[1-5]|★+"))
                        .count();
            default -> throw new IllegalArgumentException(filter);
        };
    }

    private boolean holds(Judged review, Stance stance, String conditions) {
        return Stream.of(conditions.split(" & ", -1))
                .filter(condition -> !condition.isEmpty())
                .map(condition -> condition.split("=", 2))
                .allMatch(condition -> holds(review, stance, condition[0], condition[1].replace("\"", "")));
    }

    private boolean holds(Judged review, Stance stance, String key, String value) {
        return switch (key) {
            case "brand" -> ReviewRows.korean(review.row().get("brand")).equals(value);
            case "platform" -> review.row().get("platform").equals(value);
            case "month" -> {
                String[] ends = value.split("\\.\\.", -1);
                String month = review.row().get("date").substring(0, 7);
                yield month.compareTo(ends[0]) >= 0 && month.compareTo(ends[ends.length - 1]) <= 0;
            }
            case "rating" ->
                stars(review.row()).isPresent()
                        && (value.equals("*") || stars(review.row()).get() >= 4 == value.equals("4..5"));
            case "overall" ->
                review.overall().isPresent()
                        && (value.equals("*")
                                || review.overall().get().wireName().equals(value));
            case "aspect" ->
                stance == null
                        ? review.opinions().stream()
                                .anyMatch(opinion -> opinion.aspect().wireName().equals(value))
                        : stance.aspect().wireName().equals(value);
            case "polarity" -> stance.polarity().wireName().equals(value);
            case "keyword" ->
                stance == null
                        ? terms(review.text()).contains(value)
                        : review.opinions().stream()
                                .filter(opinion ->
                                        opinion.aspect() == stance.aspect() && opinion.polarity() == stance.polarity())
                                .anyMatch(opinion -> terms(opinion.evidence()).contains(value));
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static Optional<Integer> stars(Map<String, String> row) {
        String rating = row.get("rating");
        if (rating.matches("★+")) {
            return Optional.of(rating.length());
        }
        return rating.matches("[1-5]") ? Optional.of(Integer.parseInt(rating)) : Optional.empty();
    }

    private Set<String> terms(String text) {
        return terms.computeIfAbsent(text, Chain.terms()::in);
    }

    private static String asNumber(FigureRow figure) {
        String number = String.format("%,d", figure.count());
        return figure.value().endsWith("건") ? number + "건" : number;
    }

    private static String asMean(FigureRow figure) {
        return String.format("%.2f", (double) figure.count() / figure.of())
                + (figure.value().endsWith("점") ? "점" : "");
    }

    private static String asPercent(FigureRow figure) {
        return Math.round(100.0 * figure.count() / Math.max(1, figure.of())) + "%";
    }

    /** Wilson's interval, in the form that is solved from the quadratic equation. */
    private static String asInterval(FigureRow figure) {
        double n = Math.max(1, figure.of());
        double p = figure.count() / n;
        double zz = 1.96 * 1.96;
        double a = 1 + zz / n;
        double b = -2 * p - zz / n;
        double root = Math.sqrt(b * b - 4 * a * p * p);
        long low = Math.round(100 * Math.max(0, (-b - root) / (2 * a)));
        long high = Math.round(100 * Math.min(1, (-b + root) / (2 * a)));
        return low + (figure.value().contains("~") ? "~" : "–") + high + "%";
    }
}
