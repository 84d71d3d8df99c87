package dev.madang.agent.sentiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One pass over a review, clause by clause, that pairs judging words with what they judge. */
final class Reading {

    private final Scan scan;
    private final Topics topics = new Topics();
    private final List<Judgement> judgements = new ArrayList<>();
    private final List<Tone> unattached = new ArrayList<>();
    private final Map<Aspect, Tone> denied = new EnumMap<>(Aspect.class);
    private final Map<Aspect, Tone> hints = new EnumMap<>(Aspect.class);
    private @Nullable Tone waiting;

    Reading(Scan scan) {
        this.scan = scan;
    }

    List<Judgement> judgements() {
        for (int at = 0; at < scan.clauses().size(); at++) {
            read(scan.clauses().get(at), at);
        }
        return judgements;
    }

    /** Praise and blame that met no aspect. */
    List<Tone> unattached() {
        return unattached;
    }

    private void read(Clause clause, int clauseIndex) {
        int before = judgements.size();
        topics.enter(clauseIndex);
        hints.clear();
        var pass = new ClausePass(clause, clauseIndex);
        for (int at = 0; at < clause.mentions().size(); at++) {
            pass.take(at);
        }
        pass.finish();
        Questions.settle(clause, judgements.subList(before, judgements.size()));
    }

    /** The state of one clause. */
    private final class ClausePass {
        private final Clause clause;
        private final int index;
        private final NegationScope scope;
        private final int first = judgements.size();
        private final Contrast neitherNor;
        private int sealed;
        private @Nullable Role rival;
        private @Nullable Tone excepted;
        private List<Aspect> exceptedAspects = List.of();

        ClausePass(Clause clause, int index) {
            this.clause = clause;
            this.index = index;
            this.scope = new NegationScope(scan, clause);
            this.neitherNor = Contrast.in(clause);
        }

        void take(int at) {
            var mention = clause.mentions().get(at);
            if (mention.isTopic()) {
                topics.name(mention, index, scan.text());
            }
            if (mention.term().isHint()) {
                hints.put(java.util.Objects.requireNonNull(mention.term().names()), Tone.PLAIN);
            }
            var role = mention.role();
            if (role != null) {
                play(role, at);
            }
            if (mention.term().judges() && !isAdverb(at) && !namesASmell(at)) {
                judge(at);
            }
        }

        private void play(Role role, int at) {
            switch (role) {
                case RIVAL, BETTER_RIVAL -> rival = role;
                case EXCEPT -> except(at);
                case WISH -> wish();
                case DENIAL -> deny();
                case TURN -> denyIfFirst(at);
                default -> {}
            }
        }

        private void except(int at) {
            sealed = judgements.size();
            if (at > 0 && clause.mentions().get(at - 1).isTopic()) {
                exceptedAspects = topics.aspects();
                excepted = Tone.BLAME;
                topics.settle();
            }
        }

        private void wish() {
            if (topics.areOpen()) {
                topics.aspects().forEach(aspect -> add(aspect, Tone.BLAME, Ending.OTHER));
                topics.settle();
            } else if (judgements.size() > first) {
                judgements.getLast().become(Tone.BLAME);
            }
        }

        /** 전혀 아니에요, after a hope. */
        private void denyIfFirst(int at) {
            if (clause.mentions().subList(0, at).stream().allMatch(before -> before.is(Role.SCARCELY))) {
                deny();
            }
        }

        private void deny() {
            denied.forEach((aspect, tone) -> add(aspect, tone.turned(), Ending.OTHER));
            denied.clear();
        }

        /** 별로 before a negated word, and 없다 after a word that it turns, are no verdicts of their own. */
        private boolean isAdverb(int at) {
            var mention = clause.mentions().get(at);
            if (mention.is(Role.SCARCELY)) {
                return at + 1 < clause.mentions().size() && negates(at + 1);
            }
            return mention.is(Role.TURN) && (at == 0 || !standsBesideTopic(at));
        }

        /** 지우개 냄새 says nothing of texture. */
        private boolean namesASmell(int at) {
            if (at + 1 >= clause.mentions().size()) {
                return false;
            }
            var word = clause.mentions().get(at);
            var next = clause.mentions().get(at + 1);
            return (next.term().names() == Aspect.SCENT || next.term().own().containsKey(Aspect.SCENT))
                    && scan.gap(word, next) == 0
                    && !word.term().own().isEmpty()
                    && word.term().toneFor(Aspect.SCENT) == null
                    && Ending.of(scan.text(), word) != Ending.ADNOMINAL;
        }

        private boolean negates(int at) {
            var next = clause.mentions().get(at);
            return next.is(Role.NOT)
                    || next.is(Role.TURN)
                    || (next.term().judges() && scope.turnOf(at, Ending.OTHER).turned());
        }

        private boolean standsBesideTopic(int at) {
            int before = at - 1;
            while (before > 0 && clause.mentions().get(before).is(Role.SCARCELY)) {
                before--;
            }
            return clause.mentions().get(before).isTopic()
                    || clause.mentions().get(before).term().isHint();
        }

