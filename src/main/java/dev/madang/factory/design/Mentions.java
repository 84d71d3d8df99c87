package dev.madang.factory.design;

import dev.madang.factory.design.Terms.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which entities of the lexicon a text names, and where. */
final class Mentions {

    /** One entity at one place. */
    record Mention(String entity, Span at) {}

    /** Words that are as often verbs: alone they mean an entity only in its own domain. */
    static final Set<String> VERBS = Set.of(
            "track",
            "order",
            "book",
            "visit",
            "review",
            "note",
            "stay",
            "lead",
            "deal",
            "match",
            "contact",
            "exercise",
            "comment",
            "message",
            "test",
            "class",
            "part",
            "table",
            "field",
            "walk",
            "plan",
            "sale",
            "vote",
            "news",
            "chat",
            "grade",
            "fruit",
            "game",
            "practice",
            "mass",
            "service",
            "services",
            "subject",
            "leave",
            "pass",
            "chart",
            "charts",
            "reports",
            "post",
            "room",
            "music",
            "device",
            "viewing",
            "event",
            "notice");

    private record Candidate(String entity, Span at, boolean own, int rank) {}

    private final Lexicon lexicon;
    private final Lexicon.Domain domain;

    Mentions(Lexicon lexicon, Lexicon.Domain domain) {
        this.lexicon = lexicon;
        this.domain = domain;
    }

    /** In the order of the text. The domain's own meaning of a word wins, then the longer word. */
    List<Mention> in(String text) {
        List<Candidate> candidates = new ArrayList<>();
        domain.terms()
                .forEach(term ->
                        Terms.find(text, term).forEach(span -> candidates.add(new Candidate("", span, false, 999))));
        Lexicon.get()
                .domains()
                .values()
                .forEach(other -> other.terms().stream()
                        .filter(term -> term.contains(" "))
                        .forEach(term -> Terms.find(text, term)
                                .forEach(span -> candidates.add(new Candidate("", span, false, 999)))));
        int rank = 0;
        for (Map.Entry<String, Lexicon.Known<Entity>> known : lexicon.entities().entrySet()) {
            collect(text, known.getKey(), known.getValue().terms(), rank++, candidates);
        }
        candidates.sort(Comparator.comparingInt((Candidate each) -> -each.at().length())
                .thenComparing(each -> !each.own())
                .thenComparingInt(Candidate::rank));
        List<Candidate> taken = new ArrayList<>();
        for (Candidate each : candidates) {
            if (taken.stream().noneMatch(other -> other.at().overlaps(each.at()))) {
                taken.add(each);
            }
        }
        return taken.stream()
                .filter(each -> !each.entity().isEmpty())
                .sorted(Comparator.comparingInt(each -> each.at().start()))
                .map(each -> new Mention(each.entity(), each.at()))
                .toList();
    }

    private void collect(String text, String entity, List<String> terms, int rank, List<Candidate> into) {
        boolean own = domain.owns(entity);
        for (String term : terms) {
            if (own || !VERBS.contains(term)) {
                Terms.find(text, term).forEach(span -> into.add(new Candidate(entity, span, own, rank)));
            }
        }
    }
}
