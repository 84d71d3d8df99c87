package dev.madang.agent.sentiment;

import org.jspecify.annotations.Nullable;

/** Looks at what stands right beside a word of a clause, to tell what the word is there for. */
final class Neighbours {

    private static final int BESIDE_FOREIGN = 4;

    private final Scan scan;
    private final Clause clause;
    private final NegationScope scope;

    Neighbours(Scan scan, Clause clause, NegationScope scope) {
        this.scan = scan;
        this.clause = clause;
        this.scope = scope;
    }

    /** 별로 before a negated word, and 없다 after a word that it turns, are no verdicts of their own. */
    boolean makeAnAdverb(int at) {
        var mention = mention(at);
        if (mention.is(Role.SCARCELY)) {
            return !isLast(at) && negates(at + 1);
        }
        return mention.is(Role.TURN) && (at == 0 || !standsBesideTopic(at));
    }

    private boolean negates(int at) {
        var next = mention(at);
        return next.is(Role.NOT)
                || next.is(Role.TURN)
                || (next.term().judges() && scope.turnOf(at, Ending.OTHER).turned());
    }

    private boolean standsBesideTopic(int at) {
        int before = at - 1;
        while (before > 0 && mention(before).is(Role.SCARCELY)) {
            before--;
        }
        return mention(before).isTopic() || mention(before).term().isHint();
    }

    /** 참기름 냄새 says nothing of texture. */
    boolean nameASmell(int at) {
        if (isLast(at)) {
            return false;
        }
        var word = mention(at);
        var next = mention(at + 1).term();
        return (next.names() == Aspect.SCENT || next.own().containsKey(Aspect.SCENT))
                && scan.gap(word, mention(at + 1)) == 0
                && !word.term().own().isEmpty()
                && word.term().toneFor(Aspect.SCENT) == null
                && Ending.of(scan.text(), word) != Ending.ADNOMINAL;
    }

    /** 은은한 향, great price: the noun that follows at once. */
    @Nullable
    Aspect describedBy(int at, Ending ending) {
        var isEnglish = Form.isLatin(scan.letters().at(mention(at).start()));
        if ((ending != Ending.ADNOMINAL && !isEnglish) || isLast(at)) {
            return null;
        }
        var next = mention(at + 1);
        var aspect = next.term().names();
        var adjacent = next.isTopic() && scan.gap(mention(at), next) <= (isEnglish ? 1 : 2);
        return adjacent && aspect != null && mention(at).term().toneFor(aspect) != null ? aspect : null;
    }

    /** 배송비가 비싸요 says nothing of the product's price. */
    boolean keepItElsewhere(int at, Aspect aspect) {
        if (aspect == Aspect.MOISTURIZING || aspect == Aspect.TEXTURE) {
            return false;
        }
        return clause.mentions().subList(Math.max(0, at - 2), at).stream()
                .anyMatch(before -> before.isTopic()
                        && before.term().names() == null
                        && scan.gap(before, mention(at)) <= BESIDE_FOREIGN);
    }

    private Mention mention(int at) {
        return clause.mentions().get(at);
    }

    private boolean isLast(int at) {
        return at + 1 >= clause.mentions().size();
    }
}
