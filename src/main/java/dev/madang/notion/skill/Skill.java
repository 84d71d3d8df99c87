package dev.madang.notion.skill;

import dev.madang.notion.blueprint.Blueprint;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Madang knows of a kind of template: the words that ask for it, and its design.
 *
 * @param parent the general skill that a specific one belongs to; null for a general one
 * @param hints words that speak of it without naming it
 * @param layout how its page is laid out, {@code kanban_board}
 */
public record Skill(
        String id,
        @Nullable String parent,
        Words name,
        Words description,
        String icon,
        String color,
        String layout,
        String templateType,
        Map<Language, List<String>> keywords,
        List<String> hints,
        Sketch sketch) {

    /** Whether it is one of the twelve general skills. */
    public boolean general() {
        return parent == null;
    }

    /** All words that ask for it, in all languages. */
    public List<String> allKeywords() {
        return keywords.values().stream().flatMap(List::stream).distinct().toList();
    }

    @Override
    public String toString() {
        return id;
    }

    public Blueprint draw(Optional<String> title, Language language, Complexity complexity, LocalDate today) {
        var cover = new Drawing.Cover(title.orElse(name.in(language)), templateType, color, id, icon);
        return Drawing.draw(sketch, cover, language, complexity, today);
    }
}
