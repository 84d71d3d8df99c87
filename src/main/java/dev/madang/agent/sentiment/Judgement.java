package dev.madang.agent.sentiment;

import java.util.regex.Pattern;

/** What was read of one aspect in one clause; a later word of the clause may still change its tone. */
final class Judgement {

    private static final Pattern PAST = Pattern.compile(".*[았었했였겼렸졌났]는데[요,.\\s]*", Pattern.DOTALL);

    private final Aspect aspect;
    private final Clause clause;
    private final Ending ending;
    private Tone tone;

    Judgement(Aspect aspect, Tone tone, Clause clause, Ending ending) {
        this.aspect = aspect;
        this.tone = tone;
        this.clause = clause;
        this.ending = ending;
    }

    Aspect aspect() {
        return aspect;
    }

    Tone tone() {
        return tone;
    }

    Clause clause() {
        return clause;
    }

    /** 끈적이는 게 좋아요, 묽어서 좋아요: the verdict that follows decides. */
    boolean isOpenTo(Tone verdict) {
        return ending == Ending.NOMINAL ? verdict != Tone.PLAIN : ending == Ending.REASON && verdict.takesSide();
    }

    /** 심했는데, 당겼더니. */
    boolean isPast() {
        return tone == Tone.BLAME && PAST.matcher(clause.text()).matches();
    }

    void become(Tone verdict) {
        tone = verdict;
    }
}
