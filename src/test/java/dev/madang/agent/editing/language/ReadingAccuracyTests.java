package dev.madang.agent.editing.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many instructions the rules read exactly, and how many they read otherwise without saying so. See docs/plan-editing.md. */
class ReadingAccuracyTests {

    private final Rules rules = new Rules(EditingPlans.CATALOGUE, EditingPlans.JSON);

    private record Outcome(int all, int exact, List<String> silentlyOther, List<String> refused) {}

    @ParameterizedTest
    @CsvSource({"held-out.txt, 0.95", "fresh.txt, 0.95", "second.txt, 0.98", "tuning.txt, 1.0"})
    void instructionsAreReadAsTheyAreMeant(String file, double floor) {
        Outcome outcome = measure(file);
        assertThat((double) outcome.exact / outcome.all)
                .describedAs("%d of %d; refused %s", outcome.exact, outcome.all, outcome.refused)
                .isGreaterThanOrEqualTo(floor);
        assertThat(outcome.silentlyOther).isEmpty();
    }

    @Test
    void theHeldOutSetIsLargeAndInBothLanguages() {
        List<Corpus.Line> heldOut = Corpus.read("held-out.txt");
        assertThat(heldOut).filteredOn(line -> line.language().equals("ko")).hasSizeGreaterThanOrEqualTo(45);
        assertThat(heldOut).filteredOn(line -> line.language().equals("en")).hasSizeGreaterThanOrEqualTo(35);
        List<String> tuning =
                Corpus.read("tuning.txt").stream().map(Corpus.Line::instruction).toList();
        assertThat(heldOut).extracting(Corpus.Line::instruction).doesNotContainAnyElementsOf(tuning);
    }

    private Outcome measure(String file) {
        List<Corpus.Line> lines = Corpus.read(file);
        List<String> other = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        int exact = 0;
        for (Corpus.Line line : lines) {
            Rules.Reading reading = rules.read(line.instruction(), line.language(), line.todos(), EditingPlans.TODAY);
            boolean understood = reading.faults().isEmpty();
            List<String> read = understood ? Notation.of(line.todos(), reading.edits()) : List.of();
            if (read.equals(line.edits())) {
                exact++;
            } else if (understood) {
                other.add(line.instruction() + " → " + read);
            } else {
                refused.add(line.instruction());
            }
        }
        return new Outcome(lines.size(), exact, other, refused);
    }
}
