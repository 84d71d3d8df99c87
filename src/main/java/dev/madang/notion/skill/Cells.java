package dev.madang.notion.skill;

import dev.madang.notion.blueprint.Blueprint;
import dev.madang.notion.blueprint.Database;
import dev.madang.notion.blueprint.PropertyType;
import dev.madang.notion.blueprint.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of sample rows, as values: days from today, options and rows of other databases by name and number. */
final class Cells {

    private static final Pattern DAY = Pattern.compile("(?:today([+-]\\d+)?)?\\s*(\\d\\d:\\d\\d)?");

    private final Sketch sketch;
    private final Language language;
    private final LocalDate today;

    Cells(Sketch sketch, Language language, LocalDate today) {
        this.sketch = sketch;
        this.language = language;
        this.today = today;
    }

    List<Database.Row> rows(Sketch.Base base, List<String> kept) {
        var rows = new ArrayList<Database.Row>();
        var columns = base.columns();
        for (var cells : base.rows()) {
            var values = new LinkedHashMap<String, Value>();
            String icon = null;
            for (int i = 0; i < columns.size(); i++) {
                var field = Drawing.at(base.fields(), columns.get(i));
                if (kept.contains(columns.get(i)) && !cells.get(i).isEmpty()) {
                    icon = field.type() == PropertyType.TITLE ? icon(cells.get(i)) : icon;
                    values.put(field.label().in(language), value(base, field, cells.get(i)));
                }
            }
            rows.add(new Database.Row(values, icon, null));
        }
        return rows;
    }

    private static @Nullable String icon(String cell) {
        var first = cell.split(" ", 2)[0];
        return Blueprint.isIcon(first) ? first : null;
    }

    private String title(String cell) {
        var icon = icon(cell);
        return Words.of(icon == null ? cell : cell.substring(icon.length() + 1)).in(language);
    }

    private Value value(Sketch.Base base, Sketch.Field field, String cell) {
        return switch (field.type()) {
            case TITLE -> new Value.Text(title(cell));
            case NUMBER -> new Value.Amount(new BigDecimal(cell));
            case CHECKBOX -> new Value.Flag(cell.equals("v"));
            case SELECT, STATUS ->
                new Value.Text(
                        Drawing.option(base.title().en(), field.options(), cell).in(language));
            case MULTI_SELECT ->
                new Value.Names(List.of(cell.split(",", -1)).stream()
                        .map(name -> Drawing.option(base.title().en(), field.options(), name.strip())
                                .in(language))
                        .toList());
            case DATE -> span(cell);
            case RELATION -> new Value.Names(related(field.argument(), cell));
            default -> new Value.Text(Words.of(cell).in(language));
        };
    }

    private List<String> related(String database, String cell) {
        var base = Drawing.at(sketch.databases(), database);
        return List.of(cell.split(",", -1)).stream()
                .map(number -> base.rows().get(Integer.parseInt(number.strip()) - 1))
                .map(row -> title(row.get(titleColumn(base))))
                .toList();
    }

    private static int titleColumn(Sketch.Base base) {
        var columns = base.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (Drawing.at(base.fields(), columns.get(i)).type() == PropertyType.TITLE) {
                return i;
            }
        }
        throw new IllegalArgumentException(base.title().en() + " has no title");
    }

    private Value span(String cell) {
        var ends = cell.split("\\.\\.", 2);
        var start = moment(ends[0], Optional.empty());
        return new Value.Span(start, ends.length > 1 ? moment(ends[1], Optional.of(start)) : null);
    }

    private String moment(String text, Optional<String> before) {
        var matcher = DAY.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no day: " + text);
        }
        var day = !text.contains("today") && before.isPresent()
                ? LocalDate.parse(before.get().substring(0, 10))
                : today.plusDays(matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1)));
        return matcher.group(2) == null ? day.toString() : day + "T" + matcher.group(2) + ":00";
    }
}
