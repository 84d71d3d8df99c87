package dev.madang.agent.insights;

/** One language for conclusions. */
record Wording(Labels labels, OverviewWording overview, ComparisonWording comparison, AdviceWording advice) {

    static Wording in(String language) {
        Labels labels = Labels.in(language);
        return language.equals("en")
                ? new Wording(
                        labels, new EnglishOverview(labels), new EnglishComparison(labels), new EnglishAdvice(labels))
                : new Wording(
                        labels, new KoreanOverview(labels), new KoreanComparison(labels), new KoreanAdvice(labels));
    }
}
