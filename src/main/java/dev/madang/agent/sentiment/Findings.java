package dev.madang.agent.sentiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been read of a review so far. */
final class Findings {

    private final List<Judgement> judgements = new ArrayList<>();
    private final List<Tone> unattached = new ArrayList<>();
    private final Map<Aspect, Tone> denied = new EnumMap<>(Aspect.class);
    private @Nullable Tone waiting;
    private int waitingSince;

    void add(Judgement judgement) {
        judgements.add(judgement);
    }

    int size() {
        return judgements.size();
    }

    Judgement last() {
        return judgements.getLast();
    }

    List<Judgement> judgements() {
        return List.copyOf(judgements);
    }

    /** The judgements from this one on, to be changed or taken back. */
    List<Judgement> since(int first) {
        return judgements.subList(first, judgements.size());
    }

    /** Praise and blame that met no aspect. */
    List<Tone> unattached() {
        return List.copyOf(unattached);
    }

    void leaveUnattached(Tone tone, int clause) {
        unattached.add(tone);
        waiting = tone;
        waitingSince = clause;
    }

    /** A verdict of this clause or the one before that still looks for its noun: 최고예요 이 향. */
    @Nullable
    Tone waitingIn(int clause) {
        return clause - waitingSince <= 1 ? waiting : null;
    }

    void deny(Aspect aspect, Tone tone) {
        denied.put(aspect, tone);
    }

    /** What was hoped for, heard, or said of another product, and may yet be denied of this one. */
    Map<Aspect, Tone> takeDenied() {
        var taken = new EnumMap<Aspect, Tone>(denied);
        denied.clear();
        return taken;
    }
}
