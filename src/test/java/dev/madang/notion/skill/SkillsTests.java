package dev.madang.notion.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.notion.blueprint.Block;
import dev.madang.notion.blueprint.Blueprint;
import dev.madang.notion.blueprint.BlueprintJson;
import dev.madang.notion.blueprint.Checks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SkillsTests {

    private static final Skills SKILLS = Skills.builtin();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** No two skills are one skeleton with other words: the mean of three distances, and that of the blocks alone. */
    private static final double FLOOR = 0.33;

    private static final double BLOCK_FLOOR = 0.3;

    @Test
    void thereAreTwelveGeneralAndThirtySixSpecificSkills() {
        assertThat(SKILLS.all()).hasSize(48);
        assertThat(SKILLS.all().stream().filter(Skill::general)).hasSize(12);
        assertThat(SKILLS.find("project_management")).isPresent();
        assertThat(SKILLS.find("habit_tracker")).isPresent();
        assertThat(SKILLS.find("habit")).isEqualTo(SKILLS.find("habit_tracker"));
    }

    @Test
    void everySpecificSkillBelongsToAGeneralOne() {
        assertThat(SKILLS.all())
                .filteredOn(skill -> !skill.general())
                .allMatch(skill -> SKILLS.find(String.valueOf(skill.parent()))
                        .orElseThrow()
                        .general());
    }

    @Test
    void everyDrawingInEveryLanguageAndSizePassesTheChecks() {
        var checks = new Checks();
        var faults = new ArrayList<String>();
        for (var skill : SKILLS.all()) {
            for (var language : Language.values()) {
                for (var complexity : Complexity.values()) {
                    var findings = checks.of(skill.draw(Optional.empty(), language, complexity, TODAY));
                    findings.forEach(
                            finding -> faults.add(skill.id() + " " + language + " " + complexity + " " + finding));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyDatabaseStandsOnOnePageAndIsShownByMoreThanATable() {
        for (var skill : SKILLS.all()) {
            var drawn = drawn(skill, Complexity.ADVANCED);
            var placed = Stream.concat(
                            drawn.blocks().stream(), drawn.pages().stream().flatMap(page -> page.blocks().stream()))
                    .filter(Block.DatabaseRef.class::isInstance)
                    .count();
            assertThat(placed).as(skill.id()).isEqualTo(drawn.databases().size());
            assertThat(drawn.databases())
                    .as(skill.id())
                    .anySatisfy(database -> assertThat(database.views()).hasSizeGreaterThan(1));
        }
    }

    @Test
    void aSimpleDesignIsSmallerAndAnAdvancedOneLarger() {
        for (var skill : SKILLS.all()) {
            var simple = drawn(skill, Complexity.SIMPLE);
            var standard = drawn(skill, Complexity.STANDARD);
            var advanced = drawn(skill, Complexity.ADVANCED);
            assertThat(size(simple)).as(skill.id()).isLessThan(size(standard));
            assertThat(size(standard)).as(skill.id()).isLessThan(size(advanced));
            assertThat(simple.databases().size())
                    .as(skill.id())
                    .isLessThanOrEqualTo(standard.databases().size());
            assertThat(simple.databases()).as(skill.id()).isNotEmpty();
        }
    }

    @Test
    void everySkillHasItsOwnWordsInThreeLanguages() {
        for (var skill : SKILLS.all()) {
            assertThat(skill.keywords().get(Language.KO)).as(skill.id()).hasSizeGreaterThanOrEqualTo(7);
            assertThat(skill.keywords().get(Language.EN)).as(skill.id()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(skill.keywords().get(Language.JA)).as(skill.id()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(skill.name().ja())
                    .as(skill.id())
                    .isNotEqualTo(skill.name().en());
        }
    }

    @Test
    void noTwoSkillsAreOneSkeletonWithOtherWords() {
        var near = new ArrayList<String>();
        var structures = new HashMap<Skill, Structure>();
        SKILLS.all().forEach(skill -> structures.put(skill, Structure.of(drawn(skill, Complexity.STANDARD))));
        pairs((a, b) -> {
            var one = structures.get(a);
            var other = structures.get(b);
            if (one.distance(other) < FLOOR || one.blockDistance(other) < BLOCK_FLOOR) {
                near.add("%s %s %.3f blocks %.3f"
                        .formatted(a.id(), b.id(), one.distance(other), one.blockDistance(other)));
            }
        });
        assertThat(near).isEmpty();
    }

    @Test
    void sampleRowsShareUnderATenthOfTheirWords() {
        var alike = new ArrayList<String>();
        for (var language : List.of(Language.KO, Language.EN)) {
            var words = new HashMap<Skill, Set<String>>();
            SKILLS.all()
                    .forEach(skill -> words.put(
                            skill, Structure.words(drawn(skill, language).databases())));
            pairs((a, b) -> {
                var one = words.get(a);
                var other = words.get(b);
                if (Structure.shared(one, other) >= 0.1) {
                    var common = new TreeSet<>(one);
                    common.retainAll(other);
                    alike.add("%s %s %s %.2f %s"
                            .formatted(language, a.id(), b.id(), Structure.shared(one, other), common));
                }
            });
        }
        assertThat(alike).isEmpty();
    }

    @Test
    void noHangulIsLeftInEnglishAndJapanese() {
        var left = new ArrayList<String>();
        for (var skill : SKILLS.all()) {
            for (var language : List.of(Language.EN, Language.JA)) {
                var text = BlueprintJson.write(skill.draw(Optional.empty(), language, Complexity.ADVANCED, TODAY))
                        .toString();
                var matcher = Pattern.compile("\\p{IsHangul}+").matcher(text);
                while (matcher.find()) {
                    left.add(skill.id() + " " + language + " " + matcher.group());
                }
            }
        }
        assertThat(left).isEmpty();
    }

    private static void pairs(BiConsumer<Skill, Skill> pair) {
        var all = List.copyOf(SKILLS.all());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                pair.accept(all.get(i), all.get(j));
            }
        }
    }

    private static Blueprint drawn(Skill skill, Complexity complexity) {
        return skill.draw(Optional.empty(), Language.KO, complexity, TODAY);
    }

    private static Blueprint drawn(Skill skill, Language language) {
        return skill.draw(Optional.empty(), language, Complexity.ADVANCED, TODAY);
    }

    private static int size(Blueprint blueprint) {
        return Structure.of(blueprint).blocks().size()
                + blueprint.databases().stream()
                        .mapToInt(database ->
                                database.properties().size() + database.views().size())
                        .sum();
    }
}
