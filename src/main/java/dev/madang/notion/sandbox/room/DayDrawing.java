package dev.madang.notion.sandbox.room;

import dev.madang.notion.sandbox.Contents.Column;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Draws rows over days: a month, or bars from their start to their end. */
final class DayDrawing {

    private static final int LONGEST = 730;
    private static final int NARROW = 8;
    private static final int WIDE = 24;
    private static final int LINE = 40;
    private static final int HEAD = 36;
    private static final int LETTER = 13;

    private final Say say;
    private final LocalDate today;
    private final @Nullable YearMonth wanted;

    /** @param wanted the month that is asked for, or null */
    DayDrawing(Say say, LocalDate today, @Nullable YearMonth wanted) {
        this.say = say;
        this.today = today;
        this.wanted = wanted;
    }

    /** From when to when a row lasts. */
    private record Lasting(LocalDate from, LocalDate to, JsonNode page, String when) {}

    private List<Lasting> lasting(List<JsonNode> pages, @Nullable Column date, @Nullable Column end) {
        List<Lasting> all = new ArrayList<>();
        if (date == null) {
            return all;
        }
        for (JsonNode page : pages) {
            JsonNode value = value(page, date);
            LocalDate from = day(value, "start");
            if (from != null) {
                LocalDate to = end == null ? day(value, "end") : day(value(page, end), "start");
                LocalDate last = to == null || to.isBefore(from) ? from : to;
                all.add(new Lasting(
                        from, last, page, say.day(from) + (last.equals(from) ? "" : " → " + say.until(from, last))));
            }
        }
        all.sort(Comparator.comparing(Lasting::from).thenComparing(Lasting::to));
        return all;
    }

    private static JsonNode value(JsonNode page, Column column) {
        JsonNode value = page.path("properties").path(column.name()).path(column.type());
        return value.has("type") ? value.path(value.path("type").asString("")) : value;
    }

    private static @Nullable LocalDate day(JsonNode value, String part) {
        String text = value.isString() && part.equals("start")
                ? value.stringValue()
                : value.path(part).asString("");
        try {
            return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    Drawn calendar(List<JsonNode> pages, @Nullable Column date, Function<JsonNode, Row> row) {
        List<Lasting> all = lasting(pages, date, null);
        YearMonth month = wanted == null ? month(all) : wanted;
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<List<Drawn.Day>> weeks = new ArrayList<>();
        for (LocalDate week = first; !week.isAfter(month.atEndOfMonth()); week = week.plusWeeks(1)) {
            List<Drawn.Day> days = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                days.add(day(week.plusDays(i), month, all, row));
            }
            weeks.add(days);
        }
        List<String> weekdays = Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT, say.locale()))
                .toList();
        return new Drawn.Calendar(
                say.month(month.atDay(1)),
                month.minusMonths(1).toString(),
                month.plusMonths(1).toString(),
                weekdays,
                weeks);
    }

    /** This month if something is in it, else the next one with something. */
    private YearMonth month(List<Lasting> all) {
        YearMonth now = YearMonth.from(today);
        boolean here = all.stream()
                .anyMatch(one -> !YearMonth.from(one.from()).isAfter(now)
                        && !YearMonth.from(one.to()).isBefore(now));
        return here || all.isEmpty()
                ? now
                : YearMonth.from(all.stream()
                        .filter(one -> one.from().isAfter(today))
                        .findFirst()
                        .orElse(all.getLast())
                        .from());
    }

    private Drawn.Day day(LocalDate day, YearMonth month, List<Lasting> all, Function<JsonNode, Row> row) {
        List<Row> rows = all.stream()
                .filter(one -> !day.isBefore(one.from()) && !day.isAfter(one.to()))
                .map(one -> row.apply(one.page()))
                .toList();
        return new Drawn.Day(day, YearMonth.from(day).equals(month), day.equals(today), rows);
    }

    Drawn timeline(List<JsonNode> pages, @Nullable Column date, @Nullable Column end, Function<JsonNode, Row> row) {
        List<Lasting> all = lasting(pages, date, end);
        if (all.isEmpty()) {
            return new Drawn.Timeline(0, 0, List.of(), List.of(), -1);
        }
        LocalDate first = all.getFirst().from().minusDays(3);
        LocalDate last =
                all.stream().map(Lasting::to).max(Comparator.naturalOrder()).orElse(first);
        int days = (int) Math.min(LONGEST, ChronoUnit.DAYS.between(first, last) + 18);
        int day = days > 120 ? NARROW : WIDE;
        List<Drawn.Bar> bars = new ArrayList<>();
        for (Lasting one : all) {
            int x = day * (int) Math.min(days - 1L, ChronoUnit.DAYS.between(first, one.from()));
            long length = ChronoUnit.DAYS.between(one.from(), one.to()) + 1;
            int width = day * (int) Math.min(length, days - x / day);
            Row shown = row.apply(one.page());
            boolean inside = shown.title().length() * LETTER + 40 <= width;
            int text = inside ? x + 10 : x + width + 8;
            bars.add(new Drawn.Bar(x, HEAD + 6 + bars.size() * LINE, width, text, shown, one.when()));
        }
        int now = (int) ChronoUnit.DAYS.between(first, today);
        int line = now < 0 || now >= days ? -1 : now * day + day / 2;
        return new Drawn.Timeline(days * day, HEAD + bars.size() * LINE + 12, marks(first, days, day), bars, line);
    }

    private List<Drawn.Mark> marks(LocalDate first, int days, int day) {
        List<Drawn.Mark> marks = new ArrayList<>();
        // What begins at the edge could not be read.
        for (int i = 0; i < days - 90 / day; i++) {
            LocalDate at = first.plusDays(i);
            if (day == WIDE ? at.getDayOfWeek() == DayOfWeek.MONDAY : at.getDayOfMonth() == 1) {
                marks.add(new Drawn.Mark(
                        i * day,
                        day == WIDE
                                ? say.word("notion.short", at.getMonthValue(), at.getDayOfMonth())
                                : say.month(at)));
            }
        }
        return marks;
    }
}
