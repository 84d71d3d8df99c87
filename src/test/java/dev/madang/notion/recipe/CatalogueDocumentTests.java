package dev.madang.notion.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.notion.blueprint.Capabilities;
import dev.madang.notion.skill.Complexity;
import dev.madang.notion.skill.Language;
import dev.madang.notion.skill.Skill;
import dev.madang.notion.skill.Skills;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueDocumentTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Skills SKILLS = Skills.builtin();

    /** When this fails, {@code target/notion-skills.md} is what the document has to say. */
    @Test
    void theDocumentListsWhatThereIs() throws IOException {
        var expected = document();
        Files.writeString(Path.of("target/notion-skills.md"), expected);
        assertThat(Path.of("docs/notion-skills.md")).hasContent(expected);
    }

    @Test
    void noFeatureIsCountedTwice() {
        assertThat(Capabilities.all()).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }

    private static String document() {
        var recipes = Recipes.builtin(SKILLS);
        return """
                # Skills, recipes and features of the notion family
                Printed from the catalogue; a test compares. How the files are written: [notion-designs.md](notion-designs.md).

                ## %d skills
                The first column is the id; databases and views are those of the standard size, titles in Korean.

                | id | family | name | layout | databases | views | keywords (ko, en, ja) |
                |---|---|---|---|---|---|---|
                %s

                ## %d recipes
                | id | name | category | size | made of |
                |---|---|---|---|---|
                %s

                ## %d features
                What a blueprint can hold; the health answer counts this list.

                %s

                """.formatted(
                        SKILLS.all().size(),
                        SKILLS.all().stream().map(CatalogueDocumentTests::row).collect(Collectors.joining("\n")),
                        recipes.all().size(),
                        recipes.all().stream().map(CatalogueDocumentTests::row).collect(Collectors.joining("\n")),
                        Capabilities.all().size(),
                        Capabilities.all().stream().collect(Collectors.joining("`, `", "`", "`"))).strip()
                + "\n";
    }

    private static String row(Skill skill) {
        var drawn = skill.draw(Optional.empty(), Language.KO, Complexity.STANDARD, TODAY);
        var databases =
                drawn.databases().stream().map(database -> database.title()).collect(Collectors.joining(", "));
        var views = drawn.databases().stream()
                .flatMap(database -> database.views().stream())
                .map(view -> view.type().wire())
                .distinct()
                .collect(Collectors.joining(", "));
        return "| %s | %s | %s %s · %s · %s | %s | %s | %s | %d, %d, %d |"
                .formatted(
                        skill.id(),
                        skill.general() ? "general" : skill.parent(),
                        skill.icon(),
                        skill.name().ko(),
                        skill.name().en(),
                        skill.name().ja(),
                        skill.layout(),
                        databases,
                        views,
                        skill.keywords().get(Language.KO).size(),
                        skill.keywords().get(Language.EN).size(),
                        skill.keywords().get(Language.JA).size());
    }

    private static String row(Recipe recipe) {
        var rooms = recipe.rooms().stream().map(Skill::id).collect(Collectors.joining(", "));
        return "| %s | %s %s · %s | %s | %s | %s |"
                .formatted(
                        recipe.id(),
                        recipe.icon(),
                        recipe.name().ko(),
                        recipe.name().en(),
                        recipe.category(),
                        recipe.complexity().code(),
                        rooms.isEmpty() ? "a design of its own" : rooms);
    }
}
