package dev.madang.notion.recipe;

import dev.madang.notion.blueprint.Blueprint;
import dev.madang.notion.skill.Complexity;
import dev.madang.notion.skill.Drawing;
import dev.madang.notion.skill.Language;
import dev.madang.notion.skill.Sketch;
import dev.madang.notion.skill.Skill;
import dev.madang.notion.skill.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A template ready to pick.
 *
 * @param category {@code business}, {@code productivity}, {@code personal}, {@code education}, {@code creative}
 * @param rooms skills whose whole designs stand on pages below the main page
 */
public record Recipe(
        String id,
        Words name,
        Words description,
        String category,
        String icon,
        String color,
        String templateType,
        List<String> tags,
        Complexity complexity,
        Sketch sketch,
        List<Skill> rooms) {

    public Recipe {
        tags = List.copyOf(tags);
        rooms = List.copyOf(rooms);
    }

    @Override
    public String toString() {
        return id;
    }

    public Blueprint draw(Language language, LocalDate today) {
        var cover = new Drawing.Cover(name.in(language), templateType, color, null, icon);
        var house = new House(Drawing.draw(sketch, cover, language, complexity, today));
        for (var room : rooms) {
            var size = complexity == Complexity.ADVANCED ? Complexity.STANDARD : Complexity.SIMPLE;
            house.add(room.draw(Optional.empty(), language, size, today), room.icon());
        }
        return house.built();
    }

    /** Whether its name, description or tags say this, in any language. */
    boolean says(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return Stream.of(
                        List.of(name.ko(), name.en(), name.ja()),
                        List.of(description.ko(), description.en(), description.ja()),
                        tags)
                .flatMap(List::stream)
                .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
