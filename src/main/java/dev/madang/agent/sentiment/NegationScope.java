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
     * @param neither whether the contrary is denied as well
     * @param fate whether it counts at all
     */
    record Turn(boolean turned, boolean brief, boolean neither, Fate fate) {

        static final Turn NEITHER = new Turn(false, false, true, Fate.STATED);

        Tone applyTo(Tone tone) {
            if (neither) {
                return Tone.SHRUG;
            }
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
            } else if (role == Role.RELIEF || (role == Role.TURN && reaches(ending) && !isMisspeltAt(at))) {
                turns++;
            } else if (role == Role.NOT && isDenied(word, next, ending) && !belongsToNext(at)) {
                turns++;
            } else if (role == Role.HEARSAY || role == Role.CORRECTION || role == Role.BEARER) {
                fate = fate(word, next, ending);
                break;
            } else if (isBoundary(word, next)) {
                break;
            }
        }
        if (turns % 2 == 0 && isBygone(word) && fate == Fate.STATED) {
            fate = Fate.NOT_MEANT;
        }
        return new Turn(turns % 2 == 1, brief, false, fate);
    }

    /** What stands behind another topic or judgement is said of that one; 뭉치거나 밀리지 않아요 shares its negation. */
    private boolean isBoundary(Mention word, Mention next) {
        if (next.isTopic()) {
            var names = next.term().names();
            return names == null || !word.term().own().containsKey(names) || scan.gap(word, next) > 1;
        }
        return next.term().judgesAlone() && !next.is(Role.SCARCELY) && !isAlternative(word);
    }

    private boolean isAlternative(Mention word) {
        return scan.after(word).matches("(?s)[가-힣]{0,3}(거나|나)\\s.*");
    }

    /** 당기던 볼: how it was before. */
    private boolean isBygone(Mention word) {
        return scan.after(word).matches("(?s)[가-힣]{0,2}던.*");
    }

    private int turnsBefore(int index) {
        int turns = 0;
        for (int at = index - 1; at >= 0; at--) {
            var before = clause.mentions().get(at);
            var isNot =
                    before.is(Role.NOT) || isMisspelt(before, clause.mentions().get(at + 1));
            if (!(isNot || before.is(Role.SCARCELY))
                    || scan.gap(before, clause.mentions().get(at + 1)) > NEAR + (isLatin(before) ? NEAR * 4 : 0)) {
                break;
            }
            turns += isNot ? 1 : 0;
        }
        return turns;
    }

    private boolean isMisspeltAt(int at) {
        return at + 1 < clause.mentions().size()
                && isMisspelt(clause.mentions().get(at), clause.mentions().get(at + 1));
    }

    /** 않 건조해요 for 안 건조해요. */
    private boolean isMisspelt(Mention before, Mention next) {
        return before.is(Role.TURN)
                && next.term().judgesAlone()
                && scan.gap(before, next) == 0
                && scan.text().substring(before.from(), before.to()).equals("않");
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

    /** 끈적임은 안 느껴져요, 끈적 안 해요. */
    private boolean isDenied(Mention word, Mention not, Ending ending) {
        return !isLatin(not)
                && (ending == Ending.NOMINAL
                        || ending == Ending.ADNOMINAL
                        || (reaches(ending) && scan.gap(word, not) == 0));
    }

    /** 안 right before another judging word is that word's. */
    private boolean belongsToNext(int at) {
        return at + 1 < clause.mentions().size()
                && clause.mentions().get(at + 1).term().judgesAlone()
                && !clause.mentions().get(at + 1).is(Role.TURN)
                && !clause.mentions().get(at + 1).is(Role.RELIEF)
                && (isLatin(clause.mentions().get(at))
                        || scan.gap(clause.mentions().get(at), clause.mentions().get(at + 1)) <= NEAR);
    }

    private static boolean isOfSkin(Mention word) {
        return word.term().own().containsKey(Aspect.MOISTURIZING)
                || word.term().own().containsKey(Aspect.TEXTURE);
    }

    /** 건조한 피부에 좋아요 speaks of the product, 건조한 피부라 샀어요 does not. */
    private Fate fateBeside(Mention bearer) {
        int stop = Math.min(scan.text().length(), bearer.to() + 1);
        return scan.text().substring(bearer.from(), stop).matches(".*(에|엔|용|께|한테|분들).?") ? Fate.HEARD : Fate.NOT_MEANT;
    }

    private Fate fate(Mention word, Mention next, Ending ending) {
        int gap = scan.gap(word, next);
        return switch (next.role()) {
            case BEARER -> ending == Ending.ADNOMINAL && gap <= NEAR && isOfSkin(word) ? fateBeside(next) : Fate.STATED;
            case null, default -> gap <= HEARSAY_REACH ? Fate.HEARD : Fate.STATED;
        };
    }
}
