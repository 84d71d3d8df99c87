package dev.madang.agent.sentiment;

/** Finds what the words around a judging word do to it: turn it, double-turn it, leave it as hope. */
final class NegationScope {

    private static final int NEAR = 2;
    private static final int HEARSAY_REACH = 4;

    private final Scan scan;
    private final Clause clause;

    NegationScope(Scan scan, Clause clause) {
        this.scan = scan;
        this.clause = clause;
    }

    /**
     * What becomes of the judgement.
     *
     * @param turned whether an odd number of negations touches it
     * @param brief whether it holds for a moment only
     * @param fate whether it counts at all
     */
    record Turn(boolean turned, boolean brief, Fate fate) {

        Tone applyTo(Tone tone) {
            var result = turned ? tone.turned() : tone;
            return brief && result == Tone.PRAISE ? Tone.BLAME : result;
        }
    }

    enum Fate {
        STATED,
        /** A hope or hearsay: no judgement, but it says what is being spoken of. */
        HEARD,
        /** Said of something else than the product. */
        NOT_MEANT
    }

    Turn turnOf(int index, Ending ending) {
        var word = clause.mentions().get(index);
        int turns = (word.negatedWithin() ? 1 : 0) + turnsBefore(index);
        var brief = clause.mentions().subList(0, index).stream().anyMatch(m -> m.is(Role.BRIEFLY));
        var fate = Fate.STATED;
        for (int at = index + 1; at < clause.mentions().size(); at++) {
            var next = clause.mentions().get(at);
            var role = next.role();
            if (role == Role.BRIEFLY) {
                brief = true;
            } else if (role == Role.RELIEF || (role == Role.TURN && reaches(ending))) {
                turns++;
            } else if (role == Role.NOT && reaches(ending) && !belongsToNext(at)) {
                turns++;
            } else if (role == Role.HEARSAY || role == Role.CORRECTION || role == Role.BEARER) {
                fate = fate(word, next, ending);
                break;
            } else if (next.isTopic() || (next.term().judges() && role != Role.SCARCELY)) {
                break;
            }
        }
        return new Turn(turns % 2 == 1, brief, fate);
    }

    private int turnsBefore(int index) {
        int turns = 0;
        for (int at = index - 1; at >= 0; at--) {
            var before = clause.mentions().get(at);
            var isNot = before.is(Role.NOT);
            if (!(isNot || before.is(Role.SCARCELY))
                    || scan.gap(before, clause.mentions().get(at + 1)) > NEAR + (isLatin(before) ? NEAR * 4 : 0)) {
                break;
            }
            turns += isNot ? 1 : 0;
        }
        return turns;
    }

    private boolean isLatin(Mention mention) {
        return Form.isLatin(scan.letters().at(mention.start()));
    }

    private static boolean reaches(Ending ending) {
        return switch (ending) {
            case REASON, CONDITION, CONCESSION -> false;
            case ADNOMINAL, NOMINAL, WISHED, OTHER -> true;
        };
    }

    /** 안 right before another judging word is that word's. */
    private boolean belongsToNext(int at) {
        return at + 1 < clause.mentions().size()
                && clause.mentions().get(at + 1).term().judges()
                && !clause.mentions().get(at + 1).is(Role.TURN)
                && scan.gap(clause.mentions().get(at), clause.mentions().get(at + 1)) <= NEAR;
    }

    private Fate fate(Mention word, Mention next, Ending ending) {
        int gap = scan.gap(word, next);
        return switch (next.role()) {
            case BEARER -> ending == Ending.ADNOMINAL && gap <= NEAR ? Fate.NOT_MEANT : Fate.STATED;
            case null, default -> gap <= HEARSAY_REACH ? Fate.HEARD : Fate.STATED;
        };
    }
}
