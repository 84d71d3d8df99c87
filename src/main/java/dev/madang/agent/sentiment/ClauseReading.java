package dev.madang.agent.sentiment;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one clause: pairs each judging word with what it judges and lets the grammatical words have their effect. */
final class ClauseReading {

    private final Scan scan;
    private final Clause clause;
    private final int index;
    private final Topics topics;
    private final Findings findings;
    private final NegationScope scope;
    private final Neighbours neighbours;
    private final Contrast neitherNor;
    private final int first;
    private final Set<Aspect> hints = EnumSet.noneOf(Aspect.class);
    private int sealed;
    private @Nullable Role rival;
    private @Nullable Tone excepted;
    private List<Aspect> exceptedAspects = List.of();

    ClauseReading(Scan scan, int index, Topics topics, Findings findings) {
        this.scan = scan;
        this.clause = scan.clauses().get(index);
        this.index = index;
        this.topics = topics;
        this.findings = findings;
        this.scope = new NegationScope(scan, clause);
        this.neighbours = new Neighbours(scan, clause, scope);
        this.neitherNor = Contrast.in(clause);
        this.first = findings.size();
        this.sealed = first;
    }

    void read() {
        for (int at = 0; at < clause.mentions().size(); at++) {
            take(at);
        }
        var except = excepted;
        if (except != null) {
            exceptedAspects.forEach(aspect -> add(aspect, except, Ending.OTHER));
        }
        attachWhatWaits();
    }

    private void take(int at) {
        var mention = clause.mentions().get(at);
        if (mention.isTopic()) {
            topics.name(mention, index, scan.text());
        }
        if (mention.term().isHint()) {
            hints.add(Objects.requireNonNull(mention.term().names()));
        }
        var role = mention.role();
        if (role != null) {
            play(role, at);
        }
        if (mention.term().judges() && !neighbours.makeAnAdverb(at) && !neighbours.nameASmell(at)) {
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
            case RELIEF -> relieve();
            default -> {}
        }
    }

    private void except(int at) {
        sealed = findings.size();
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
        } else if (findings.size() > first) {
            findings.last().become(Tone.BLAME);
        }
    }

    /** 전혀 아니에요, after a hope. */
    private void denyIfFirst(int at) {
        if (clause.mentions().subList(0, at).stream().allMatch(before -> before.is(Role.SCARCELY))) {
            deny();
        }
    }

    private void deny() {
        findings.takeDenied().forEach((aspect, tone) -> add(aspect, tone.turned(), Ending.OTHER));
    }

    /** 당김이 심했는데 많이 좋아졌어요: what was bad is so no longer. */
    private void relieve() {
        if (findings.size() > first || first == 0 || index == 0 || topics.areOpen()) {
            return;
        }
        var before = findings.last();
        if (before.clause().equals(scan.clauses().get(index - 1)) && before.isPast()) {
            before.become(Tone.PRAISE);
        }
    }

    private void judge(int at) {
        var word = clause.mentions().get(at);
        var term = word.term();
        var ending = Ending.of(scan.text(), word);
        var turn = neitherNor.covers(word) ? NegationScope.Turn.NEITHER : scope.turnOf(at, ending);
        var described = neighbours.describedBy(at, ending);
        var tones = described == null ? besideTopics(term) : Map.of(described, toneFor(term, described));
        if (!tones.isEmpty()) {
            if (tones.values().stream().anyMatch(tone -> tone != Tone.PLAIN)) {
                topics.settle();
            }
            tones.forEach((aspect, tone) -> conclude(aspect, tone, turn, ending));
        } else if (failsWhatWasPraised(term)) {
            findings.last().become(turn.applyTo(Tone.BLAME));
        } else if (!term.own().isEmpty()) {
            term.own().forEach((aspect, tone) -> {
                if (!neighbours.keepItElsewhere(at, aspect)) {
                    conclude(aspect, tone, turn, ending);
                }
            });
        } else if (term.general() != null) {
            alone(turn.applyTo(term.general()), turn);
        }
    }

    private static Tone toneFor(Term term, Aspect aspect) {
        return Objects.requireNonNull(term.toneFor(aspect));
    }

    private Map<Aspect, Tone> besideTopics(Term term) {
        var tones = new EnumMap<Aspect, Tone>(Aspect.class);
        for (var aspect : topics.aspects()) {
            var specific = topics.areOpen() || hints.isEmpty() ? term.beside().get(aspect) : null;
            var open = specific == null && topics.areOpen() && !topics.areForeign();
            var tone = open ? term.toneFor(aspect) : specific;
            if (tone != null) {
                tones.put(aspect, tone);
            }
        }
        for (var aspect : hints) {
            var tone = term.hinted().get(aspect);
            if (tone != null && tones.isEmpty()) {
                tones.put(aspect, tone);
            }
        }
        return tones;
    }

    /** 촉촉함이 오래 안 가요. */
    private boolean failsWhatWasPraised(Term term) {
        if (findings.size() <= sealed || term.judgesAlone() || term.role() != null) {
            return false;
        }
        var before = findings.last();
        return before.tone() == Tone.PRAISE
                && before.isOpenTo(Tone.SHRUG)
                && term.beside().get(before.aspect()) == Tone.BLAME;
    }

    private void conclude(Aspect aspect, Tone tone, NegationScope.Turn turn, Ending ending) {
        var judged = turn.applyTo(tone);
        if (turn.fate() == NegationScope.Fate.HEARD) {
            findings.deny(aspect, judged);
            topics.suggest(aspect, index);
        } else if (rival == Role.RIVAL || (rival != null && judged != Tone.PRAISE)) {
            findings.deny(aspect, judged);
        } else if (counts(judged, turn, ending)) {
            var wished = ending == Ending.WISHED || rival == Role.BETTER_RIVAL;
            add(aspect, wished ? Tone.BLAME : judged, ending);
            if (judged == Tone.PLAIN && !topics.areOpen()) {
                topics.suggest(aspect, index);
            }
        }
    }

    private boolean counts(Tone judged, NegationScope.Turn turn, Ending ending) {
        var ofAnother = turn.fate() == NegationScope.Fate.NOT_MEANT && judged == Tone.BLAME;
        var supposed = ending == Ending.CONDITION && !clause.has(Role.WISH);
        return !ofAnother && !supposed;
    }

    private void add(Aspect aspect, Tone tone, Ending ending) {
        findings.add(new Judgement(aspect, tone, clause, ending));
    }

    /** A general verdict with nothing beside it: it may decide the word before it, or judge the noun that follows. */
    private void alone(Tone tone, NegationScope.Turn turn) {
        if (turn.fate() != NegationScope.Fate.STATED) {
            return;
        }
        if (findings.size() > sealed && findings.last().isOpenTo(tone)) {
            findings.last().become(tone);
        } else if (!topics.areForeign()) {
            findings.leaveUnattached(tone, index);
        }
        if (excepted != null && tone.takesSide()) {
            excepted = tone.turned();
        }
    }

    private void attachWhatWaits() {
        var waiting = findings.waitingIn(index);
        if (waiting != null && topics.areOpen() && !topics.areForeign() && findings.size() == first) {
            topics.aspects().forEach(aspect -> add(aspect, waiting, Ending.OTHER));
            topics.settle();
        }
    }
}
