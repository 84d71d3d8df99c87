package dev.madang.notion.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.notion.blueprint.Blueprint;
import dev.madang.notion.blueprint.BlueprintJson;
import dev.madang.notion.blueprint.BlueprintReader;
import dev.madang.notion.blueprint.Checks;
import dev.madang.notion.blueprint.Property;
import dev.madang.notion.blueprint.View;
import dev.madang.notion.skill.Complexity;
import dev.madang.notion.skill.Language;
import dev.madang.notion.skill.Skills;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RecipesTests {

    private static final Recipes RECIPES = Recipes.builtin(Skills.builtin());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void thereAreAtLeastTwentyFour() {
        assertThat(RECIPES.all()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(RECIPES.all()).extracting(Recipe::id).allMatch(id -> id.matches("[A-Za-z0-9_-]{1,100}"));
    }

    @Test
    void theContractsRecipeIsAsPrinted() {
        var recipe = RECIPES.find("project-dashboard").orElseThrow();
        assertThat(recipe.name().ko()).isEqualTo("프로젝트 대시보드");
        assertThat(recipe.description().ko()).isEqualTo("팀 프로젝트 관리용 대시보드");
        assertThat(recipe.category()).isEqualTo("productivity");
        assertThat(recipe.icon()).isEqualTo("📊");
        assertThat(recipe.tags()).startsWith("project", "team");
        assertThat(recipe.complexity()).isEqualTo(Complexity.ADVANCED);
    }

    @Test
    void crmRollsDealsUpPerCustomer() {
        var customers = drawn("crm-dashboard").databases().getFirst();
        assertThat(customers.properties().values())
                .filteredOn(Property.Rollup.class::isInstance)
                .extracting(property -> ((Property.Rollup) property).function())
                .containsExactly("sum", "count");
        assertThat(drawn("crm-dashboard").pages()).hasSize(2);
    }

    @Test
    void okrAveragesKeyResults() {
        assertThat(drawn("okr-dashboard").databases().getFirst().properties().values())
                .filteredOn(Property.Rollup.class::isInstance)
                .extracting(property -> ((Property.Rollup) property).function())
                .containsExactly("average", "count");
    }

    @Test
    void aProjectBoardIsOneDatabaseInThreeViews() {
        assertThat(drawn("project-board").databases()).hasSize(1);
        assertThat(drawn("project-board").databases().getFirst().views())
                .extracting(View::type)
                .containsExactly(View.Type.BOARD, View.Type.TIMELINE, View.Type.TABLE);
        assertThat(drawn("reading-log").databases().getFirst().views())
                .extracting(View::type)
                .containsExactly(View.Type.GALLERY, View.Type.TABLE);
    }

    @Test
    void everyRecipePassesTheChecksInEveryLanguageAndIsReadBackEqual() {
        var checks = new Checks();
        var faults = new ArrayList<String>();
        for (var recipe : RECIPES.all()) {
            for (var language : Language.values()) {
                var blueprint = recipe.draw(language, TODAY);
                checks.of(blueprint).forEach(finding -> faults.add(recipe + " " + language + " " + finding));
                var json = BlueprintJson.write(blueprint);
                assertThat(BlueprintReader.read(json).blueprint()).isEqualTo(blueprint);
                if (language != Language.KO) {
                    Pattern.compile("\\p{IsHangul}+")
                            .matcher(json.toString())
                            .results()
                            .forEach(left -> faults.add(recipe + " " + language + " " + left.group()));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aHouseShowsEveryRoomOnItsFrontPage() {
        for (var recipe : RECIPES.all()) {
            var drawn = recipe.draw(Language.KO, TODAY);
            assertThat(drawn.pages())
                    .as(recipe.id())
                    .extracting(Blueprint.SubPage::title)
                    .containsAll(recipe.rooms().stream()
                            .map(room -> room.name().ko())
                            .toList());
        }
    }

    @Test
    void noTwoRecipesAreTheSame() {
        var seen = new HashSet<String>();
        for (var recipe : RECIPES.all()) {
            var titles = recipe.draw(Language.KO, TODAY).databases().stream()
                    .map(database -> database.title())
                    .toList();
            assertThat(seen.add(titles.toString())).as(recipe.id()).isTrue();
        }
    }

    @Test
    void recipesAreFoundByCategoryAndText() {
        assertThat(RECIPES.search("business", "CRM")).extracting(Recipe::id).contains("crm-dashboard");
        assertThat(RECIPES.search("", "논문")).extracting(Recipe::id).containsExactly("thesis");
        assertThat(RECIPES.search("nothing", "")).isEmpty();
        assertThat(RECIPES.categories())
                .containsExactly("business", "creative", "education", "personal", "productivity");
    }

    private static Blueprint drawn(String id) {
        return RECIPES.find(id).orElseThrow().draw(Language.KO, TODAY);
    }
}
