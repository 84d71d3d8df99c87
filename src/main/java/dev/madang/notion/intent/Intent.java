package dev.madang.notion.intent;

import dev.madang.notion.blueprint.Property;
import dev.madang.notion.blueprint.View;
import dev.madang.notion.skill.Complexity;
import dev.madang.notion.skill.Language;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a sentence asks for.
 *
 * @param skill the id of the skill that it speaks of
 * @param confidence of that skill, 0 to 1
 * @param missing what has to be asked before anything can be designed
 */
public record Intent(
        Kind kind, Optional<String> skill, double confidence, Asked asked, Language language, List<Missing> missing) {

    public Intent {
        missing = List.copyOf(missing);
    }

    public enum Kind {
        CREATE,
        MODIFY,
        QUESTION
    }

    /** What a sentence left out. */
    public enum Missing {
        SUBJECT
    }

    /**
     * What it asks of the design.
     *
     * @param color a theme of the blueprint
     * @param samples rows per database; 0 = none
     * @param databases by name
     * @param databaseCount how many there shall be, named or not
     * @param pages by title
     * @param pageCount how many there shall be, named or not
     * @param language said in so many words, {@code 영어로}
     */
    public record Asked(
            Optional<String> title,
            Optional<Complexity> complexity,
            Optional<String> color,
            OptionalInt samples,
            List<String> databases,
            OptionalInt databaseCount,
            List<AskedProperty> properties,
            List<View.Type> views,
            List<String> pages,
            OptionalInt pageCount,
            Optional<Language> language) {

        public Asked {
            databases = List.copyOf(databases);
            properties = List.copyOf(properties);
            views = List.copyOf(views);
            pages = List.copyOf(pages);
        }

        Asked titled(Optional<String> name) {
            return new Asked(
                    name,
                    complexity,
                    color,
                    samples,
                    databases,
                    databaseCount,
                    properties,
                    views,
                    pages,
                    pageCount,
                    language);
        }
    }

    public record AskedProperty(String name, Property property) {}
}
