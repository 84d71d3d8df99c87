package dev.madang.agent.insights;

import dev.madang.agent.sentiment.Aspect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How differences are put into words. */
interface ComparisonWording {

    String trendTitle(Change change);

    Statement trend(Change change, Period before, Figure then, Period after, Figure now);

    String shiftTitle(@Nullable String brand, Aspect aspect, Period since, boolean worse);

    Statement shift(Aspect aspect, Period before, Figure then, Period after, Figure now, boolean worse);

    String platformsTitle(String best, boolean clear);

    Statement platforms(String best, Figure highest, String worst, Figure lowest, boolean clear);

    String brandsTitle(String best, String worst, boolean clear);

    Statement brands(List<String> brands, List<Figure> positive, boolean clear);

    String aspectsOfBrandsTitle();

    Statement aspectsOfBrands(List<Lead> leads);

    /** The brands between which opinions on an aspect differ most. */
    record Lead(Aspect aspect, String best, Figure highest, String worst, Figure lowest) {}

    /** Which way a share went. */
    enum Change {
        UP,
        DOWN,
        NONE
    }
}
