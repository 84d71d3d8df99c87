package dev.madang.notion.skill;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The built-in skills, read once from {@code notion/skills}; a file that cannot be read stops the start, naming the place. */
public final class Skills {

    /** Other names of skills that clients use. */
    private static final Map<String, String> ALIASES =
            Map.of("project", "project_management", "habit", "habit_tracker");

    private final Map<String, Skill> byId;

    private Skills(Map<String, Skill> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    public static Skills builtin() {
        return of(DataFiles.in("notion/skills"), DataFiles.in("notion").getFirst());
    }

    static Skills of(List<Entry> entries, Entry hints) {
        var byId = new LinkedHashMap<String, Skill>();
        for (var entry : entries) {
            var skill = skill(entry, hints);
            if (byId.put(skill.id(), skill) != null) {
                throw new IllegalArgumentException(entry.place() + ": " + skill.id() + " is there twice");
            }
        }
        return new Skills(byId);
    }

    private static Skill skill(Entry entry, Entry hints) {
        var keywords = new EnumMap<Language, List<String>>(Language.class);
        for (var language : Language.values()) {
            keywords.put(language, entry.map("keywords").commas(language.code()));
        }
        var id = entry.text("id");
        return new Skill(
                id,
                entry.find("parent").orElse(null),
                entry.words("name"),
                entry.words("about"),
                entry.text("icon"),
                entry.text("color"),
                entry.text("layout"),
                entry.text("type"),
                keywords,
                hints.commas(id),
                SketchReader.read(new Entry(entry.place() + " " + id, entry.values())));
    }

    public Collection<Skill> all() {
        return byId.values();
    }

    public Optional<Skill> find(String id) {
        return Optional.ofNullable(byId.get(ALIASES.getOrDefault(id, id)));
    }
}
