package dev.madang.agent.insights;

import dev.madang.agent.sentiment.Aspect;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

record EnglishAdvice(Labels labels) implements AdviceWording {

    @Override
    public Statement mend(@Nullable String brand, Aspect aspect, Figure negative) {
        return Statement.of(
                "{} complaints about {}: {} opinions on it are negative.",
                start(brand, "Reduce"),
                labels.aspect(aspect),
                negative);
    }

    @Override
    public Statement mend(@Nullable String brand, Aspect aspect, Figure negative, String word, Figure count) {
        return Statement.of(
                "{} complaints about {}: of {} negative opinions, {} speak of {}.",
                start(brand, "Reduce"),
                labels.aspect(aspect),
                negative,
                count,
                labels.quoted(word));
    }

    @Override
    public Statement trace(@Nullable String brand, Aspect aspect, Period after, Figure then, Figure now) {
        return Statement.of(
                "{} out first why complaints about {} grew in {}: the negative share rose from {} to {}.",
                start(brand, "Find"),
                labels.aspect(aspect),
                labels.period(after.start()),
                then,
                now);
    }

    @Override
    public Statement promote(@Nullable String brand, Aspect aspect, Figure positive) {
        return Statement.of(
                "{} {} first in product texts: {} of the opinions on it are positive.",
                start(brand, "Put"),
                labels.aspect(aspect),
                positive);
    }

    @Override
    public Statement lookAt(String platform, Figure lowest) {
        return Statement.of(
                "Read the negative reviews at {} first: with {} its positive share is the lowest.",
                labels.platform(platform),
                lowest);
    }

    @Override
    public Statement watch(Period after, Figure then, Figure now) {
        return Statement.of(
                "The positive share fell from {} to {}: look for complaints that are new in {}.",
                then,
                now,
                labels.period(after));
    }

    @Override
    public String waitForMore() {
        return "Nothing here goes beyond chance yet; analyse again when there are more reviews.";
    }

    private String start(@Nullable String brand, String verb) {
        return brand == null ? verb : labels.brand(brand) + ": " + verb.toLowerCase(Locale.ROOT);
    }
}
