package dev.madang.notion.recipe;

import dev.madang.notion.skill.Complexity;
import dev.madang.notion.skill.DataFiles;
import dev.madang.notion.skill.Entry;
import dev.madang.notion.skill.SketchReader;
import dev.madang.notion.skill.Skill;
import dev.madang.notion.skill.Skills;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The recipes, read once from {@code notion/recipes}; a file that cannot be read stops the start, naming the place. */
public final class Recipes {

    private final Map<String, Recipe> byId;

    private Recipes(Map<String, Recipe> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    public static Recipes builtin(Skills skills) {
        var byId = new LinkedHashMap<String, Recipe>();
        for (var entry : DataFiles.in("notion/recipes")) {
            var recipe = recipe(entry, skills);
            if (byId.put(recipe.id(), recipe) != null) {
                throw new IllegalArgumentException(entry.place() + ": " + recipe.id() + " is there twice");
            }
        }
        return new Recipes(byId);
    }

    private static Recipe recipe(Entry entry, Skills skills) {
        return new Recipe(
                entry.text("id"),
                entry.words("name"),
                entry.words("about"),
                entry.text("category"),
                entry.text("icon"),
                entry.text("color"),
                entry.text("type"),
                entry.commas("tags"),
                Complexity.named(entry.text("complexity"))
                        .orElseThrow(() -> new IllegalArgumentException(entry.place() + ": no such complexity")),
                SketchReader.read(entry),
                entry.commas("rooms").stream()
                        .map(id -> skill(entry, skills, id))
                        .toList());
    }

    private static Skill skill(Entry entry, Skills skills, String id) {
        return skills.find(id).orElseThrow(() -> new IllegalArgumentException(entry.place() + ": no skill " + id));
    }

    public Collection<Recipe> all() {
        return byId.values();
    }

    public Optional<Recipe> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those of a category that say a text in their name, description or tags; blank asks for all. */
    public List<Recipe> search(String category, String text) {
        return byId.values().stream()
                .filter(recipe -> category.isBlank() || recipe.category().equals(category))
                .filter(recipe -> text.isBlank() || recipe.says(text.strip()))
                .toList();
    }

    public List<String> categories() {
        return byId.values().stream().map(Recipe::category).distinct().sorted().toList();
    }
}
