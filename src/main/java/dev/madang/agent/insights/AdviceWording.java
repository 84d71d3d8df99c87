package dev.madang.agent.insights;

import dev.madang.agent.sentiment.Aspect;
import org.jspecify.annotations.Nullable;

/** How recommendations are put into words. A brand of null is left unsaid. */
interface AdviceWording {

    Statement mend(@Nullable String brand, Aspect aspect, Figure negative);

    Statement mend(@Nullable String brand, Aspect aspect, Figure negative, String word, Figure count);

    Statement trace(@Nullable String brand, Aspect aspect, Period after, Figure then, Figure now);

    Statement promote(@Nullable String brand, Aspect aspect, Figure positive);

    Statement lookAt(String platform, Figure lowest);

    Statement watch(Period after, Figure then, Figure now);

    String waitForMore();
}
