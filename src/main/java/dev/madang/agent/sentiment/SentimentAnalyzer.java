package dev.madang.agent.sentiment;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads from a Korean or simple English review what it says about the five aspects: by rules and a lexicon, without a
 * network, the same for the same text. Safe for any number of threads.
 */
@Component
public class SentimentAnalyzer {

    /** Read when the first text comes, not when the server starts. */
    private static final class Known {
        static final Lexicon LEXICON = Lexicon.read();
    }

    /** One opinion for each aspect and side that the text takes, in the order of the aspects. */
    public List<Opinion> analyze(String text) {
        return opinions(read(text).judgements()).stream()
                .map(opinion -> quoting(text, opinion))
                .toList();
    }

    /** Whether the text as a whole praises or blames: what it says of the aspects, and what it says of nothing by name. */
    public Optional<Polarity> overall(String text) {
        var findings = read(text);
        var said = opinions(findings.judgements()).stream().map(Opinion::polarity);
        var unattached = findings.unattached().stream().map(Tone::polarity);
        var all = Stream.concat(said, unattached).toList();
        long praise = all.stream().filter(Polarity.POSITIVE::equals).count();
        long blame = all.stream().filter(Polarity.NEGATIVE::equals).count();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(praise > blame ? Polarity.POSITIVE : praise < blame ? Polarity.NEGATIVE : Polarity.NEUTRAL);
    }

    /** The evidence in the spelling of the text, which need not be composed Hangul. */
    private static Opinion quoting(String text, Opinion opinion) {
        var decomposed = Normalizer.normalize(opinion.evidence(), Normalizer.Form.NFD);
        return text.contains(opinion.evidence()) || !text.contains(decomposed)
                ? opinion
                : new Opinion(opinion.aspect(), opinion.polarity(), decomposed);
    }

    private Findings read(String text) {
        return Reading.of(Scan.of(Normalizer.normalize(text, Normalizer.Form.NFC), Known.LEXICON));
    }

    private static List<Opinion> opinions(List<Judgement> judgements) {
        Map<Aspect, Set<Polarity>> seen = new EnumMap<>(Aspect.class);
        var sided = EnumSet.noneOf(Aspect.class);
        judgements.stream().filter(j -> j.tone().takesSide()).forEach(j -> sided.add(j.aspect()));
        return judgements.stream()
                .filter(j -> j.tone().takesSide() || !sided.contains(j.aspect()))
                .filter(j -> seen.computeIfAbsent(j.aspect(), aspect -> EnumSet.noneOf(Polarity.class))
                        .add(j.tone().polarity()))
                .map(j ->
                        new Opinion(j.aspect(), j.tone().polarity(), j.clause().text()))
                .sorted(java.util.Comparator.comparing(Opinion::aspect))
                .toList();
    }
}
