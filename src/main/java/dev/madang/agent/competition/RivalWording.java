package dev.madang.agent.competition;

import dev.madang.agent.insights.Figure;
import dev.madang.agent.insights.Period;
import dev.madang.agent.insights.Statement;
import dev.madang.agent.sentiment.Aspect;
import java.util.List;

/** How comparisons are put into words. */
interface RivalWording {

    /** A trait in a word: {@code 보습}. */
    String name(Trait trait);

    /** A share and whom it beats, or is beaten by. */
    Statement standing(String brand, Trait trait, Measured own, boolean ahead, List<Against> others);

    Statement rivalWeakness(
            String rival, Aspect aspect, Figure opinions, Figure negative, String target, Contest contest);

    Statement rivalStrength(String rival, Aspect aspect, Figure opinions, String target, Contest contest);

    Statement trend(String brand, boolean up, Period before, Figure then, Period after, Figure now);

    /** Shares of all brands, and between which of them the difference is more than chance. */
    Statement shares(Trait trait, List<Named> shares, String target, List<Against> others);

    Statement ratings(List<Named> means);

    Statement shareOfReviews(Figure all, List<Named> shares);

    /** Who is spoken of more, or less, often for an aspect. */
    Statement mentions(String target, Aspect aspect, Figure own, boolean more, List<Against> others);

    Statement priceMentions(List<Named> shares);

    Statement priceWords(String brand, Figure blame, List<String> words, List<Figure> counts);

    Statement noPrices();

    Statement missing(List<String> missing, List<String> available);

    Statement thin(String brand, Trait trait, Figure whole);

    Statement nothing(Quarter quarter);

    String nobody(List<String> missing, List<String> available);

    String tooLittle(String target);

    /** The differences to each rival; none has both lists empty. */
    String summary(String target, List<Verdict> verdicts, List<String> even);

    /** Wherein the target is ahead of a rival and behind it. */
    record Verdict(String rival, List<Trait> ahead, List<Trait> behind) {}

    /** A quarter of the matrix. */
    enum Quarter {
        STRENGTHS,
        WEAKNESSES,
        OPPORTUNITIES,
        THREATS
    }

    /** A share, where it may truly lie, and of how many it is one. */
    record Measured(Figure share, Figure margin, Figure whole) {}

    /** A brand's figure, and a second one that says how sure it is. */
    record Named(String brand, Figure value, Figure basis) {}
}
