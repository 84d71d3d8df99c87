package dev.madang.notion.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.notion.skill.Complexity;
import dev.madang.notion.skill.Language;
import dev.madang.notion.skill.Skills;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import tools.jackson.databind.json.JsonMapper;

class PreviewWireTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void aBlueprintIsWrittenAsTheGoldenFileSays() throws Exception {
        var skill = Skills.builtin().find("habit_tracker").orElseThrow();
        var json = BlueprintJson.write(skill.draw(Optional.empty(), Language.KO, Complexity.ADVANCED, TODAY));
        JSONAssert.assertEquals(golden(), json.toString(), JSONCompareMode.STRICT);
    }

    @Test
    void theContractsKeysStandAtTheTop() {
        var skill = Skills.builtin().find("project").orElseThrow();
        var json = BlueprintJson.write(skill.draw(Optional.of("프로젝트 대시보드"), Language.KO, Complexity.STANDARD, TODAY));
        assertThat(json.propertyNames()).contains("title", "template_type", "databases", "sub_pages");
        assertThat(json.path("title").asString()).isEqualTo("프로젝트 대시보드");
    }

    @Test
    void whatIsWrittenIsReadBackEqual() {
        for (var skill : Skills.builtin().all()) {
            for (var language : Language.values()) {
                var blueprint = skill.draw(Optional.empty(), language, Complexity.ADVANCED, TODAY);
                var text = BlueprintJson.write(blueprint).toString();
                var reading = BlueprintReader.read(JsonMapper.shared().readTree(text));
                assertThat(reading.findings()).isEmpty();
                assertThat(reading.blueprint()).isEqualTo(blueprint);
            }
        }
    }

    private static String golden() throws IOException {
        try (var file = PreviewWireTests.class.getResourceAsStream("/wire/notion/blueprint.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
