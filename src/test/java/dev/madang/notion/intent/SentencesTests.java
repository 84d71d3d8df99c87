package dev.madang.notion.intent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.notion.skill.Skill;
import dev.madang.notion.skill.Skills;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How well sentences are read. The tuning sentences were looked at while the rules were written, the blind ones were not; the
 * figures are in docs/notion-skills.md.
 */
class SentencesTests {

    private static final Skills SKILLS = Skills.builtin();
    private static final Intents INTENTS = new Intents(SKILLS);

    @Test
    void theTuningSentencesAreRead() throws Exception {
        assertThat(share("tuning")).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void theBlindSentencesAreReadNearlyAsWell() throws Exception {
        assertThat(share("blind")).isGreaterThanOrEqualTo(0.8);
    }

    /** Sentences that avoid the words of the skills: what rules cannot know, a model would. */
    @Test
    void someSentencesAreReadEvenWithoutTheSkillsWords() throws Exception {
        assertThat(share("oblique")).isGreaterThanOrEqualTo(0.7);
        assertThat(share("oblique-blind")).isGreaterThanOrEqualTo(0.4);
    }

    @Test
    void noSentenceIsAListOfKeywords() throws Exception {
        var keywords = SKILLS.all().stream().map(Skill::allKeywords).toList();
        for (var line : lines("tuning")) {
            assertThat(keywords).noneMatch(list -> String.join(" ", list).contains(line.sentence()));
        }
    }

    private record Line(String kind, String skill, String sentence) {}

    private static double share(String name) throws IOException {
        var wrong = new ArrayList<String>();
        var lines = lines(name);
        for (var line : lines) {
            var intent = INTENTS.read(line.sentence());
            var skill = intent.kind() == Intent.Kind.CREATE ? intent.skill().orElse("-") : "-";
            if (!intent.kind().name().equals(line.kind()) || !skill.equals(line.skill())) {
                wrong.add(line + " read as " + intent.kind() + " " + skill);
            }
        }
        System.out.printf("%s: %d of %d%n", name, lines.size() - wrong.size(), lines.size());
        wrong.forEach(System.out::println);
        return 1 - (double) wrong.size() / lines.size();
    }

    private static List<Line> lines(String name) throws IOException {
        try (var file = SentencesTests.class.getResourceAsStream("/notion/sentences-" + name + ".tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(parts -> new Line(parts[0], parts[1], parts[2]))
                    .toList();
        }
    }
}
