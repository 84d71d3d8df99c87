package dev.madang.agent.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Measures the analyser on the hand-labelled sentences: F1 of each (aspect, polarity) label, macro = their unweighted mean. */
class SentimentAccuracyTests {

    private static final double FLOOR = 0.70;
    private static final double ABOVE_BASELINE = 0.15;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Label> LABELS = Stream.of(Aspect.values())
            .flatMap(aspect -> Stream.of(Polarity.values()).map(polarity -> new Label(aspect, polarity)))
            .toList();

    private static List<Sentence> tuning;
    private static List<Sentence> heldOut;

    @BeforeAll
    static void readsTheLabels() {
        tuning = read("/sentiment/tuning.jsonl");
        heldOut = read("/sentiment/held-out.jsonl");
    }

    @Test
    void theHeldOutSentencesAreReadWellAboveTheFloorAndTheBaseline() {
        var analyzer = new SentimentAnalyzer();
        Function<Sentence, Set<Label>> read = sentence -> analyzer.analyze(sentence.text()).stream()
                .map(opinion -> new Label(opinion.aspect(), opinion.polarity()))
                .collect(Collectors.toSet());
        var mostFrequent = mostFrequentLabel(heldOut);
        double macroTuning = macro(tuning, read);
        double macroHeldOut = macro(heldOut, read);
        double baseline = macro(heldOut, sentence -> Set.of(mostFrequent));
        print(read, macroTuning, macroHeldOut, mostFrequent, baseline);

        assertThat(macroHeldOut).isGreaterThanOrEqualTo(FLOOR);
        assertThat(macroHeldOut).isGreaterThanOrEqualTo(baseline + ABOVE_BASELINE);
    }

    @Test
    void bothHalvesAreAsTheyWereLabelled() {
        assertThat(tuning).hasSize(150);
        assertThat(heldOut).hasSize(150);
        assertThat(tuning)
                .extracting(Sentence::text)
                .doesNotContainAnyElementsOf(
                        heldOut.stream().map(Sentence::text).toList());
        assertThat(LABELS)
                .allSatisfy(label ->
                        assertThat(support(heldOut, label)).as(label.toString()).isPositive());
    }

    @Test
    void noLabelledSentenceIsInTheShippedReviews() {
        var shipped = squeezed(content("/datasets/cosmetics-reviews-synthetic.csv"));
        assertThat(shipped).hasSizeGreaterThan(10_000);
        assertThat(Stream.concat(tuning.stream(), heldOut.stream())
                        .filter(sentence -> shipped.contains(squeezed(sentence.text())))
                        .map(Sentence::id))
                .as("labelled sentences in the shipped reviews")
                .isEmpty();
    }

    private static double macro(List<Sentence> sentences, Function<Sentence, Set<Label>> reader) {
        return LABELS.stream()
                .mapToDouble(label -> f1(sentences, label, reader))
                .average()
                .orElseThrow();
    }

    private static double f1(List<Sentence> sentences, Label label, Function<Sentence, Set<Label>> reader) {
        int hits = 0;
        int errors = 0;
        for (var sentence : sentences) {
            var expected = sentence.labels().contains(label);
            var found = reader.apply(sentence).contains(label);
            hits += expected && found ? 1 : 0;
            errors += expected == found ? 0 : 1;
        }
        return hits == 0 ? 0 : 2.0 * hits / (2.0 * hits + errors);
    }

    private static Label mostFrequentLabel(List<Sentence> sentences) {
        return LABELS.stream()
                .max((one, other) -> Long.compare(support(sentences, one), support(sentences, other)))
                .orElseThrow();
    }

    private static long support(List<Sentence> sentences, Label label) {
        return sentences.stream()
                .filter(sentence -> sentence.labels().contains(label))
                .count();
    }

    private static void print(
            Function<Sentence, Set<Label>> read,
            double macroTuning,
            double macroHeldOut,
            Label mostFrequent,
            double baseline) {
        var table = new StringBuilder(
                "\n%-24s %8s %8s %8s %8s%n".formatted("label", "tuning", "support", "held-out", "support"));
        for (var label : LABELS) {
            table.append("%-24s %8.3f %8d %8.3f %8d%n"
                    .formatted(
                            label,
                            f1(tuning, label, read),
                            support(tuning, label),
                            f1(heldOut, label, read),
                            support(heldOut, label)));
        }
        table.append("%-24s %8.3f %8d %8.3f %8d%n"
                .formatted("macro-F1", macroTuning, tuning.size(), macroHeldOut, heldOut.size()));
        table.append("%-24s %26.3f   (always \"%s\")%n".formatted("baseline", baseline, mostFrequent));
        System.out.println(table);
    }

    private static List<Sentence> read(String resource) {
        return content(resource).lines().map(SentimentAccuracyTests::sentence).toList();
    }

    private static Sentence sentence(String line) {
        var json = JSON.readTree(line);
        var labels = json.get("labels").values().stream()
                .map(label -> new Label(
                        Aspect.valueOf(upper(label.get("aspect").asString())),
                        Polarity.valueOf(upper(label.get("polarity").asString()))))
                .collect(Collectors.toSet());
        return new Sentence(json.get("id").asString(), json.get("text").asString(), labels);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\"]+", "");
    }

    private static String content(String resource) {
        try (var in = Objects.requireNonNull(SentimentAccuracyTests.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Sentence(String id, String text, Set<Label> labels) {}

    private record Label(Aspect aspect, Polarity polarity) {
        @Override
        public String toString() {
            return aspect.wireName() + " " + polarity.wireName();
        }
    }
}
