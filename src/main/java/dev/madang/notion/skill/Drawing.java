package dev.madang.notion.skill;

import dev.madang.notion.blueprint.Blueprint;
import dev.madang.notion.blueprint.Database;
import dev.madang.notion.blueprint.Property;
import dev.madang.notion.blueprint.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Draws a design: in a language, in a size, on a day. What a smaller size leaves out is left out with all that leads to it:
 * relations to a database that is not drawn, what is rolled up over them, formulas that count with it, views that stand on it.
 */
public final class Drawing {

    private static final Pattern KEY = Pattern.compile("\\{([a-z_0-9]+)}");

    private final Sketch sketch;
    private final Language language;
    private final Kept kept;
    private final Cells cells;

    private Drawing(Sketch sketch, Language language, Complexity complexity, LocalDate today) {
        this.sketch = sketch;
        this.language = language;
        this.kept = new Kept(sketch, complexity);
        this.cells = new Cells(sketch, language, today);
    }

    /** How a drawing is titled and what it came from. */
    public record Cover(
            String title,
            String templateType,
            String color,
            @Nullable String skill,
            @Nullable String icon) {}

    public static Blueprint draw(
            Sketch sketch, Cover cover, Language language, Complexity complexity, LocalDate today) {
        return new Drawing(sketch, language, complexity, today).draw(cover);
    }

    private Blueprint draw(Cover cover) {
        var pages = new Pages(sketch, language, kept, this::view);
        var databases = new ArrayList<Database>();
        for (var key : kept.databases()) {
            databases.add(database(key, pages.pageOf(key)));
        }
        return new Blueprint(
                cover.title(),
                cover.templateType(),
                cover.color(),
                cover.skill(),
                cover.icon(),
                null,
                pages.blocks(sketch.blocks()),
                databases,
                pages.all());
    }

    private Database database(String key, @Nullable String page) {
        var base = kept.base(key);
        var properties = new LinkedHashMap<String, Property>();
        for (var name : kept.fields(key)) {
            var field = kept.field(key, name);
            properties.put(field.label().in(language), property(base, field));
        }
        var views = new ArrayList<View>();
        base.looks().stream().filter(look -> kept.shows(key, look)).forEach(look -> views.add(view(key, look)));
        var about = base.about();
        return new Database(
                base.title().in(language),
                about == null ? null : about.in(language),
                base.icon(),
                true,
                page,
                properties,
                views,
                cells.rows(base, kept.fields(key)));
    }

    private Property property(Sketch.Base base, Sketch.Field field) {
        return switch (field.type()) {
            case NUMBER -> new Property.Figure(field.argument().isEmpty() ? "number" : field.argument());
            case SELECT, MULTI_SELECT, STATUS -> new Property.Choice(field.type(), options(field));
            case RELATION -> new Property.Relation(kept.databases().indexOf(field.argument()));
            case ROLLUP -> rollup(base, field);
            case FORMULA -> new Property.Formula(expression(base, field.rest()));
            case UNIQUE_ID -> new Property.Serial(field.argument());
            default -> Property.plain(field.type()).orElseThrow();
        };
    }

    private List<Property.Option> options(Sketch.Field field) {
        var options = new ArrayList<Property.Option>();
        for (int i = 0; i < field.options().size(); i++) {
            options.add(new Property.Option(
                    field.options().get(i).in(language), field.colors().get(i)));
        }
        return options;
    }

    private Property rollup(Sketch.Base base, Sketch.Field field) {
        var parts = field.argument().split("[. ]", -1);
        var relation = kept.field(base, parts[0]);
        var target = kept.field(kept.base(relation.argument()), parts[1]);
        return new Property.Rollup(relation.label().in(language), target.label().in(language), parts[2]);
    }

    private String expression(Sketch.Base base, String expression) {
        return KEY.matcher(Words.quotedIn(expression, language))
                .replaceAll(match -> Matcher.quoteReplacement(
                        "prop(\"" + kept.field(base, match.group(1)).label().in(language) + "\")"));
    }

    private View view(String key, Sketch.Look look) {
        var base = kept.base(key);
        return new View(
                look.type(),
                look.title().in(language),
                label(base, look.group()),
                label(base, look.date()),
                look.orders().stream()
                        .filter(order -> kept.has(key, order.key()))
                        .map(order -> new View.Sort(
                                kept.field(base, order.key()).label().in(language), order.descending()))
                        .toList(),
                look.wheres().stream()
                        .filter(where -> kept.has(key, where.key()))
                        .map(where -> filter(base, where))
                        .toList());
    }

    private View.Filter filter(Sketch.Base base, Sketch.Where where) {
        var field = kept.field(base, where.key());
        var value = where.value();
        if (value != null && !field.options().isEmpty()) {
            value = option(base.title().en(), field.options(), value).in(language);
        }
        return new View.Filter(field.label().in(language), where.condition(), value);
    }

    private @Nullable String label(Sketch.Base base, @Nullable String key) {
        return key == null ? null : kept.field(base, key).label().in(language);
    }

    static List<String> keys(String expression) {
        return KEY.matcher(expression).results().map(match -> match.group(1)).toList();
    }

    static Words option(String place, List<Words> options, String name) {
        return options.stream()
                .filter(option -> option.says(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(place + ": no option " + name));
    }

    /** The parts of a sketch by their keys; who asks has checked that they are there. */
    static <T> T at(Map<String, T> map, String key) {
        var value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is not there");
        }
        return value;
    }
}
