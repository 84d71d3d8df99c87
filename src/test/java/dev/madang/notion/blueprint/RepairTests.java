package dev.madang.notion.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.notion.skill.Complexity;
import dev.madang.notion.skill.Language;
import dev.madang.notion.skill.Skill;
import dev.madang.notion.skill.Skills;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RepairTests {

    private static final Checks CHECKS = new Checks();
    private static final Repair REPAIR = new Repair(CHECKS);
    private static final List<Skill> SKILLS = List.copyOf(Skills.builtin().all());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Property(tries = 500)
    void whateverIsSpoiltIsFoundAndMended(@ForAll Damage damage, @ForAll long seed) {
        var random = new Random(seed);
        var json = BlueprintJson.write(good(random));
        if (!damage.apply(json, random)) {
            return;
        }
        assertThat(findings(json)).as(damage.toString()).isNotEmpty();
        var repaired = REPAIR.of(json);
        assertThat(CHECKS.of(repaired.blueprint())).isEmpty();
        assertThat(repaired.changes()).isNotEmpty();
        assertThat(repaired.blueprint().databases()).hasSameSizeAs(json.path("databases"));
    }

    @Property(tries = 100)
    void manyDamagesAtOnceAreMendedToo(@ForAll long seed) {
        var random = new Random(seed);
        var json = BlueprintJson.write(good(random));
        for (var damage : Damage.values()) {
            if (damage != Damage.BLOCKS_ARE_A_TEXT && random.nextBoolean()) {
                damage.apply(json, random);
            }
        }
        assertThat(CHECKS.of(REPAIR.of(json).blueprint())).isEmpty();
    }

    @Property(tries = 100)
    void whatIsGoodIsLeftAsItIs(@ForAll long seed) {
        var blueprint = good(new Random(seed));
        var repaired = REPAIR.of(blueprint);
        assertThat(repaired.changes()).isEmpty();
        assertThat(repaired.blueprint()).isEqualTo(blueprint);
    }

    @Test
    void everyDamageFindsAPlaceInSomeDesign() {
        var applied = EnumSet.noneOf(Damage.class);
        for (int seed = 0; seed < 40; seed++) {
            for (var damage : Damage.values()) {
                var random = new Random(seed);
                if (damage.apply(BlueprintJson.write(good(random)), random)) {
                    applied.add(damage);
                }
            }
        }
        assertThat(applied).containsExactlyInAnyOrder(Damage.values());
    }

    @Test
    void aRepairSaysWhatItChanged() {
        var json = JsonMapper.shared().readTree("""
                {"title":"표","blocks":[{"type":"callout","text":"안내","color":"teal"}],
                 "databases":[{"db_name":"책","db_properties":{"제목":"title","상태":{"type":"select","options":["읽음"]}},
                   "views":["table",{"type":"board"}],
                   "sample_items":[{"제목":"코스모스","상태":"안 읽음"}]}]}
                """);
        assertThat(REPAIR.of(json).changes())
                .containsExactly(
                        new Repair.Change(
                                "/databases/0/sample_items/0/상태",
                                Reason.VALUE_OPTION_UNKNOWN,
                                Repair.Action.REMOVED,
                                "Text[text=안 읽음]"),
                        new Repair.Change(
                                "/databases/0/views/1", Reason.VIEW_GROUP_UNFIT, Repair.Action.REPLACED, "null"),
                        new Repair.Change("/blocks/0/color", Reason.COLOR_UNKNOWN, Repair.Action.REPLACED, ""));
    }

    @Test
    void anEmptyDocumentBecomesAPage() {
        var repaired = REPAIR.of(JsonMapper.shared().readTree("{}"));
        assertThat(repaired.blueprint().title()).isEqualTo("My Workspace");
        assertThat(repaired.blueprint().blocks()).hasSize(1);
    }

    private static List<Finding> findings(JsonNode json) {
        var reading = BlueprintReader.read(json);
        return reading.findings().isEmpty() ? CHECKS.of(reading.blueprint()) : reading.findings();
    }

    private static Blueprint good(Random random) {
        var skill = SKILLS.get(random.nextInt(SKILLS.size()));
        var language = List.of(Language.values()).get(random.nextInt(3));
        var complexity = List.of(Complexity.values()).get(random.nextInt(3));
        return skill.draw(Optional.empty(), language, complexity, TODAY);
    }
}