        private void judge(int at) {
            var word = clause.mentions().get(at);
            var ending = Ending.of(scan.text(), word);
            var turn = neitherNor.covers(word) ? NegationScope.Turn.NEITHER : scope.turnOf(at, ending);
            var ahead = topicAhead(at, ending);
            var readings = ahead == null ? besideTopics(word.term()) : Map.of(ahead, tone(word.term(), ahead));
            if (!readings.isEmpty()) {
                if (readings.values().stream().anyMatch(tone -> tone != Tone.PLAIN)) {
                    topics.settle();
                }
                readings.forEach((aspect, tone) -> conclude(aspect, tone, turn, ending));
            } else if (!word.term().own().isEmpty()) {
                word.term().own().forEach((aspect, tone) -> {
                    if (!isOfForeignTopic(aspect)) {
                        conclude(aspect, tone, turn, ending);
                    }
                });
            } else if (word.term().general() != null) {
                alone(turn.applyTo(word.term().general()), turn);
            }
        }

        /** 은은한 향: the noun that follows at once. */
        private @Nullable Aspect topicAhead(int at, Ending ending) {
            var isEnglish =
                    Form.isLatin(scan.letters().at(clause.mentions().get(at).start()));
            if ((ending != Ending.ADNOMINAL && !isEnglish)
                    || at + 1 >= clause.mentions().size()) {
                return null;
            }
            var word = clause.mentions().get(at);
            var next = clause.mentions().get(at + 1);
            var aspect = next.term().names();
            var adjacent = next.isTopic() && scan.gap(word, next) <= (isEnglish ? 1 : 2);
            return adjacent && aspect != null && word.term().toneFor(aspect) != null ? aspect : null;
        }

        private static Tone tone(Term term, Aspect aspect) {
            return java.util.Objects.requireNonNull(term.toneFor(aspect));
        }

        private Map<Aspect, Tone> besideTopics(Term term) {
            var readings = new EnumMap<Aspect, Tone>(Aspect.class);
            for (var aspect : topics.aspects()) {
                var specific =
                        topics.areOpen() || hints.isEmpty() ? term.beside().get(aspect) : null;
                var tone =
                        specific == null && topics.areOpen() && !topics.areForeign() ? term.toneFor(aspect) : specific;
                if (tone != null) {
                    readings.put(aspect, tone);
                }
            }
            for (var aspect : hints.keySet()) {
                var tone = term.hinted().get(aspect);
                if (tone != null && readings.isEmpty()) {
                    readings.put(aspect, tone);
                }
            }
            return readings;
        }

        private boolean isOfForeignTopic(Aspect aspect) {
            return topics.areForeign() && aspect != Aspect.MOISTURIZING && aspect != Aspect.TEXTURE;
        }

        private void conclude(Aspect aspect, Tone tone, NegationScope.Turn turn, Ending ending) {
            var judged = turn.applyTo(tone);
            if (turn.fate() == NegationScope.Fate.HEARD) {
                denied.put(aspect, judged);
                topics.suggest(aspect, index);
            } else if (turn.fate() == NegationScope.Fate.NOT_MEANT && judged == Tone.BLAME) {
                denied.clear();
            } else if (rival == Role.RIVAL || (rival != null && judged != Tone.PRAISE)) {
                denied.put(aspect, judged);
            } else if (ending == Ending.CONDITION && !clause.has(Role.WISH)) {
                denied.clear();
            } else {
                var wished = ending == Ending.WISHED || rival == Role.BETTER_RIVAL;
                add(aspect, wished ? Tone.BLAME : judged, ending);
                if (judged == Tone.PLAIN && !topics.areOpen()) {
                    topics.suggest(aspect, index);
                }
            }
        }

        private void add(Aspect aspect, Tone tone, Ending ending) {
            judgements.add(new Judgement(aspect, tone, clause, ending));
        }

        /** A general verdict with nothing beside it: it may decide the word before it, or judge the noun that follows. */
        private void alone(Tone tone, NegationScope.Turn turn) {
            if (turn.fate() != NegationScope.Fate.STATED) {
                return;
            }
            if (judgements.size() > Math.max(first, sealed)
                    && judgements.getLast().isOpenTo(tone)) {
                judgements.getLast().become(tone);
            } else if (!topics.areForeign()) {
                unattached.add(tone);
                waiting = tone;
            }
            if (excepted != null && tone.takesSide()) {
                excepted = tone.turned();
            }
        }

        void finish() {
            var except = excepted;
            if (except != null) {
                exceptedAspects.forEach(aspect -> add(aspect, except, Ending.OTHER));
            }
            if (waiting != null && topics.areOpen() && !topics.areForeign() && judgements.size() == first) {
                var tone = waiting;
                topics.aspects().forEach(aspect -> add(aspect, tone, Ending.OTHER));
                topics.settle();
            }
        }
    }
}
