package dev.madang.agent.insights;

import dev.madang.agent.sentiment.Aspect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the state of things is put into words. A brand of null is left unsaid. */
interface OverviewWording {

    Statement summary(Lean lean, Figure positive, Figure negative, Figure judged);

    Statement summary(List<String> brands, List<Figure> positive);

    String nothingAbout(List<String> missing, List<String> available);

    String nothingMatches();

    String leftOutTitle();

    String leftOut(List<String> missing, List<String> available);

    String overallTitle(@Nullable String brand, Lean lean);

    Statement overall(@Nullable String brand, Lean lean, OverallFinding.Numbers numbers);

    String mentionsTitle(Aspect most);

    Statement mentions(List<Aspect> aspects, List<Figure> rates);

    String focusTitle(@Nullable String brand, Aspect aspect);

    Statement focus(Aspect aspect, AspectNumbers numbers);

    String strengthTitle(@Nullable String brand, Aspect aspect);

    Statement strength(Aspect aspect, AspectNumbers numbers, @Nullable Quote quote);

    String weaknessTitle(@Nullable String brand, Aspect aspect);

    Statement weakness(Aspect aspect, AspectNumbers numbers, @Nullable Quote quote);

    String noWeaknessTitle(@Nullable String brand);

    Statement noWeakness(Figure average);

    String keywordsTitle(@Nullable String brand);

    Statement keywords(Spoken praise, Spoken blame);

    /** Words and how often each is said. */
    record Spoken(List<String> words, List<Figure> counts) {}
}
